import { ConflictError, InputError } from '@backstage/errors';
import { newId } from '@hone/node';
import type {
  CalendarInput,
  ChampionCalendar,
} from '@hone/backstage-plugin-champions-common';
import { IANAZone } from 'luxon';
import { notFound } from '../../authorization';
import {
  deleteCalendar,
  findCalendar,
  insertCalendar,
  listCalendarsOf,
  saveReading,
  type CalendarRecord,
} from '../../store/calendars';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { requirePersonCalling } from '../requirePersonCalling';
import { knownVersion, takeReading } from './takeReading';

const MOST_CALENDARS = 10;
const READ_AGAIN_AFTER_MS = 60_000;

function toCalendar(record: CalendarRecord, now: Date): ChampionCalendar {
  const today = dayIn(record.timeZone, now);
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    host: record.host,
    state: record.state,
    sentence: record.sentence,
    readAt: record.readAt?.toISOString() ?? null,
    triedAt: record.triedAt?.toISOString() ?? null,
    busy: record.busy.filter(({ to }) => to > today).length,
  };
}

async function loadOwn(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<CalendarRecord> {
  const found = await findCalendar(context.knex, id);
  if (found?.personRef !== caller.actor) {
    throw notFound('calendar', id);
  }
  return found;
}

/**
 * The caller's calendars with their state. Addresses are not told again.
 */
export async function listCalendarsForCaller(
  context: ServiceContext,
  caller: Caller,
): Promise<ChampionCalendar[]> {
  const records = await listCalendarsOf(context.knex, {
    personRef: caller.actor,
    limit: MOST_CALENDARS,
  });
  return records.map(record => toCalendar(record, context.clock.now()));
}

async function requireRoom(
  context: ServiceContext,
  personRef: string,
): Promise<void> {
  const own = await listCalendarsOf(context.knex, {
    personRef,
    limit: MOST_CALENDARS,
  });
  if (own.length >= MOST_CALENDARS) {
    throw new ConflictError(
      `You have ${MOST_CALENDARS} calendars, which is the most: delete one first`,
    );
  }
}

function hostOf(url: string): string {
  const secure = url.trim().replace(/^webcals?:\/\//i, 'https://');
  return URL.canParse(secure) ? new URL(secure).hostname.slice(0, 255) : '';
}

/**
 * Adds a calendar of the caller. It is read before it is kept, so that a wrong address is told at once.
 *
 * @throws InputError with a sentence, which has no part of the address but the host, when it cannot be read
 */
export async function addCalendar(
  context: ServiceContext,
  caller: Caller,
  input: CalendarInput,
): Promise<ChampionCalendar> {
  const personRef = requirePersonCalling(caller, 'add calendars');
  const timeZone = input.timeZone ?? 'UTC';
  if (!IANAZone.isValidZone(timeZone)) {
    throw new InputError(
      `timeZone has to be a name such as Europe/Berlin, but "${timeZone}" was given`,
    );
  }
  await requireRoom(context, personRef);
  const now = context.clock.now();
  const empty: CalendarRecord = {
    id: newId(),
    personRef,
    name: input.name.trim(),
    kind: input.kind,
    url: input.url.trim(),
    host: hostOf(input.url),
    timeZone,
    state: 'unread',
    sentence: null,
    etag: null,
    lastModified: null,
    busy: [],
    readAt: null,
    triedAt: null,
    dueAt: now,
    failures: 0,
    createdBy: caller.actor,
    createdAt: now,
  };
  const read = takeReading(empty, await context.fetchCalendar(empty.url));
  if (read.readAt === null) {
    throw new InputError(`url cannot be read: ${read.sentence}`);
  }
  await context.knex.transaction(async tx => {
    await requireRoom({ ...context, knex: tx }, personRef);
    await insertCalendar(tx, read);
  });
  return toCalendar(read, now);
}

/**
 * Reads a calendar of the caller now.
 *
 * @throws ConflictError when it was read less than a minute ago
 */
export async function refreshCalendar(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<ChampionCalendar> {
  const calendar = await loadOwn(context, caller, id);
  const now = context.clock.now();
  const since = now.getTime() - (calendar.triedAt?.getTime() ?? 0);
  if (since >= 0 && since < READ_AGAIN_AFTER_MS) {
    throw new ConflictError(
      'The calendar was read less than a minute ago; try again in a minute',
    );
  }
  const read = await readCalendarNow(context, calendar);
  return toCalendar(read, now);
}

/**
 * Reads a calendar and keeps what came of it.
 */
export async function readCalendarNow(
  context: Pick<ServiceContext, 'knex' | 'clock' | 'fetchCalendar'>,
  calendar: CalendarRecord,
): Promise<CalendarRecord> {
  const fetched = await context.fetchCalendar(
    calendar.url,
    knownVersion(calendar, context.clock.now()),
  );
  const read = takeReading(calendar, fetched);
  await saveReading(context.knex, read);
  return read;
}

/**
 * Forgets a calendar of the caller and what was read from it.
 */
export async function removeCalendar(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<void> {
  const calendar = await loadOwn(context, caller, id);
  await deleteCalendar(context.knex, calendar.id);
}
