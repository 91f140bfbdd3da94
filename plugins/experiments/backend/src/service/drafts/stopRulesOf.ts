import type { StopRules } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { resolvePlan } from './resolvePlan';

/**
 * What the plan of an experiment does by itself after a verdict, with every default filled in.
 */
export function stopRulesOf(record: ExperimentRecord): Required<StopRules> {
  const primary = record.metrics.find(metric => metric.role === 'primary');
  return resolvePlan(record.plan, record.design, primary?.stepSeconds ?? 60)
    .stopRules;
}
