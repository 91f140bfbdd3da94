import { ConflictError } from '@backstage/errors';
import { newId } from '@hone/node';
import type { ServedCycle } from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';
import { requireRight } from '../../authorization';
import { closeCycle, insertCycles } from '../../store/cycles';
import { appendEvents } from '../../store/events';
import { appendLedger } from '../../store/ledger';
import { lockProgramme, type ProgrammeRecord } from '../../store/programmes';
import {
  appendHolders,
  insertSeats,
  listSeatsOfCycles,
  type SeatRecord,
} from '../../store/seats';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { loadProgramme } from '../programmes/loadProgramme';
import { readServed, type Served } from './readServed';

/** Stands for the plan of seats that no plan of the programme gave. */
const NO_PLAN = '';

/** The seats of a cycle that are not known yet. */
async function newSeats(
  db: Db,
  programme: ProgrammeRecord,
  cycle: Served,
  now: Date,
): Promise<SeatRecord[]> {
  const known = await listSeatsOfCycles(db, {
    programmeId: programme.id,
    from: cycle.index,
    to: cycle.index + 1,
  });
  const planned = known.find(({ planId }) => planId !== NO_PLAN);
  if (planned) {
    throw new ConflictError(
      `The cycle from ${cycle.startDate} was planned here, so who served in it is known: change the ledger instead`,
    );
  }
  const people = new Set(known.map(({ personRef }) => personRef));
  const last = new Map<string, number>();
  for (const { region, position } of known) {
    last.set(region, Math.max(position, last.get(region) ?? 0));
  }
  return cycle.seats
    .filter(({ personRef }) => !people.has(personRef))
    .map(({ region, personRef }) => {
      const position = (last.get(region) ?? 0) + 1;
      last.set(region, position);
      return {
        id: newId(),
        programmeId: programme.id,
        cycleIndex: cycle.index,
        region,
        position,
        personRef,
        status: 'served' as const,
        origin: 'assigned' as const,
        planId: NO_PLAN,
        revision: 1,
        updatedAt: now,
      };
    });
}

async function addCycle(
  db: Db,
  {
    programme,
    actor,
    at,
  }: { programme: ProgrammeRecord; actor: string; at: Date },
  cycle: Served,
): Promise<number> {
  await insertCycles(db, [
    {
      programmeId: programme.id,
      index: cycle.index,
      startDate: cycle.startDate,
      endDate: cycle.endDate,
    },
  ]);
  const seats = await newSeats(db, programme, cycle, at);
  await insertSeats(db, seats);
  const from = DateTime.fromISO(cycle.startDate, { zone: programme.timeZone });
  await appendHolders(
    db,
    seats.map(({ id, personRef }) => ({
      seatId: id,
      personRef,
      from: from.toJSDate(),
      origin: 'assigned',
      actor,
    })),
  );
  await appendLedger(
    db,
    seats.map(seat => ({
      programmeId: programme.id,
      personRef: seat.personRef!,
      kind: 'served',
      credit: 1,
      cycleIndex: cycle.index,
      seatId: seat.id,
      reason: 'Served before the programme was here',
      actor,
      at,
    })),
  );
  await closeCycle(db, { programmeId: programme.id, index: cycle.index }, at);
  return seats.length;
}

/**
 * Adds who served in cycles that are over, such as from the calendar that was used before. What is known already
 * changes nothing, so it can be sent again.
 *
 * @throws InputError for cycles that are not the programme's or not over; ConflictError where one was planned here
 */
export async function importServed(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  cycles: ServedCycle[],
): Promise<{ added: number; known: number }> {
  const { programme, rights } = await loadProgramme(
    context,
    caller,
    programmeId,
  );
  requireRight(rights, 'manage', 'add who served in this programme');
  const at = context.clock.now();
  const served = readServed(programme, cycles, dayIn(programme.timeZone, at));
  const given = served.reduce((sum, { seats }) => sum + seats.length, 0);
  const { actor } = caller;
  const added = await context.knex.transaction(async tx => {
    await lockProgramme(tx, programmeId);
    let count = 0;
    for (const cycle of served) {
      count += await addCycle(tx, { programme, actor, at }, cycle);
    }
    if (count > 0) {
      await appendEvents(tx, [
        {
          programmeId,
          type: 'served-imported',
          actor,
          at,
          details: { cycles: served.length, seats: count },
        },
      ]);
    }
    return count;
  });
  return { added, known: given - added };
}
