import type { Db } from '../transaction';
import { mapSwap } from './mapSwap';
import type { SwapRecord } from './types';

/** References of one question, which SQLite bounds. */
const SEATS_AT_ONCE = 500;

/**
 * One swap.
 */
export async function findSwap(
  db: Db,
  id: string,
): Promise<SwapRecord | undefined> {
  const row = await db('swaps').where({ id }).first();
  return row && mapSwap(row);
}

/**
 * The open swaps of some seats; a seat has at most one.
 */
export async function findOpenSwaps(
  db: Db,
  seatIds: string[],
): Promise<SwapRecord[]> {
  const found: SwapRecord[] = [];
  for (let i = 0; i < seatIds.length; i += SEATS_AT_ONCE) {
    const rows = await db('swaps')
      .whereIn('seat_id', seatIds.slice(i, i + SEATS_AT_ONCE))
      .andWhere('status', 'open');
    found.push(...rows.map(mapSwap));
  }
  return found;
}

/**
 * Open swaps of active programmes that have people of some groups, newest first.
 */
export async function findOpenSwapsOfGroups(
  db: Db,
  options: { groupRefs: string[]; limit: number },
): Promise<SwapRecord[]> {
  if (options.groupRefs.length === 0) return [];
  const rows = await db('swaps')
    .where('status', 'open')
    .whereIn('programme_id', programmes => {
      programmes
        .select('programme_id')
        .from('programme_groups')
        .whereIn('group_ref', options.groupRefs)
        .whereIn('role', ['scope', 'covered']);
    })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(options.limit);
  return rows.map(mapSwap);
}

/**
 * Open swaps of all programmes, newest first.
 */
export async function listOpenSwaps(
  db: Db,
  limit: number,
): Promise<SwapRecord[]> {
  const rows = await db('swaps')
    .where('status', 'open')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  return rows.map(mapSwap);
}
