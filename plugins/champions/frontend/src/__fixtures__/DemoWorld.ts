import type {
  Programme,
  ScheduledCycle,
  Seat,
  SeatInContext,
  Swap,
} from '@hone/backstage-plugin-champions-common';
import { ADA } from './demoPeople';
import {
  demoCycles,
  demoProgramme,
  PROGRAMME_ID,
  TODAY,
} from './demoProgramme';
import { refuse } from './refuse';

/** What both clients in memory share: one programme with its seats, seen by one reader. */
export class DemoWorld {
  programmes: Programme[] = [demoProgramme()];
  cycles: ScheduledCycle[];
  swaps: Swap[] = [];
  readonly today: string;
  readonly reader: string;

  constructor(options: { today?: string; reader?: string } = {}) {
    this.today = options.today ?? TODAY;
    this.reader = options.reader ?? ADA;
    this.cycles = demoCycles(this.today);
  }

  programme(id: string): Programme {
    const found = this.programmes.find(one => one.id === id);
    if (!found) throw refuse(404, 'NotFoundError', `No programme ${id}`);
    return found;
  }

  seat(id: string): { seat: Seat; cycle: ScheduledCycle } {
    for (const cycle of this.cycles) {
      const seat = cycle.seats.find(one => one.id === id);
      if (seat) return { seat, cycle };
    }
    throw refuse(404, 'NotFoundError', `No seat ${id}`);
  }

  inContext(id: string): SeatInContext {
    const { seat, cycle } = this.seat(id);
    const { title, timeZone } = this.programme(PROGRAMME_ID);
    return {
      seat,
      cycle: {
        index: cycle.index,
        startDate: cycle.startDate,
        endDate: cycle.endDate,
      },
      programmeId: PROGRAMME_ID,
      programmeTitle: title,
      current: cycle.current,
      timeZone,
    };
  }

  /** The seats of a person that are not over. */
  seatsOf(personRef: string): SeatInContext[] {
    return this.cycles
      .filter(({ endDate }) => endDate > this.today)
      .flatMap(({ seats }) => seats)
      .filter(seat => seat.personRef === personRef)
      .map(({ id }) => this.inContext(id));
  }

  changeSeat(id: string, patch: Partial<Seat>): void {
    this.cycles = this.cycles.map(cycle => ({
      ...cycle,
      seats: cycle.seats.map(seat =>
        seat.id === id
          ? { ...seat, ...patch, revision: seat.revision + 1 }
          : seat,
      ),
    }));
  }

  /** Puts a seat into the swap market, as its holder. */
  offer(seatId: string, note = ''): Swap {
    const id = `swap-${this.swaps.length + 1}`;
    this.changeSeat(seatId, { swapId: id });
    const seat = this.inContext(seatId);
    const fromRef = seat.seat.personRef ?? this.reader;
    const swap: Swap = {
      id,
      programmeId: PROGRAMME_ID,
      seat,
      fromRef,
      takenBy: null,
      inReturnSeatId: null,
      status: 'open',
      note,
      createdBy: this.reader,
      createdAt: `${this.today}T08:00:00Z`,
      closedBy: null,
      closedAt: null,
      revision: 1,
      mayTake: fromRef !== this.reader,
      mayWithdraw: fromRef === this.reader,
    };
    this.swaps = [...this.swaps, swap];
    return swap;
  }

  swap(id: string): Swap {
    const found = this.swaps.find(one => one.id === id);
    if (!found) throw refuse(404, 'NotFoundError', `No swap ${id}`);
    return found;
  }

  closeSwap(id: string, patch: Partial<Swap>): Swap {
    const closed: Swap = {
      ...this.swap(id),
      ...patch,
      closedBy: this.reader,
      closedAt: `${this.today}T09:00:00Z`,
      mayTake: false,
      mayWithdraw: false,
    };
    this.swaps = this.swaps.map(one => (one.id === id ? closed : one));
    return closed;
  }
}

/** Refuses a change that was made from an older version. */
export function checkRevision(
  what: string,
  current: number,
  given: number,
): void {
  if (current === given) return;
  throw refuse(
    409,
    'ConflictError',
    `${what} was changed by somebody else: you have revision ${given}, the current one is ${current}`,
  );
}
