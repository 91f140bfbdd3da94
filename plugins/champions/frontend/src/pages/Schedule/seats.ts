import type {
  Schedule,
  ScheduledCycle,
  Seat,
} from '@hone/backstage-plugin-champions-common';

/** A seat with the cycle that it is in. */
export interface PlacedSeat {
  seat: Seat;
  cycle: ScheduledCycle;
}

/** One line of the timeline, with a cell for each cycle. */
export interface SeatRow {
  id: string;
  /** Null in the reader's own line. */
  place: { region: string; position: number } | null;
  cells: (Seat | null)[];
}

/** All seats in the order of time. */
export function placedSeats(cycles: readonly ScheduledCycle[]): PlacedSeat[] {
  return cycles.flatMap(cycle => cycle.seats.map(seat => ({ seat, cycle })));
}

/** Cycles of two answers, each once, in the order of time. */
export function mergeCycles(one: Schedule, other: Schedule): Schedule {
  const cycles = new Map(
    [...other.cycles, ...one.cycles].map(cycle => [cycle.index, cycle]),
  );
  return {
    ...one,
    cycles: [...cycles.values()].sort((a, b) => a.index - b.index),
  };
}

/** The seat with an id. */
export function findSeat(
  schedule: Schedule,
  seatId: string | null,
): PlacedSeat | null {
  return (
    placedSeats(schedule.cycles).find(({ seat }) => seat.id === seatId) ?? null
  );
}

/** Whether a person has a seat that counts. */
export function isHeldBy(seat: Seat, personRef: string | null): boolean {
  return (
    personRef !== null &&
    seat.status !== 'cancelled' &&
    seat.personRef === personRef
  );
}

/** A person's seats that are not over, the first one first. */
export function seatsAhead(
  schedule: Schedule,
  personRef: string | null,
): PlacedSeat[] {
  return placedSeats(schedule.cycles).filter(
    ({ seat, cycle }) =>
      isHeldBy(seat, personRef) && cycle.endDate > schedule.today,
  );
}

/** The person's next seat that can be offered: not offered yet, and rather one that has not begun. */
export function nextToOffer(
  schedule: Schedule,
  personRef: string | null,
): PlacedSeat | null {
  const free = seatsAhead(schedule, personRef).filter(
    ({ seat }) => seat.swapId === null,
  );
  return free.find(({ cycle }) => !cycle.current) ?? free[0] ?? null;
}

/** Lines of the timeline: the reader's own first, then one for each place. */
export function toRows(
  cycles: readonly ScheduledCycle[],
  personRef: string | null,
): SeatRow[] {
  const own: SeatRow = {
    id: 'own',
    place: null,
    cells: cycles.map(
      ({ seats }) => seats.find(seat => isHeldBy(seat, personRef)) ?? null,
    ),
  };
  const places = new Map<string, { region: string; position: number }>();
  for (const { seat } of placedSeats(cycles)) {
    const { region, position } = seat;
    places.set(`${region} ${position}`, { region, position });
  }
  const rows = [...places].map(([id, place]) => ({
    id,
    place,
    cells: cycles.map(
      ({ seats }) =>
        seats.find(
          seat =>
            seat.region === place.region && seat.position === place.position,
        ) ?? null,
    ),
  }));
  return own.cells.some(seat => seat !== null) ? [own, ...rows] : rows;
}

/** When the frozen cycles end, as the first day after them; null where none is frozen. */
export function frozenUntil(cycles: readonly ScheduledCycle[]): string | null {
  return (
    cycles
      .filter(({ frozen }) => frozen)
      .map(({ endDate }) => endDate)
      .pop() ?? null
  );
}

/**
 * The seat whose hand-over a person has to do with: who is champion now gives to the same place of the next cycle, others
 * receive with their own seat.
 */
export function handoverSeat(
  schedule: Schedule,
  { seat, cycle }: PlacedSeat,
): PlacedSeat {
  if (!cycle.current) return { seat, cycle };
  const next = schedule.cycles.find(({ index }) => index === cycle.index + 1);
  const receiver = next?.seats.find(
    ({ region, position }) =>
      region === seat.region && position === seat.position,
  );
  return next && receiver ? { seat: receiver, cycle: next } : { seat, cycle };
}
