import { keepAnalysisInput } from '../../store/analysisInputs';
import { STATES_WITH_SLOT } from '@hone/backstage-plugin-experiments-common';
import { appendEvents } from '../../store/events';
import {
  scheduleNextAnalysis,
  updateExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import { saveForecast } from '../../store/forecasts';
import type { Knex } from 'knex';
import type { ServiceContext } from '../context';
import { forecastByModel } from '../forecasts/forecastByModel';
import { canStillForecast, scoreOnClose } from '../forecasts/openForecasts';
import { feedAtStart } from '../ideas/forecast/feedIdea';
import { settleIdea } from '../ideas/tries/settleIdea';
import { takeSlot } from '../slots/takeSlot';
import { planWatch } from '../watch/planWatch';
import type { Transition } from './applyTransition';
import { annotateExperiment } from './annotateExperiment';
import { pinExperiment } from './pinExperiment';

/**
 * What else belongs to a step.
 */
export interface CommitOptions {
  /** What has to come before the step, as the first part of the same transaction. */
  firstStore?: (tx: Knex.Transaction) => Promise<void>;
  /** Belongs to the same transaction, as its last part. */
  alsoStore?: (
    tx: Knex.Transaction,
    written: ExperimentRecord,
  ) => Promise<void>;
  /** In an emergency a start takes no regard of slots. */
  pastSlots?: boolean;
}

/**
 * Stores a step with its event in one transaction, then does what follows from it.
 *
 * @throws StartRefusal when the step needs a slot and there is none left, or another experiment is in its way
 */
export async function commitTransition(
  context: ServiceContext,
  step: Transition,
  event: { type: string; at: Date; actor: string },
  options: CommitOptions = {},
): Promise<ExperimentRecord> {
  const recordedAt = context.clock.now();
  // It reads many trials, so it does so before anything is locked.
  const forecast = isStart(step)
    ? await forecastByModel(context.knex, step.next, recordedAt)
    : null;
  const { saved, idea } = await context.knex.transaction(async tx => {
    await options.firstStore?.(tx);
    const written = await updateExperiment(tx, step.next);
    if (takesSlot(step) && !options.pastSlots)
      await takeSlot(tx, context.settings.slots, written);
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
    if (forecast) await saveForecast(tx, forecast);
    await scoreOnClose(tx, written, recordedAt);
    const tried = written.ideaId
      ? await settleIdea(tx, written.ideaId, event)
      : undefined;
    if (isStart(step)) await feedAtStart(tx, written);
    if (step.from === 'decide' && step.next.verdict) {
      await keepAnalysisInput(tx, step.next.verdict.analysisId);
    }
    if (isMeasured(step))
      await scheduleNextAnalysis(tx, written.id, recordedAt);
    await options.alsoStore?.(tx, written);
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

/** The first step into running, whoever takes it and however. */
function isStart(step: Transition): boolean {
  return step.to === 'running' && canStillForecast(step.from);
}

/** A step after which the next run of the schedule has something new to say. */
function isMeasured(step: Transition): boolean {
  return (
    step.to === 'running' || (step.to === 'decide' && step.from !== 'decide')
  );
}
