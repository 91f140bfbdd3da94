import type { SeatInContext } from '@hone/backstage-plugin-champions-common';
import type { ProgrammeRecord } from '../../store/programmes';
import type { SeatWithCycle } from '../../store/seats';
import type { ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { openSwapIds } from './openSwapIds';
import { viewSeatInContext } from './viewSeat';

/**
 * Seats of some programmes with their cycles and open swaps, in their order.
 *
 * @param programmes - those of the seats; seats of others are left out
 */
export async function viewSeats(
  context: Pick<ServiceContext, 'knex' | 'clock'>,
  seats: SeatWithCycle[],
  programmes: ProgrammeRecord[],
): Promise<SeatInContext[]> {
  const now = context.clock.now();
  const known = new Map(programmes.map(one => [one.id, one]));
  const swaps = await openSwapIds(
    context.knex,
    seats.map(({ id }) => id),
  );
  return seats.flatMap(seat => {
    const programme = known.get(seat.programmeId);
    if (!programme) return [];
    const today = dayIn(programme.timeZone, now);
    const swapId = swaps.get(seat.id) ?? null;
    return [viewSeatInContext(seat, { programme, today, swapId })];
  });
}
