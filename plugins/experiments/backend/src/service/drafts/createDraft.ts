import { newId } from '@hone/node';
import type { Knex } from 'knex';
import {
  experimentCreatePermission,
  type Experiment,
  type ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import {
  insertExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import { appendEvents } from '../../store/events';
import type { Caller, ServiceContext } from '../context';
import { forecastByModel } from '../forecasts/forecastByModel';
import { feedByModel } from '../ideas/forecast/feedIdea';
import { findIdeaToTry, markIdeaTrying } from '../ideas/tries/tryIdea';
import { readLearningChange } from '../learnings/readLearningChange';
import { viewExperiment } from '../views/viewExperiment';
import { lookUp } from './lookUp';
import { resolveFollows, setFollows } from './resolveFollows';
import { resolveInput, type DraftContent } from './resolveInput';
import { validateInput } from './validateInput';

/**
 * A draft as it stands before it is stored.
 */
export function newDraft(
  content: DraftContent,
  options: { createdBy: string; at: Date },
) {
  return {
    ...content,
    id: newId(),
    status: 'draft' as const,
    outcome: null,
    verdict: null,
    staleSince: null,
    createdAt: options.at,
    updatedAt: options.at,
    startAt: null,
    startedAt: null,
    plannedEndAt: null,
    endedAt: null,
    planHash: null,
    createdBy: options.createdBy,
    analyzedUntil: null,
    ideaId: null,
    learningId: null,
    nextOwnerRef: null,
    waves: null,
    pendingDecision: null,
  };
}

/**
 * Creates a draft.
 *
 * @param alsoStore - what else belongs to the same transaction
 */
export async function createDraft(
  context: ServiceContext,
  caller: Caller,
  input: ExperimentInput,
  alsoStore?: (tx: Knex.Transaction, record: ExperimentRecord) => Promise<void>,
): Promise<Experiment> {
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'create experiments',
  );
  validateInput(input);
  const found = await lookUp(context, caller, [input]);
  const content = resolveInput(input, found);
  const follows = await resolveFollows(context, caller, input.follows ?? []);
  const idea = input.ideaKey
    ? await findIdeaToTry(context, caller, input.ideaKey)
    : null;
  const learningId = await readLearningChange(context, caller, null, input);
  const now = context.clock.now();
  const draft = {
    ...newDraft(content, { createdBy: caller.actor, at: now }),
    ideaId: idea?.id ?? null,
    learningId,
  };
  const model = idea ? await forecastByModel(context.knex, draft, now) : null;
  const record = await context.knex.transaction(async tx => {
    const inserted = await insertExperiment(tx, draft);
    if (idea) {
      await markIdeaTrying(tx, idea.id, {
        experiment: inserted,
        actor: caller.actor,
        at: now,
      });
      await feedByModel(tx, inserted, model);
    }
    if (follows.length > 0) await setFollows(tx, inserted, follows);
    await appendEvents(tx, [
      {
        experimentId: inserted.id,
        at: now,
        recordedAt: now,
        actor: caller.actor,
        type: 'create',
        from: null,
        to: 'draft',
        reason: null,
        detail: {},
      },
    ]);
    await alsoStore?.(tx, inserted);
    return inserted;
  });
  context.changes.tell('experiment', record.number);
  if (idea) context.changes.tell('idea', idea.number);
  return viewExperiment(context, caller, record);
}
