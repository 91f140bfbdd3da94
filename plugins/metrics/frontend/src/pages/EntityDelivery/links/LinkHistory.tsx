import type { IncidentLink } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT, type T } from '../../../hooks/useT';
import styles from '../EntityDelivery.module.css';

type Change = IncidentLink['changes'][number];

function endText(t: T, { type, deployment }: Change['from']): string {
  if (type === 'none') return t('link.ends.none');
  if (type === 'deployment') {
    return t('link.ends.deployment', { id: deployment ?? '' });
  }
  return deployment === null
    ? t('link.ends.automatic')
    : t('link.ends.automaticOf', { id: deployment });
}

/** Who changed a link, when, from what to what, and why. */
export function LinkHistory(props: { changes: Change[] }) {
  const { changes } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <section aria-label={t('link.history')}>
      <Text as="h3" weight="bold">
        {t('link.history')}
      </Text>
      {changes.length === 0 && <Text as="p">{t('link.historyEmpty')}</Text>}
      <ul className={styles.plain}>
        {changes.map(change => (
          <li key={change.revision}>
            {t('link.changed', {
              at: format.moment(change.changedAt),
              by: change.changedBy,
              from: endText(t, change.from),
              to: endText(t, change.to),
              reason: change.reason,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
