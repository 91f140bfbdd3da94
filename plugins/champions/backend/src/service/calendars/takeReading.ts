import {
  CalendarUnreadable,
  type CalendarFetch,
  type CalendarVersion,
} from '../../calendar/absences';
import type { CalendarRecord } from '../../store/calendars';
import { dayIn } from '../cycles/days';
import { readBusyDays } from './busyDays';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A calendar that can be read is read so often. */
const EVERY_MS = 60 * MINUTE_MS;
/** One that cannot be read is asked more and more rarely, down to this. */
const LONGEST_WAIT_MS = DAY_MS;
/** After this long a copy says too little: then it counts as none. */
const COPY_LASTS_MS = 30 * DAY_MS;
const SENTENCE_LENGTH = 500;

function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, EVERY_MS * 2 ** Math.min(failures, 10));
}

function succeeded(
  calendar: CalendarRecord,
  at: Date,
  change: Partial<CalendarRecord>,
): CalendarRecord {
  return {
    ...calendar,
    ...change,
    readAt: at,
    triedAt: at,
    dueAt: new Date(at.getTime() + EVERY_MS),
    failures: 0,
  };
}

function failed(
  calendar: CalendarRecord,
  at: Date,
  sentence: string,
): CalendarRecord {
  const failures = calendar.failures + 1;
  const { readAt } = calendar;
  const hasCopy =
    readAt !== null && at.getTime() - readAt.getTime() < COPY_LASTS_MS;
  return {
    ...calendar,
    state: hasCopy ? 'stale' : 'unread',
    sentence: sentence.slice(0, SENTENCE_LENGTH),
    triedAt: at,
    dueAt: new Date(at.getTime() + waitAfter(failures)),
    failures,
  };
}

/**
 * What to say of the copy that there is, so that the host may answer that it holds still. Once a day a calendar is read as
 * a whole: what repeats reaches a day further then. So it is after a failure.
 */
export function knownVersion(
  { state, readAt, etag, lastModified }: CalendarRecord,
  now: Date,
): CalendarVersion {
  const isToday = readAt !== null && dayIn('utc', readAt) === dayIn('utc', now);
  if (!isToday || !['ok', 'partly-read'].includes(state)) return {};
  return {
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  };
}

/**
 * What a calendar becomes by a fetch: a good one replaces the copy, a failed one leaves it with its age, for thirty days.
 */
export function takeReading(
  calendar: CalendarRecord,
  fetched: CalendarFetch,
): CalendarRecord {
  const { at } = fetched;
  if (fetched.status === 'failed') {
    return failed(calendar, at, fetched.sentence);
  }
  if (fetched.status === 'not-modified') {
    return succeeded(calendar, at, {});
  }
  try {
    const { busy, warnings } = readBusyDays(fetched.ics, {
      kind: calendar.kind,
      zone: calendar.timeZone,
      now: at,
    });
    return succeeded(calendar, at, {
      busy,
      state: warnings.length > 0 ? 'partly-read' : 'ok',
      sentence:
        warnings.length > 0
          ? warnings.join('. ').slice(0, SENTENCE_LENGTH)
          : null,
      etag: fetched.version.etag ?? null,
      lastModified: fetched.version.lastModified ?? null,
    });
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error;
    return failed(calendar, at, error.message);
  }
}
