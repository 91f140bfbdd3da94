import type { Db } from '../transaction';
import { mapSeatWithCycle } from './mapSeat';
import type { SeatWithCycle } from './types';

/** Nobody has more in the cycles that rules look at. */
const MOST = 1_000;

/**
 * The seats that somebody has in a programme, served ones too, from one cycle up to another, both included.
 */
export async function listTurns(
  db: Db,
  options: { programmeId: string; personRef: string; from: number; to: number },
): Promise<SeatWithCycle[]> {
  const rows = await db('seats')
    .join('cycles', cycles => {
      cycles
        .on('cycles.programme_id', 'seats.programme_id')
        .andOn('cycles.cycle_index', 'seats.cycle_index');
    })
    .select('seats.*', 'cycles.start_date', 'cycles.end_date')
    .where('seats.programme_id', options.programmeId)
    .andWhere('seats.person_ref', options.personRef)
    .andWhereNot('seats.status', 'cancelled')
    .andWhere('seats.cycle_index', '>=', options.from)
    .andWhere('seats.cycle_index', '<=', options.to)
    .orderBy('seats.cycle_index')
    .limit(MOST);
  return rows.map(mapSeatWithCycle);
}
