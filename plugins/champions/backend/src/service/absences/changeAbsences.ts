import { ConflictError } from '@backstage/errors';
import { newId } from '@hone/node';
import type {
  AbsenceInput,
  AddedAbsence,
} from '@hone/backstage-plugin-champions-common';
import { notFound } from '../../authorization';
import {
  deleteAbsence,
  findAbsence,
  insertAbsence,
  listAbsencesOf,
  type AbsenceRecord,
} from '../../store/absences';
import { appendEvents } from '../../store/events';
import { listSeatsOfPeople, type SeatWithCycle } from '../../store/seats';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { readableProgrammes } from '../programmes/readableProgrammes';
import { readRange } from '../readRange';
import { viewSeats } from '../seats/viewSeats';
import {
  MOST_ABSENCES,
  readAbsentPerson,
  toAbsence,
  type AbsentPerson,
} from './absencesForCaller';

/** The programmes whose history says that somebody's absences changed; it does not say when they are away. */
async function tellProgrammes(
  db: Db,
  type: 'absence-added' | 'absence-deleted',
  { personRef, programme }: AbsentPerson,
  by: { actor: string; at: Date; seats: SeatWithCycle[] },
): Promise<void> {
  const { actor, at, seats } = by;
  const ids = new Set(seats.map(({ programmeId }) => programmeId));
  if (programme) ids.add(programme.id);
  await appendEvents(
    db,
    [...ids].map(programmeId => ({
      programmeId,
      type,
      actor,
      at,
      details: {
        personRef,
        ...(personRef === actor ? {} : { onBehalfOf: personRef }),
      },
    })),
  );
}

async function requireRoom(
  db: Db,
  personRef: string,
  endAfter: string,
): Promise<void> {
  const ahead = await listAbsencesOf(db, {
    personRef,
    endAfter,
    limit: MOST_ABSENCES,
  });
  if (ahead.length >= MOST_ABSENCES) {
    throw new ConflictError(
      `${personRef} has ${MOST_ABSENCES} absences ahead, which is the most: delete some first`,
    );
  }
}

/** Published seats of somebody in a range of days. */
async function seatsWithin(
  db: Db,
  { personRef, from, to }: { personRef: string; from: string; to: string },
): Promise<SeatWithCycle[]> {
  return listSeatsOfPeople(db, {
    personRefs: [personRef],
    endAfter: from,
    before: to,
  });
}

/**
 * Adds an absence, for the caller, or by who manages a programme for somebody of its pool. Published seats stay as they
 * are; those that it touches are told.
 */
export async function addAbsence(
  context: ServiceContext,
  caller: Caller,
  input: AbsenceInput,
): Promise<AddedAbsence> {
  const person = await readAbsentPerson(context, caller, input);
  const { personRef } = person;
  const { from, to } = readRange(input);
  const at = context.clock.now();
  const absence: AbsenceRecord = {
    id: newId(),
    personRef,
    from,
    to,
    kind: input.kind ?? 'deferred',
    createdBy: caller.actor,
    createdAt: at,
  };
  const seats = await context.knex.transaction(async tx => {
    await requireRoom(tx, personRef, dayIn('utc', at));
    await insertAbsence(tx, absence);
    const touched = await seatsWithin(tx, absence);
    const by = { actor: caller.actor, at, seats: touched };
    await tellProgrammes(tx, 'absence-added', person, by);
    return touched;
  });
  const programmes = await readableProgrammes(
    context,
    caller,
    seats.map(({ programmeId }) => programmeId),
  );
  return {
    absence: toAbsence(absence),
    affectedSeats: await viewSeats(
      context,
      seats,
      [...programmes.values()].map(({ programme }) => programme),
    ),
  };
}

/**
 * Takes an absence back.
 *
 * @throws NotFoundError when there is none, and just so when it is not for the caller to know
 */
export async function removeAbsence(
  context: ServiceContext,
  caller: Caller,
  id: string,
  query: { programmeId?: string },
): Promise<void> {
  const absence = await findAbsence(context.knex, id);
  const isOwn = absence?.personRef === caller.actor;
  if (!absence || (!isOwn && !query.programmeId)) {
    throw notFound('absence', id);
  }
  const person = await readAbsentPerson(context, caller, {
    personRef: absence.personRef,
    ...query,
  });
  const at = context.clock.now();
  await context.knex.transaction(async tx => {
    if (!(await deleteAbsence(tx, id))) throw notFound('absence', id);
    const seats = await seatsWithin(tx, absence);
    const by = { actor: caller.actor, at, seats };
    await tellProgrammes(tx, 'absence-deleted', person, by);
  });
}
