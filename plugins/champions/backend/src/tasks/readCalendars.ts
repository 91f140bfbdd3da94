import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import pLimit from 'p-limit';
import { readCalendarNow } from '../service/calendars/changeCalendars';
import type { ServiceContext } from '../service/context';
import { noticesOf } from '../service/notices/noticesOf';
import { readEntities } from '../service/pool/readGroups';
import {
  listCalendarsDue,
  takeReading,
  type CalendarRecord,
} from '../store/calendars';
import { appendNotices } from '../store/notices';
import { findProgrammes, findProgrammesOfGroups } from '../store/programmes';

/** Calendars that one run reads; the rest waits for the next. */
const BATCH = 500;
const AT_ONCE = 5;
/** Nobody else reads a calendar while somebody does, unless that takes longer than anything may. */
const TURN_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** Whoever owns a calendar is told after so long without a good reading. */
const TELL_PERSON_AFTER_MS = DAY_MS;
/** Those who manage programmes are told after so long. */
const TELL_OWNERS_AFTER_MS = 3 * DAY_MS;

type ReadContext = Pick<
  ServiceContext,
  'knex' | 'clock' | 'logger' | 'auth' | 'catalog' | 'fetchCalendar'
>;

/** Programmes that a person may be planned in: those of the groups that they are in. */
async function findProgrammesOf(context: ReadContext, personRef: string) {
  const [person] = await readEntities(
    context,
    [personRef],
    ['kind', 'relations'],
  );
  const groups = (person?.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => normalizeEntityRef(targetRef, 'relation'));
  const pairs = await findProgrammesOfGroups(context.knex, groups);
  return findProgrammes(context.knex, [
    ...new Set(pairs.map(({ programmeId }) => programmeId)),
  ]);
}

async function tellOfFailure(
  context: ReadContext,
  calendar: CalendarRecord,
): Promise<void> {
  const at = context.clock.now();
  const since = calendar.readAt ?? calendar.createdAt;
  const age = at.getTime() - since.getTime();
  if (age < TELL_PERSON_AFTER_MS) return;
  const { id, personRef, name, sentence, state } = calendar;
  const news = { key: `${id}:${since.getTime()}`, seatId: null, at };
  const own = {
    ...news,
    kind: 'calendar-unread',
    programmeId: '',
    details: { calendarId: id, name, sentence },
  };
  await appendNotices(context.knex, noticesOf(own, [personRef]));
  if (age < TELL_OWNERS_AFTER_MS) return;
  for (const programme of await findProgrammesOf(context, personRef)) {
    const toOwners = {
      ...news,
      kind: 'calendar-unread-owners',
      key: `${news.key}:${programme.id}:${state}`,
      programmeId: programme.id,
      details: {
        calendarId: id,
        person: personRef,
        unread: state === 'unread',
      },
    };
    await appendNotices(context.knex, noticesOf(toOwners, programme.ownerRefs));
  }
}

async function readOne(
  context: ReadContext,
  calendar: CalendarRecord,
): Promise<boolean> {
  const until = new Date(context.clock.now().getTime() + TURN_MS);
  if (!(await takeReading(context.knex, calendar, until))) return false;
  const read = await readCalendarNow(context, calendar);
  if (read.failures > 0) await tellOfFailure(context, read);
  return true;
}

/**
 * Reads the calendars that are due, a few at a time. One that cannot be read keeps its copy with its age, and is asked
 * more rarely; its owner is told after a day, those who manage their programmes after three.
 *
 * @returns how many were read
 */
export async function readCalendars(
  context: ReadContext,
  signal?: AbortSignal,
): Promise<number> {
  const due = await listCalendarsDue(context.knex, {
    by: context.clock.now(),
    limit: BATCH,
  });
  const limit = pLimit(AT_ONCE);
  const done = await Promise.all(
    due.map(calendar =>
      limit(async () => {
        if (signal?.aborted) return false;
        try {
          return await readOne(context, calendar);
        } catch (error) {
          context.logger.warn(
            `The calendar ${calendar.id} was not read and is tried again: ${error}`,
          );
          return false;
        }
      }),
    ),
  );
  return done.filter(Boolean).length;
}
