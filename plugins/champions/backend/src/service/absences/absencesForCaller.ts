import { NotFoundError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type { Absence } from '@hone/backstage-plugin-champions-common';
import { notFound, requireRight } from '../../authorization';
import { listAbsencesOf, type AbsenceRecord } from '../../store/absences';
import { listCalendarsOf } from '../../store/calendars';
import type { ProgrammeRecord } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { loadProgramme } from '../programmes/loadProgramme';
import { requirePersonCalling } from '../requirePersonCalling';
import { readSurroundings } from '../swaps/readSeating';

/** Absences that are told at once, and that somebody may have ahead. */
export const MOST_ABSENCES = 200;
const MOST_CALENDARS = 10;

/** Whose absences are meant, and the programme whose manager asks. */
export interface AbsentPerson {
  personRef: string;
  /** Null where somebody asks for themselves. */
  programme: ProgrammeRecord | null;
}

/**
 * The person whose absences are asked for: the caller, or for who manages a programme somebody of its pool.
 *
 * @throws NotFoundError where the caller may not know of the person's absences
 */
export async function readAbsentPerson(
  context: ServiceContext,
  caller: Caller,
  given: { personRef?: string; programmeId?: string },
): Promise<AbsentPerson> {
  const personRef = given.personRef
    ? normalizeEntityRef(given.personRef, 'personRef')
    : requirePersonCalling(caller, 'have absences');
  if (personRef === caller.actor) return { personRef, programme: null };
  if (!given.programmeId) {
    throw new NotFoundError(
      `Absences of ${personRef} are told to who manages a programme that they are in; programmeId has to name it`,
    );
  }
  const { programme, rights } = await loadProgramme(
    context,
    caller,
    given.programmeId,
  );
  requireRight(rights, 'manage', 'see or change absences of others');
  const { members } = await readSurroundings(context, programme);
  if (!members.has(personRef)) throw notFound('person', personRef);
  return { personRef, programme };
}

export function toAbsence(record: AbsenceRecord): Absence {
  const { id, personRef, from, to, kind } = record;
  return { id, personRef, from, to, kind, source: 'manual' };
}

/**
 * Absences of a person that are not over, those from calendars too, by their days.
 */
export async function listAbsencesForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { personRef?: string; programmeId?: string },
): Promise<Absence[]> {
  const { personRef } = await readAbsentPerson(context, caller, query);
  // A day is over somewhere before it is over in UTC.
  const endAfter = dayIn('Etc/GMT+12', context.clock.now());
  const manual = await listAbsencesOf(context.knex, {
    personRef,
    endAfter,
    limit: MOST_ABSENCES,
  });
  const calendars = await listCalendarsOf(context.knex, {
    personRef,
    limit: MOST_CALENDARS,
  });
  const read = calendars
    .filter(({ kind }) => kind === 'absence')
    .flatMap(({ id, busy }) =>
      busy
        .filter(({ to }) => to > endAfter)
        .map(
          ({ from, to }): Absence => ({
            id: `${id}/${from}`,
            personRef,
            from,
            to,
            kind: 'deferred',
            source: 'calendar',
          }),
        ),
    );
  return [...manual.map(toAbsence), ...read]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, MOST_ABSENCES);
}
