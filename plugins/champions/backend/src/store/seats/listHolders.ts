import type { Db } from '../transaction';
import type { SeatHolderRecord } from './types';

const MOST = 10_000;

/**
 * Who had some seats since when, by seat and in the order of time.
 */
export async function listHolders(
  db: Db,
  seatIds: string[],
): Promise<SeatHolderRecord[]> {
  if (seatIds.length === 0) return [];
  const rows = await db('seat_holders')
    .whereIn('seat_id', seatIds)
    .orderBy(['seat_id', 'from_at', 'id'])
    .limit(MOST);
  return rows.map(row => ({
    id: row.id,
    seatId: row.seat_id,
    personRef: row.person_ref,
    from: new Date(Number(row.from_at)),
    origin: row.origin,
    actor: row.actor,
  }));
}
