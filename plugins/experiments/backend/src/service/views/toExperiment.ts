import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../authorization';
import type { ExperimentRecord } from '../../store/experiments';
import { missingParts } from '../drafts/missingParts';
import { allowedActions } from '../lifecycle/allowedActions';
import { toMetricUse, toSummary } from './toSummary';

/**
 * A whole experiment as its viewer sees it.
 */
export function toExperiment(
  record: ExperimentRecord,
  viewer: { rights: ExperimentRights; actor: string },
): Experiment {
  const { hypothesis, treated, control, plan, tags, planHash, createdBy } =
    record;
  return {
    ...toSummary(record),
    hypothesis,
    metrics: record.metrics.map(toMetricUse),
    treated,
    control,
    plan,
    tags,
    planHash,
    createdBy,
    allowedActions: allowedActions(record, viewer),
    missing: record.startedAt ? [] : missingParts(record),
  };
}
