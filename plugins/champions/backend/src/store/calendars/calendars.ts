import { fromInstant, fromJson, toInstant } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { BusyRecord, CalendarRecord } from './types';

/** References of one question, which SQLite bounds. */
const PEOPLE_AT_ONCE = 500;
/** Calendars of all people of the largest pool. */
const MOST = 50_000;

function mapCalendar(row: Row): CalendarRecord {
  return {
    id: row.id,
    personRef: row.person_ref,
    name: row.name,
    kind: row.kind,
    url: row.url,
    host: row.host,
    timeZone: row.time_zone,
    state: row.state,
    sentence: row.sentence,
    etag: row.etag,
    lastModified: row.last_modified,
    busy: fromJson(row.busy),
    readAt: fromInstant(row.read_at),
    triedAt: fromInstant(row.tried_at),
    dueAt: new Date(Number(row.due_at)),
    failures: Number(row.failures),
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
  };
}

/** The columns that change when a calendar is read. */
function readColumns(calendar: CalendarRecord) {
  return {
    state: calendar.state,
    sentence: calendar.sentence,
    etag: calendar.etag,
    last_modified: calendar.lastModified,
    busy: JSON.stringify(calendar.busy),
    read_at: toInstant(calendar.readAt),
    tried_at: toInstant(calendar.triedAt),
    due_at: calendar.dueAt.getTime(),
    failures: calendar.failures,
  };
}

/**
 * Stores a new calendar.
 */
export async function insertCalendar(
  db: Db,
  calendar: CalendarRecord,
): Promise<void> {
  await db('calendars').insert({
    id: calendar.id,
    person_ref: calendar.personRef,
    name: calendar.name,
    kind: calendar.kind,
    url: calendar.url,
    host: calendar.host,
    time_zone: calendar.timeZone,
    ...readColumns(calendar),
    created_by: calendar.createdBy,
    created_at: calendar.createdAt.getTime(),
  });
}

/**
 * Keeps what came of reading a calendar. One that was deleted meanwhile stays deleted.
 */
export async function saveReading(
  db: Db,
  calendar: CalendarRecord,
): Promise<void> {
  await db('calendars')
    .where({ id: calendar.id })
    .update(readColumns(calendar));
}

/**
 * Puts the next reading of a calendar off, unless somebody else did: of several who see that it is due, one reads it.
 *
 * @returns whether the turn was taken
 */
export async function takeReading(
  db: Db,
  calendar: Pick<CalendarRecord, 'id' | 'dueAt'>,
  until: Date,
): Promise<boolean> {
  const taken = await db('calendars')
    .where({ id: calendar.id, due_at: calendar.dueAt.getTime() })
    .update({ due_at: until.getTime() });
  return taken > 0;
}

/**
 * One calendar.
 */
export async function findCalendar(
  db: Db,
  id: string,
): Promise<CalendarRecord | undefined> {
  const row = await db('calendars').where({ id }).first();
  return row && mapCalendar(row);
}

/**
 * Forgets a calendar and what was read from it.
 */
export async function deleteCalendar(db: Db, id: string): Promise<void> {
  await db('calendars').where({ id }).delete();
}

/**
 * The calendars of a person, in the order in which they were added.
 */
export async function listCalendarsOf(
  db: Db,
  options: { personRef: string; limit: number },
): Promise<CalendarRecord[]> {
  const rows = await db('calendars')
    .where({ person_ref: options.personRef })
    .orderBy('id')
    .limit(options.limit);
  return rows.map(mapCalendar);
}

/**
 * What the calendars of people say, by person.
 */
export async function listBusyOf(
  db: Db,
  personRefs: string[],
): Promise<BusyRecord[]> {
  const found: BusyRecord[] = [];
  for (let i = 0; i < personRefs.length; i += PEOPLE_AT_ONCE) {
    const rows = await db('calendars')
      .whereIn('person_ref', personRefs.slice(i, i + PEOPLE_AT_ONCE))
      .select('person_ref', 'kind', 'state', 'busy', 'read_at')
      .orderBy(['person_ref', 'id'])
      .limit(MOST);
    found.push(
      ...rows.map(row => ({
        personRef: row.person_ref,
        kind: row.kind,
        state: row.state,
        busy: fromJson<BusyRecord['busy']>(row.busy),
        readAt: fromInstant(row.read_at),
      })),
    );
  }
  return found;
}

/**
 * Calendars that have to be read by now, the longest due first.
 */
export async function listCalendarsDue(
  db: Db,
  options: { by: Date; limit: number },
): Promise<CalendarRecord[]> {
  const rows = await db('calendars')
    .where('due_at', '<=', options.by.getTime())
    .orderBy(['due_at', 'id'])
    .limit(options.limit);
  return rows.map(mapCalendar);
}
