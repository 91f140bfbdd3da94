import type { Db } from '../transaction';

/**
 * Who has the seat of the same place in the cycle before; null where nobody does.
 */
export async function findGiver(
  db: Db,
  seat: {
    programmeId: string;
    cycleIndex: number;
    region: string;
    position: number;
  },
): Promise<string | null> {
  const row = await db('seats')
    .where({
      programme_id: seat.programmeId,
      cycle_index: seat.cycleIndex - 1,
      region: seat.region,
      position: seat.position,
    })
    .whereNot('status', 'cancelled')
    .first('person_ref');
  return row?.person_ref ?? null;
}
