import { newId } from '@hone/node';
import {
  experimentCreatePermission,
  type Experiment,
  type ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { insertExperiment } from '../../store/experiments';
import { appendEvents } from '../../store/events';
import type { Caller, ServiceContext } from '../context';
import { toResource } from '../loadReadable';
import { toExperiment } from '../views/toExperiment';
import { lookUp } from './lookUp';
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
  };
}

/**
 * Creates a draft.
 */
export async function createDraft(
  context: ServiceContext,
  caller: Caller,
  input: ExperimentInput,
): Promise<Experiment> {
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'create experiments',
  );
  validateInput(input);
  const found = await lookUp(context, caller, [input]);
  const content = resolveInput(input, found);
  const now = context.clock.now();
  const record = await context.knex.transaction(async tx => {
    const inserted = await insertExperiment(
      tx,
      newDraft(content, { createdBy: caller.actor, at: now }),
    );
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
    return inserted;
  });
  const rights = await context.authorizer.rights(
    caller.credentials,
    toResource(record),
  );
  return toExperiment(record, { rights, actor: caller.actor });
}
