import type {
  CycleDates,
  DateRange,
} from '@hone/backstage-plugin-champions-common';
import { listAbsencesBetween, type AbsenceRecord } from '../../store/absences';
import { listBusyOf, type BusyRecord } from '../../store/calendars';
import {
  listPreferences,
  type PreferencesRecord,
} from '../../store/preferences';
import type { ServiceContext } from '../context';
import type { PoolMember } from '../pool/types';
import { awayCycles, touches } from './awayCycles';
import { calendarWarnings } from './calendarWarnings';
import { runsOf } from './runsOf';
import type { Availability, AwaySource, PersonAvailability } from './types';

/** What is known of a person. */
interface Known {
  absences: AbsenceRecord[];
  calendars: BusyRecord[];
  preferences?: PreferencesRecord;
}

/** Days that the copies of somebody's calendars of one kind say are taken. */
function busyOf(
  calendars: BusyRecord[],
  kind: BusyRecord['kind'],
): DateRange[] {
  return calendars
    .filter(calendar => calendar.kind === kind)
    .flatMap(calendar => calendar.busy);
}

/** Whether nothing can be said of somebody, because there is no copy of a calendar of theirs. */
function isUnread(calendars: BusyRecord[]): boolean {
  return calendars.some(
    ({ kind, state }) => kind === 'absence' && state === 'unread',
  );
}

function wishesOf(
  preferences: PreferencesRecord | undefined,
  cycles: CycleDates[],
): string {
  if (!preferences) return '0'.repeat(cycles.length);
  return cycles
    .map(cycle => {
      if (touches(cycle, preferences.avoid)) return '-';
      return touches(cycle, preferences.prefer) ? '+' : '0';
    })
    .join('');
}

function flags(of: boolean[]): string {
  return of.map(flag => (flag ? '1' : '0')).join('');
}

function availabilityOf(
  member: PoolMember,
  { absences, calendars, preferences }: Known,
  cycles: CycleDates[],
): PersonAvailability {
  const said = awayCycles(absences, cycles);
  const away = awayCycles(
    [...absences, ...busyOf(calendars, 'absence')],
    cycles,
  );
  const onCall = busyOf(calendars, 'on-call');
  const unread = isUnread(calendars);
  const excused = awayCycles(
    absences.filter(absence => absence.kind === 'excused'),
    cycles,
  );
  const { eligibleFrom } = member;
  const why = cycles.map((cycle, i): AwaySource | null => {
    if (eligibleFrom && cycle.startDate < eligibleFrom) return 'not-yet';
    if (preferences?.paused || said[i]) return 'manual';
    if (unread) return 'unread';
    return away[i] ? 'calendar' : null;
  });
  return {
    available: flags(why.map(source => source === null)),
    onCall: flags(cycles.map(cycle => touches(cycle, onCall))),
    preferences: wishesOf(preferences, cycles),
    excused: flags(excused),
    sources: runsOf(why),
  };
}

/**
 * Reads in which cycles people can serve, from their absences, calendars and preferences. Of whom a calendar has no copy
 * that can be used, nobody knows when they can: they are taken to be away.
 *
 * @param cycles - in order, without gaps
 */
export async function readAvailability(
  context: Pick<ServiceContext, 'knex'>,
  options: {
    programmeId: string;
    people: PoolMember[];
    cycles: CycleDates[];
  },
): Promise<Availability> {
  const { programmeId, people, cycles } = options;
  if (cycles.length === 0) return { people: new Map(), warnings: [] };
  const personRefs = people.map(({ personRef }) => personRef);
  const absences = await listAbsencesBetween(context.knex, {
    personRefs,
    from: cycles[0].startDate,
    to: cycles[cycles.length - 1].endDate,
  });
  const calendars = await listBusyOf(context.knex, personRefs);
  const preferences = await listPreferences(context.knex, programmeId);
  const known = new Map<string, Known>();
  personRefs.forEach(ref => known.set(ref, { absences: [], calendars: [] }));
  absences.forEach(absence =>
    known.get(absence.personRef)?.absences.push(absence),
  );
  calendars.forEach(calendar =>
    known.get(calendar.personRef)?.calendars.push(calendar),
  );
  for (const wishes of preferences) {
    const of = known.get(wishes.personRef);
    if (of) of.preferences = wishes;
  }
  return {
    people: new Map(
      people.map(member => [
        member.personRef,
        availabilityOf(member, known.get(member.personRef)!, cycles),
      ]),
    ),
    warnings: calendarWarnings(calendars),
  };
}
