import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';

/**
 * A place in the order of the backlog: by rank, then by id.
 */
export interface RankedIdea {
  id: string;
  rank: number;
}

/**
 * Keeps other moves out until the transaction ends, so that two of them never look for room at the same place.
 */
export async function lockOrder(tx: Knex.Transaction): Promise<void> {
  const counter = tx('counters').where({ name: 'idea' });
  await (isSqlite(tx) ? counter : counter.forUpdate());
}

/**
 * The ideas next above or below a place, nearest first, whatever state they are in.
 */
export async function findNeighbours(
  tx: Knex.Transaction,
  place: RankedIdea,
  options: { side: 'above' | 'below'; except: string; limit: number },
): Promise<RankedIdea[]> {
  const above = options.side === 'above';
  const direction = above ? 'asc' : 'desc';
  const rows: Row[] = await tx('ideas')
    .select('id', 'rank')
    .whereRaw(`(rank, id) ${above ? '>' : '<'} (?, ?)`, [place.rank, place.id])
    .whereNot('id', options.except)
    .orderBy('rank', direction)
    .orderBy('id', direction)
    .limit(options.limit);
  return rows.map(row => ({ id: row.id, rank: Number(row.rank) }));
}

/**
 * The next rank that differs, above or below; undefined at the end.
 */
export async function findNextRank(
  tx: Knex.Transaction,
  rank: number,
  side: 'above' | 'below',
): Promise<number | undefined> {
  const row = await tx('ideas')
    .select('rank')
    .where('rank', side === 'above' ? '>' : '<', rank)
    .orderBy('rank', side === 'above' ? 'asc' : 'desc')
    .first();
  return row && Number(row.rank);
}

/**
 * Gives ideas other ranks.
 */
export async function saveRanks(
  tx: Knex.Transaction,
  ideas: RankedIdea[],
): Promise<void> {
  for (const { id, rank } of ideas) {
    await tx('ideas').where({ id }).update({ rank });
  }
}
