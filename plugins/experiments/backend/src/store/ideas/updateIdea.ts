import type { Knex } from 'knex';
import { revisionConflict } from '@hone/node';
import { ideaKey } from './ideaKey';
import { toColumns } from './toColumns';
import type { IdeaRecord } from './types';

/**
 * Writes an idea over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateIdea(
  tx: Knex.Transaction,
  idea: IdeaRecord,
): Promise<IdeaRecord> {
  const { id, number, ...columns } = toColumns(idea);
  const changed = await tx('ideas')
    .where({ id, revision: idea.revision })
    .update({ ...columns, revision: idea.revision + 1 });
  if (changed === 0) throw revisionConflict(ideaKey(number), idea.revision);
  return { ...idea, revision: idea.revision + 1 };
}

/**
 * Writes what votes, forecasts and neighbours change of a locked idea. It is no edit, so the revision stands and nobody who edits
 * the idea loses by it.
 */
export async function saveStanding(
  tx: Knex.Transaction,
  idea: Pick<IdeaRecord, 'id' | 'votes' | 'priority' | 'rank' | 'forecast'>,
): Promise<void> {
  await tx('ideas')
    .where({ id: idea.id })
    .update({
      votes: idea.votes,
      priority: JSON.stringify(idea.priority),
      rank: idea.rank,
      forecast: idea.forecast && JSON.stringify(idea.forecast),
    });
}
