import type { ResolvedMetricUse } from '@hone/backstage-plugin-experiments-common';
import { SimulatedChip, useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import styles from '../Experiment.module.css';

/** The metrics with what was fixed about them. */
export function PlanMetrics(props: { metrics: readonly ResolvedMetricUse[] }) {
  return (
    <ul className={styles.bullets}>
      {props.metrics.map(use => (
        <MetricUseItem key={use.metricId} use={use} />
      ))}
    </ul>
  );
}

function MetricUseItem(props: { use: ResolvedMetricUse }) {
  const { use } = props;
  const t = useT();
  const format = useHoneFormat();
  const percent = (value: number) => format.effect(value, { unsigned: true });
  return (
    <li>
      <strong>{use.title}</strong> ({t(`experiment.roles.${use.role}`)},{' '}
      {t(`direction.${use.direction}`)})
      {use.minimumEffect !== null &&
        `; ${t('experiment.plan.minimumEffect', {
          value: percent(use.minimumEffect),
        })}`}
      {use.role === 'guardrail' &&
        use.margin !== null &&
        `; ${t('experiment.plan.margin', { value: percent(use.margin) })}`}{' '}
      {use.simulated && <SimulatedChip />}
    </li>
  );
}
