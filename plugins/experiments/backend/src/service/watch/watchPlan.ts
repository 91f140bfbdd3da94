import type { ExperimentRecord } from '../../store/experiments';
import type { AnalysisInput } from '../analysis/types';
import { resolvePlan, type ResolvedPlan } from '../drafts/resolvePlan';

const DAY = 86_400;
/** A look sees at least so much, so that it is not about one bad week. */
const MIN_WINDOW = 28 * DAY;
/** More points than that take the estimators seconds. */
const MAX_POINTS = 1000;

/**
 * How a shipped change is looked at again.
 */
export interface WatchPlan {
  /** The trial, as it can still be compared. */
  record: ExperimentRecord;
  plan: ResolvedPlan;
  /** Time since the start that is not part of this look. */
  skipped: AnalysisInput['pauses'];
}

/**
 * What was shipped to everybody has nothing without it any more, so arms and waves are compared with the services' own
 * history from then on. Process trials keep their controls.
 */
function comparable(record: ExperimentRecord): ExperimentRecord {
  if (record.design === 'process') return record;
  const { entityRefs } = record.treated;
  return {
    ...record,
    design: 'process',
    treated: { name: 'all', ...(entityRefs ? { entityRefs } : {}) },
    control: null,
    plan: { durationSeconds: record.plan.durationSeconds },
  };
}

/**
 * Plans a look: the newest stretch as long as the trial was, against the same baseline and the same comparison.
 *
 * @param dueAt - up to when values are used
 */
export function watchPlan(record: ExperimentRecord, dueAt: Date): WatchPlan {
  const one = comparable(record);
  const metricStep =
    one.metrics.find(m => m.role === 'primary')?.stepSeconds ?? 60;
  const sealed = resolvePlan(one.plan, 'process', metricStep);
  const startedAt = record.startedAt!.getTime();
  const shippedAt = (record.endedAt ?? record.plannedEndAt!).getTime();
  const span = (dueAt.getTime() - startedAt) / 1000;
  const points = (span + sealed.baselineSeconds) / sealed.stepSeconds;
  const window = Math.max(MIN_WINDOW, sealed.durationSeconds) * 1000;
  const from = Math.max(shippedAt, dueAt.getTime() - window);
  return {
    record: one,
    plan: {
      ...sealed,
      durationSeconds: Math.round(span),
      minimumDurationSeconds: 0,
      stepSeconds:
        points > MAX_POINTS ? Math.max(DAY, metricStep) : sealed.stepSeconds,
      sealEffects: false,
      looks: 1,
    },
    skipped: [{ from: startedAt, to: from }],
  };
}
