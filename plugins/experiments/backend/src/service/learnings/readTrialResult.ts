import type { ExperimentRecord } from '../../store/experiments';
import { participantRefs } from '../../store/experiments';
import type { LearningRecord, TrialResult } from '../../store/learnings';
import { errorOfInterval } from './errorOfInterval';

/** Stands for the owner of a service that has none. */
const NOBODY = 'nobody';

function whyLeftOut(
  record: ExperimentRecord,
  metric: LearningRecord['metric'],
  standardError: number | null,
): string | null {
  const { verdict } = record;
  const primary = record.metrics.find(({ role }) => role === 'primary');
  if (!verdict || verdict.effect === null) return 'It has no effect to pool.';
  if (verdict.grade === 'D' || verdict.recommendation === 'invalid') {
    return 'Its evidence is too weak: grade D.';
  }
  if (verdict.scale !== 'relative') {
    return 'Its effect is absolute, and trials compare on the relative scale only.';
  }
  if (standardError === null) return 'Its interval has no end.';
  if (metric && primary?.metricId !== metric.metricId) {
    return `It was judged by ${primary?.title}, not by ${metric.title}.`;
  }
  return null;
}

/**
 * What a closed experiment says, as pools read it. The standard error is half of the interval in units of the normal
 * quantile, which overstates it for intervals that hold at every look.
 *
 * @param owners - of the treated services, as the catalog says
 */
export function readTrialResult(
  record: ExperimentRecord,
  metric: LearningRecord['metric'],
  owners: ReadonlyMap<string, string>,
): TrialResult {
  const { verdict } = record;
  const standardError = verdict?.interval
    ? errorOfInterval(verdict.interval, verdict.level)
    : null;
  const treated = record.treated.entityRefs?.length
    ? record.treated.entityRefs
    : participantRefs(record);
  return {
    effect: verdict?.effect ?? null,
    standardError,
    interval: verdict?.interval ?? null,
    grade: verdict?.grade ?? null,
    services: treated.map(service => ({
      service,
      group: owners.get(service) ?? record.ownerRef ?? NOBODY,
    })),
    simulated: record.simulated,
    leftOut: whyLeftOut(record, metric, standardError),
  };
}
