import type {
  ResolvedMetricUse,
  VoidApproval,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { ActorName } from '../ActorName';
import { PlanChanges } from './PlanChanges';
import styles from './governance.module.css';

/** Approvals that were given once, and why they hold no more. */
export function VoidApprovals(props: {
  approvals: readonly VoidApproval[];
  metrics: readonly Pick<ResolvedMetricUse, 'role'>[];
}) {
  const { approvals, metrics } = props;
  const t = useT();
  const format = useHoneFormat();
  if (approvals.length === 0) return null;
  return (
    <section aria-label={t('governance.void')}>
      <Text as="p" weight="bold">
        {t('governance.void')}
      </Text>
      <ul className={styles.plain}>
        {approvals.map(({ approval, why, changes }) => (
          <li key={approval.id}>
            <Text weight="bold">{approval.seat}</Text>{' '}
            {approval.actor && <ActorName actor={approval.actor} />}{' '}
            <Text>{format.moment(approval.at)}</Text>
            <Text as="p">{why}</Text>
            {changes.length > 0 && (
              <PlanChanges changes={changes} metrics={metrics} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
