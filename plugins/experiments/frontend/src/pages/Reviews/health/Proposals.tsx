import type { GateHealth } from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import styles from '../../../components/governance/governance.module.css';

/** Gates that never found anything, each with what that rests on. */
export function Proposals(props: { proposals: GateHealth['proposals'] }) {
  const { proposals } = props;
  const t = useT();
  return (
    <section aria-label={t('gateHealth.proposals')}>
      <Text as="h2" weight="bold">
        {t('gateHealth.proposals')}
      </Text>
      {proposals.length === 0 ? (
        <Text as="p">{t('gateHealth.proposalsNone')}</Text>
      ) : (
        <ul className={styles.plain}>
          {proposals.map(({ seat, tier, sentence }) => (
            <li key={`${seat} ${tier}`}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
