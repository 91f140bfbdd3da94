import type {
  ExperimentSummary,
  ResolvedMetricUse,
} from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  type ExperimentListRow,
  type MetricSnapshot,
} from '../../store/experiments';

/**
 * A metric as others see it.
 */
export function toMetricUse(metric: MetricSnapshot): ResolvedMetricUse {
  const { stepSeconds, definitionHash, ...use } = metric;
  return use;
}

/**
 * An experiment as lists and cards see it.
 */
export function toSummary(row: ExperimentListRow): ExperimentSummary {
  const primary = row.metrics.find(m => m.role === 'primary');
  const iso = (date: Date | null) => date && date.toISOString();
  return {
    id: row.id,
    key: experimentKey(row.number),
    title: row.title,
    entityRef: row.entityRef,
    ownerRef: row.ownerRef,
    design: row.design,
    status: row.status,
    outcome: row.outcome,
    primaryMetric: primary ? toMetricUse(primary) : null,
    verdict: row.verdict && {
      ...row.verdict,
      staleSince: iso(row.staleSince),
    },
    startedAt: iso(row.startedAt),
    plannedEndAt: iso(row.plannedEndAt),
    endedAt: iso(row.endedAt),
    simulated: row.simulated,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
