import type { Seat } from '../../planning/problem';
import type { SeatRecord } from '../../store/seats';
import type { Db } from '../../store/transaction';
import { listSeatsOfCycles } from '../../store/seats';

/** Longest rest, and longest reach of a diversity rule, in cycles. */
const MOST_BACK = 26;

/**
 * Seats of the cycles before a plan that rules can look back to.
 */
export async function readPastSeats(
  db: Db,
  programmeId: string,
  first: number,
): Promise<SeatRecord[]> {
  return listSeatsOfCycles(db, {
    programmeId,
    from: first - MOST_BACK,
    to: first,
  });
}

/**
 * Who of a region sat before: in its seats, or now one of its people; everybody once per cycle.
 */
export function pastOf(
  seats: SeatRecord[],
  region: { name: string; people: Set<string> },
  first: number,
): Seat[] {
  const seen = new Map<string, Seat>();
  for (const { cycleIndex, personRef, region: name } of seats) {
    if (personRef === null) continue;
    if (name !== region.name && !region.people.has(personRef)) continue;
    const seat: Seat = [cycleIndex - first, personRef];
    seen.set(seat.join('/'), seat);
  }
  return [...seen.values()];
}
