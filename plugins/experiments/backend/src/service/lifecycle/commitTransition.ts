import { appendEvents } from '../../store/events';
import {
  scheduleNextAnalysis,
  updateExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import type { ServiceContext } from '../context';
import type { Transition } from './applyTransition';
import { annotateExperiment } from './annotateExperiment';
import { pinExperiment } from './pinExperiment';

/**
 * Stores a step with its event in one transaction, then does what follows from it.
 */
export async function commitTransition(
  context: ServiceContext,
  step: Transition,
  event: { type: string; at: Date; actor: string },
): Promise<ExperimentRecord> {
  const recordedAt = context.clock.now();
  const saved = await context.knex.transaction(async tx => {
    const written = await updateExperiment(tx, step.next);
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
    if (isMeasured(step))
      await scheduleNextAnalysis(tx, written.id, recordedAt);
    return written;
  });
  if (event.type === 'start') await pinExperiment(context, saved);
  await annotateExperiment(context, saved);
  return saved;
}

/** A step after which the next run of the schedule has something new to say. */
function isMeasured(step: Transition): boolean {
  return (
    step.to === 'running' || (step.to === 'decide' && step.from !== 'decide')
  );
}
