import type {
  ExperimentOutcome,
  ExperimentStatus,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import {
  appendIdeaEvents,
  findTryStates,
  lockIdeas,
  updateIdea,
  type IdeaRecord,
} from '../../../store/ideas';
import { ideaEvent } from '../changeIdea';

const OVER: ReadonlySet<ExperimentStatus> = new Set(['closed', 'watching']);

/** Outcomes that answer whether the idea works. */
const ANSWERS: ReadonlySet<ExperimentOutcome | null> = new Set([
  'shipped',
  'rolled-back',
  'stopped-learned',
]);

/**
 * Where an idea stands by its experiments: tried while one of them goes on, done when one of them has answered whether
 * it works, and open again when none has.
 */
export function statusByTries(
  tries: { status: ExperimentStatus; outcome: ExperimentOutcome | null }[],
): IdeaStatus {
  if (tries.some(({ status }) => !OVER.has(status))) return 'trying';
  return tries.some(({ outcome }) => ANSWERS.has(outcome)) ? 'done' : 'open';
}

/**
 * Lets an idea that is being tried follow its experiments, in the transaction that closed, deleted or unlinked one.
 *
 * @returns the idea, of which at least an experiment changed
 */
export async function settleIdea(
  tx: Knex.Transaction,
  ideaId: string,
  by: { actor: string; at: Date },
): Promise<IdeaRecord | undefined> {
  const [idea] = await lockIdeas(tx, [ideaId]);
  if (idea?.status !== 'trying') return idea;
  const status = statusByTries(await findTryStates(tx, ideaId));
  if (status === idea.status) return idea;
  const next = await updateIdea(tx, { ...idea, status, updatedAt: by.at });
  const type = status === 'done' ? 'answer' : 'give-back';
  await appendIdeaEvents(tx, [ideaEvent(idea, { next, type }, by)]);
  return next;
}
