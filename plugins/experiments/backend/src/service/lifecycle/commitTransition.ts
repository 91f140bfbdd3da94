import { keepAnalysisInput } from '../../store/analysisInputs';
import { STATES_WITH_SLOT } from '@hone/backstage-plugin-experiments-common';
import { appendEvents } from '../../store/events';
import {
  scheduleNextAnalysis,
  updateExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import type { ServiceContext } from '../context';
import { settleIdea } from '../ideas/tries/settleIdea';
import { takeSlot } from '../slots/takeSlot';
import { planWatch } from '../watch/planWatch';
import type { Transition } from './applyTransition';
import { annotateExperiment } from './annotateExperiment';
import { pinExperiment } from './pinExperiment';

/**
 * Stores a step with its event in one transaction, then does what follows from it.
 *
 * @throws NoSlotError when the step needs a slot and its owner has none left
 */
export async function commitTransition(
  context: ServiceContext,
  step: Transition,
  event: { type: string; at: Date; actor: string },
): Promise<ExperimentRecord> {
  const recordedAt = context.clock.now();
  const { saved, idea } = await context.knex.transaction(async tx => {
    const written = await updateExperiment(tx, step.next);
    if (takesSlot(step)) await takeSlot(tx, context.settings.slots, written);
    await appendEvents(tx, [
      {
        experimentId: written.id,
        at: event.at,
        recordedAt,
        actor: event.actor,
        type: event.type,
        from: step.from,
        to: step.to,
        reason: step.reason,
        detail: step.detail,
      },
    ]);
    await planWatch(tx, written.id, step, event.at);
    const tried = written.ideaId
      ? await settleIdea(tx, written.ideaId, event)
      : undefined;
    if (step.from === 'decide' && step.next.verdict) {
      await keepAnalysisInput(tx, step.next.verdict.analysisId);
    }
    if (isMeasured(step))
      await scheduleNextAnalysis(tx, written.id, recordedAt);
    return { saved: written, idea: tried };
  });
  context.changes.tell('experiment', saved.number);
  if (idea) context.changes.tell('idea', idea.number);
  if (event.type === 'start') await pinExperiment(context, saved);
  await annotateExperiment(context, saved);
  return saved;
}

function takesSlot(step: Transition): boolean {
  return (
    STATES_WITH_SLOT.includes(step.to) && !STATES_WITH_SLOT.includes(step.from)
  );
}

/** A step after which the next run of the schedule has something new to say. */
function isMeasured(step: Transition): boolean {
  return (
    step.to === 'running' || (step.to === 'decide' && step.from !== 'decide')
  );
}
