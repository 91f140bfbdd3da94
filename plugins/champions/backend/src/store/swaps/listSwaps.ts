import type { Page } from '@hone/common';
import type { SwapStatus } from '@hone/backstage-plugin-champions-common';
import { newestFirst } from '../newestFirst';
import type { Db } from '../transaction';
import { mapSwap } from './mapSwap';
import type { SwapRecord } from './types';

/**
 * One page of a programme's swaps, newest first.
 */
export async function listSwaps(
  db: Db,
  options: {
    programmeId: string;
    status?: SwapStatus;
    limit: number;
    cursor?: string;
  },
): Promise<Page<SwapRecord>> {
  const query = db('swaps').where({ programme_id: options.programmeId });
  if (options.status) query.andWhere('status', options.status);
  const page = await newestFirst(query, { column: 'created_at', ...options });
  return { ...page, items: page.items.map(mapSwap) };
}

/** An open swap with the days of its seat. */
export interface OpenSwapWithDays extends SwapRecord {
  startDate: string;
  endDate: string;
}

/**
 * Open swaps whose cycles have begun by a day, or whose seats are not what was offered any more; oldest first. The day
 * is a bound only: each programme has its own today.
 */
export async function listSwapsToExpire(
  db: Db,
  options: {
    startedBy: string;
    after?: { createdAt: Date; id: string };
    limit: number;
  },
): Promise<OpenSwapWithDays[]> {
  const { startedBy, after, limit } = options;
  const query = db('swaps')
    .join('seats', 'seats.id', 'swaps.seat_id')
    .join('cycles', cycles => {
      cycles
        .on('cycles.programme_id', 'seats.programme_id')
        .andOn('cycles.cycle_index', 'seats.cycle_index');
    })
    .where('swaps.status', 'open')
    .andWhere(any => {
      any
        .where('cycles.start_date', '<=', startedBy)
        .orWhereRaw('seats.revision <> swaps.seat_revision')
        .orWhereNot('seats.status', 'planned');
    })
    .select('swaps.*', 'cycles.start_date', 'cycles.end_date')
    .orderBy(['swaps.created_at', 'swaps.id'])
    .limit(limit);
  if (after) {
    query.whereRaw('(swaps.created_at, swaps.id) > (?, ?)', [
      after.createdAt.getTime(),
      after.id,
    ]);
  }
  const rows = await query;
  return rows.map(row => ({
    ...mapSwap(row),
    startDate: row.start_date,
    endDate: row.end_date,
  }));
}
