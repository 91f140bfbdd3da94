import type { ProgrammeRecord } from '../../store/programmes';
import {
  appendHolders,
  listSeatsOfCycles,
  updateSeat,
} from '../../store/seats';
import type { Db } from '../../store/transaction';
import { cycleIndexAt } from '../cycles/cycleDates';
import { dayIn } from '../cycles/days';
import { changeTime } from '../swaps/moveSeat';

/** Past the last cycle that can be planned. */
const NO_END = 1_000_000;

/**
 * Cancels the seats of cycles that have not begun.
 *
 * @returns the ids of those seats
 */
export async function cancelSeatsAhead(
  db: Db,
  programme: ProgrammeRecord,
  by: { actor: string; at: Date },
): Promise<string[]> {
  const today = dayIn(programme.timeZone, by.at);
  const from = Math.max(0, cycleIndexAt(programme.cadence, today) + 1);
  const seats = await listSeatsOfCycles(db, {
    programmeId: programme.id,
    from,
    to: NO_END,
  });
  const at = changeTime(by.at, ...seats);
  for (const seat of seats) {
    await updateSeat(db, { ...seat, status: 'cancelled', updatedAt: at });
  }
  await appendHolders(
    db,
    seats
      .filter(seat => seat.personRef !== null)
      .map(seat => ({
        seatId: seat.id,
        personRef: null,
        from: at,
        origin: seat.origin,
        actor: by.actor,
      })),
  );
  return seats.map(({ id }) => id);
}
