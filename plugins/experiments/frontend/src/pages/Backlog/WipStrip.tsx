import type { Slots } from '@hone/backstage-plugin-experiments-common';
import { ServiceName } from '../../components/ServiceName';
import { useT } from '../../hooks/useT';
import { freeSlots } from './wipLine';
import styles from './Backlog.module.css';

/** How many experiments each owner of the shown ideas may still start. */
export function WipStrip(props: {
  slots: readonly Slots[];
  lastAbove: string | null;
}) {
  const { slots, lastAbove } = props;
  const t = useT();
  if (slots.length === 0) return null;
  return (
    <section aria-label={t('backlog.wip.title')} className={styles.wip}>
      <strong>{t('backlog.wip.title')}</strong>
      <ul className={styles.wipOwners}>
        {slots.map(one => (
          <li key={one.ownerRef}>
            <ServiceName entityRef={one.ownerRef} />{' '}
            {t('backlog.wip.free', {
              free: String(freeSlots(one)),
              limit: String(one.limit),
            })}
          </li>
        ))}
      </ul>
      <span className={styles.small}>
        {lastAbove
          ? t('backlog.wip.line', { key: lastAbove })
          : t('backlog.wip.noLine')}
      </span>
    </section>
  );
}
