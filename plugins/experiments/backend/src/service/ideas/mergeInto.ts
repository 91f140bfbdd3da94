import { ConflictError, InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  appendIdeaEvents,
  ideaKey,
  lockIdeas,
  moveVotes,
  saveStanding,
  type IdeaRecord,
} from '../../store/ideas';
import { ideaEvent } from './changeIdea';
import { withStanding } from './standing';

const MERGEABLE: readonly string[] = ['open', 'trying'];

/**
 * Merges an idea into another one that is open or tried now, so a chain of merges never comes back to where it began.
 * The votes go over, everything else of the merged idea stays.
 */
export async function mergeInto(
  tx: Knex.Transaction,
  record: IdeaRecord,
  into: IdeaRecord,
  by: { actor: string; at: Date },
): Promise<{ next: IdeaRecord; detail: Record<string, unknown> }> {
  const key = ideaKey(record.number);
  if (into.id === record.id) {
    throw new InputError(`${key} cannot be merged into itself`);
  }
  const [target] = await lockIdeas(tx, [into.id]);
  const targetKey = ideaKey(target.number);
  if (!MERGEABLE.includes(target.status)) {
    throw new ConflictError(
      `${key} cannot be merged into ${targetKey}, which is ${target.status}: choose an idea that is open or tried`,
    );
  }
  const votes = await moveVotes(tx, record.id, target.id);
  const next = withStanding({ ...target, votes });
  await saveStanding(tx, next);
  const gained = votes - target.votes;
  await appendIdeaEvents(tx, [
    ideaEvent(
      target,
      { next, type: 'absorb', detail: { idea: key, votes: gained } },
      by,
    ),
  ]);
  return {
    next: withStanding({
      ...record,
      votes: 0,
      status: 'merged',
      mergedInto: target.id,
    }),
    detail: { into: targetKey, votes: gained },
  };
}
