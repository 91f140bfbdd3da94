import type { Knex } from 'knex';
import {
  closeCycle,
  listUnclosedCycles,
  type CycleRecord,
} from '../../store/cycles';
import { appendEvents } from '../../store/events';
import { appendLedger } from '../../store/ledger';
import { lockProgramme, type ProgrammeRecord } from '../../store/programmes';
import {
  listHolders,
  listSeatsOfCycles,
  markServed,
  type SeatHolderRecord,
} from '../../store/seats';
import type { Db } from '../../store/transaction';
import type { ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { whoServed } from './whoServed';

/** Cycles of a programme that are closed in one go; what is left comes with the next. */
const AT_ONCE = 200;
/** Acts where no person does. */
const ACTOR = 'service:hone-champions';

function bySeat(holders: SeatHolderRecord[]): Map<string, SeatHolderRecord[]> {
  const found = new Map<string, SeatHolderRecord[]>();
  for (const holder of holders) {
    found.set(holder.seatId, [...(found.get(holder.seatId) ?? []), holder]);
  }
  return found;
}

async function creditServed(
  db: Db,
  programme: ProgrammeRecord,
  cycle: CycleRecord,
  at: Date,
): Promise<number> {
  const seats = await listSeatsOfCycles(db, {
    programmeId: programme.id,
    from: cycle.index,
    to: cycle.index + 1,
  });
  const holders = bySeat(
    await listHolders(
      db,
      seats.map(({ id }) => id),
    ),
  );
  const served = seats.flatMap(seat => {
    const personRef = whoServed(
      cycle,
      holders.get(seat.id) ?? [],
      programme.timeZone,
    );
    return personRef === null ? [] : [{ seat, personRef }];
  });
  await appendLedger(
    db,
    served.map(({ seat, personRef }) => ({
      programmeId: programme.id,
      personRef,
      kind: 'served',
      credit: 1,
      cycleIndex: cycle.index,
      seatId: seat.id,
      reason: 'Had the seat on most days of the cycle',
      actor: ACTOR,
      at,
    })),
  );
  await markServed(
    db,
    served.map(({ seat }) => seat.id),
  );
  return served.length;
}

/** Writes one cycle, unless it is written already. */
async function closeOne(
  db: Knex,
  programme: ProgrammeRecord,
  cycle: CycleRecord,
  at: Date,
): Promise<boolean> {
  return db.transaction(async tx => {
    await lockProgramme(tx, programme.id);
    if (!(await closeCycle(tx, cycle, at))) return false;
    const served = await creditServed(tx, programme, cycle, at);
    await appendEvents(tx, [
      {
        programmeId: programme.id,
        type: 'cycle-closed',
        actor: ACTOR,
        at,
        details: { cycle: cycle.index, served },
      },
    ]);
    return true;
  });
}

/**
 * Writes to the ledger who served in the cycles of a programme that are over. Each cycle is written once, in its own
 * transaction, however often and by however many this is run.
 *
 * @returns how many cycles were written
 */
export async function closeCyclesOf(
  context: Pick<ServiceContext, 'knex' | 'clock'>,
  programme: ProgrammeRecord,
): Promise<number> {
  const at = context.clock.now();
  const due = await listUnclosedCycles(context.knex, {
    endedBy: dayIn(programme.timeZone, at),
    programmeId: programme.id,
    limit: AT_ONCE,
  });
  let closed = 0;
  for (const cycle of due) {
    if (await closeOne(context.knex, programme, cycle, at)) closed += 1;
  }
  return closed;
}
