import type { Governance } from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { ActorNames } from './ActorNames';
import styles from './governance.module.css';

/** What an emergency start does, before it is done. */
export function BreakGlassConsequences(props: {
  governance: Governance;
  reason: string;
}) {
  const { obstacles, breakGlassOffer } = props.governance;
  const { notifyRefs, reviewDays } = breakGlassOffer;
  const t = useT();
  return (
    <>
      <Text as="p" weight="bold">
        {t('breakGlass.second')}
      </Text>
      <p className={styles.reason}>{props.reason.trim()}</p>
      {obstacles.length > 0 && (
        <div>
          <Text as="h3" weight="bold">
            {t('breakGlass.passedOver')}
          </Text>
          <ul className={styles.plain}>
            {obstacles.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {notifyRefs.length > 0 && (
        <div>
          <Text as="h3" weight="bold">
            {t('breakGlass.told')}
          </Text>
          <ActorNames actors={notifyRefs} />
        </div>
      )}
      <Text as="p">{t('breakGlass.review', { count: reviewDays })}</Text>
    </>
  );
}
