import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';

/**
 * Gives or takes back a vote, of a locked idea; false when it stood like that already.
 */
export async function saveVote(
  tx: Knex.Transaction,
  vote: { ideaId: string; userRef: string; given: boolean; at: Date },
): Promise<boolean> {
  const key = { idea_id: vote.ideaId, user_ref: vote.userRef };
  if (!vote.given) return (await tx('idea_votes').where(key).delete()) > 0;
  const known = await tx('idea_votes').where(key).first();
  if (known) return false;
  await tx('idea_votes').insert({ ...key, at: vote.at.getTime() });
  return true;
}

/**
 * Hands the votes of a locked idea over to another one; who voted for both counts once.
 *
 * @returns the votes of the other idea now
 */
export async function moveVotes(
  tx: Knex.Transaction,
  from: string,
  to: string,
): Promise<number> {
  await tx('idea_votes')
    .where({ idea_id: from })
    .whereIn('user_ref', both =>
      both.select('user_ref').from('idea_votes').where({ idea_id: to }),
    )
    .delete();
  await tx('idea_votes').where({ idea_id: from }).update({ idea_id: to });
  const row = await tx('idea_votes')
    .where({ idea_id: to })
    .count({ n: '*' })
    .first();
  return Number(row?.n);
}

/**
 * Which of some ideas a user has voted for.
 */
export async function findVoted(
  db: Db,
  ideaIds: string[],
  userRef: string,
): Promise<Set<string>> {
  if (ideaIds.length === 0) return new Set();
  const rows: Row[] = await db('idea_votes')
    .select('idea_id')
    .whereIn('idea_id', ideaIds)
    .where({ user_ref: userRef });
  return new Set(rows.map(row => row.idea_id));
}
