import type {
  CalendarKind,
  DateRange,
} from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';
import {
  readAbsences,
  readOnCall,
  toUnavailableCycles,
  type BusyTime,
} from '../../calendar/absences';
import { addDays } from '../cycles/days';

/** Days before now that are read: the cycle that runs may have begun then. */
const DAYS_BACK = 90;
/** Two years of cycles can be planned. */
const DAYS_AHEAD = 800;
/** Every day counts by itself here; which of them are working days is asked of whole cycles. */
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];

/** What a calendar says, as days and nothing else. */
export interface BusyDays {
  /** In order, without overlaps. */
  busy: DateRange[];
  /** Sentences on what could not be read. */
  warnings: string[];
}

interface Span {
  start: Date;
  end: Date;
}

/** The days of a zone that a span of time touches. */
function daysOf({ start, end }: Span, zone: string): string[] {
  const days: string[] = [];
  let day = DateTime.fromJSDate(start, { zone }).startOf('day');
  while (day.toMillis() < end.getTime()) {
    days.push(day.toFormat('yyyy-MM-dd'));
    day = day.plus({ days: 1 }).startOf('day');
  }
  return days;
}

/** Puts days in a row together. */
function toRanges(days: Iterable<string>): DateRange[] {
  const ranges: DateRange[] = [];
  for (const day of [...days].sort()) {
    const last = ranges.at(-1);
    if (last?.to === day) last.to = addDays(day, 1);
    else ranges.push({ from: day, to: addDays(day, 1) });
  }
  return ranges;
}

/** Days of which one entry takes at least half of the working hours. */
function absentDays(busy: BusyTime[], zone: string): Set<string> {
  const byDay = new Map<string, BusyTime[]>();
  for (const entry of busy) {
    for (const day of daysOf(entry, zone)) {
      byDay.set(day, [...(byDay.get(day) ?? []), entry]);
    }
  }
  const absent = [...byDay].filter(([day, entries]) => {
    const [answer] = toUnavailableCycles(
      entries,
      [{ startDate: day, endDate: addDays(day, 1) }],
      { zone, workingDays: ALL_DAYS },
    );
    return answer.unavailable;
  });
  return new Set(absent.map(([day]) => day));
}

/**
 * Reads on which days somebody is away by a calendar, or on call by an on-call calendar. Times become days here, so that
 * nothing else is kept.
 *
 * @param zone - of the person, an IANA name
 * @throws CalendarUnreadable when the text is no calendar, or too large
 */
export function readBusyDays(
  ics: string,
  options: { kind: CalendarKind; zone: string; now: Date },
): BusyDays {
  const { kind, zone, now } = options;
  const window = {
    from: DateTime.fromJSDate(now).minus({ days: DAYS_BACK }).toJSDate(),
    to: DateTime.fromJSDate(now).plus({ days: DAYS_AHEAD }).toJSDate(),
    zone,
  };
  const inWindow = ({ start, end }: Span) => ({
    start: start < window.from ? window.from : start,
    end: end > window.to ? window.to : end,
  });
  if (kind === 'on-call') {
    const { shifts, warnings } = readOnCall(ics, window);
    const days = shifts.flatMap(shift => daysOf(inWindow(shift), zone));
    return { busy: toRanges(new Set(days)), warnings };
  }
  const { busy, warnings } = readAbsences(ics, window);
  const within = busy.map(entry => ({ ...entry, ...inWindow(entry) }));
  return { busy: toRanges(absentDays(within, zone)), warnings };
}
