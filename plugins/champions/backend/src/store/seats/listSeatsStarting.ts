import type { Db } from '../transaction';
import { mapSeatWithCycle } from './mapSeat';
import type { SeatWithCycle } from './types';

/**
 * One page of the planned seats of all programmes that somebody has, and whose cycles start in a range of days; by id.
 */
export async function listSeatsStarting(
  db: Db,
  options: { from: string; to: string; afterId?: string; limit: number },
): Promise<SeatWithCycle[]> {
  const query = db('cycles')
    .join('seats', seats => {
      seats
        .on('seats.programme_id', 'cycles.programme_id')
        .andOn('seats.cycle_index', 'cycles.cycle_index');
    })
    .join('programmes', 'programmes.id', 'cycles.programme_id')
    .select('seats.*', 'cycles.start_date', 'cycles.end_date')
    .where('cycles.start_date', '>=', options.from)
    .andWhere('cycles.start_date', '<', options.to)
    .andWhere('seats.status', 'planned')
    .andWhere('programmes.status', 'active')
    .whereNotNull('seats.person_ref')
    .orderBy('seats.id')
    .limit(options.limit);
  if (options.afterId) query.andWhere('seats.id', '>', options.afterId);
  return (await query).map(mapSeatWithCycle);
}
