import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import { stopRulesOf } from '../service/drafts/stopRulesOf';
import type { ServiceContext } from '../service/context';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { commitTransition } from '../service/lifecycle/commitTransition';
import { stepTime } from '../service/lifecycle/stepTime';
import type { AnalysisRecord } from '../store/analyses';
import { listTransitions } from '../store/events';
import { findExperiment, type ExperimentRecord } from '../store/experiments';
import { SCHEDULE_ACTOR } from './scheduleActor';

/**
 * What the schedule does by itself, and for what cause.
 */
interface Act {
  action: 'conclude' | 'pause';
  cause: 'harm' | 'not-valid' | 'look';
}

/** What the stop rules of the plan say to a verdict, for one that still measures. */
function actOf(
  record: ExperimentRecord,
  { verdict }: AnalysisRecord,
): Act | null {
  const stopRules = stopRulesOf(record);
  switch (verdict.recommendation) {
    case 'rollback':
      return stopRules.onHarm === 'tell'
        ? null
        : { action: stopRules.onHarm, cause: 'harm' };
    case 'invalid':
      return stopRules.onInvalid === 'tell'
        ? null
        : { action: 'pause', cause: 'not-valid' };
    case 'ship':
      // Whole services have a verdict before the end at a planned look only, and then the plan is to stop there.
      return treatsWholeServices(record.design)
        ? { action: 'conclude', cause: 'look' }
        : null;
    default:
      return null;
  }
}

/** Whether people went on in spite of it: by a decision, or by resuming what the schedule paused for the same cause. */
async function wasOverruled(
  context: ServiceContext,
  record: ExperimentRecord,
  { cause }: Act,
): Promise<boolean> {
  const events = await listTransitions(context.knex, record.id);
  const paused = events.findIndex(
    e => e.to === 'paused' && e.detail.cause === cause,
  );
  return events.some(
    (e, i) =>
      e.to === 'running' &&
      (e.detail.decision === 'keep-running' || (paused >= 0 && i > paused)),
  );
}

/**
 * Does what the plan's stop rules say to a verdict. People still decide what becomes of the experiment, and where they
 * decided to go on, the schedule does not stop it again.
 */
export async function actOnVerdict(
  context: ServiceContext,
  id: string,
  analysis: AnalysisRecord,
): Promise<void> {
  // The verdict is on the row now, so the row is read again.
  const record = await findExperiment(context.knex, id);
  if (record?.status !== 'running' && record?.status !== 'paused') return;
  const act = actOf(record, analysis);
  if (!act || (act.action === 'pause' && record.status === 'paused')) return;
  if (await wasOverruled(context, record, act)) return;
  const at = await stepTime(context, record);
  const step = applyTransition(
    record,
    { action: act.action, reason: analysis.verdict.sentence.text },
    { at, actor: SCHEDULE_ACTOR },
  );
  // What a look decides ends with the data of the look, however late it was held.
  const next =
    act.cause === 'look' ? { ...step.next, endedAt: analysis.asOf } : step.next;
  await commitTransition(
    context,
    { ...step, next, detail: { cause: act.cause, analysisId: analysis.id } },
    { type: act.action, at, actor: SCHEDULE_ACTOR },
  );
}
