import ICAL from 'ical.js';
import { CalendarProblem } from '../Problems';
import { DAY_MS } from '../recurrence/periods';
import { toInstant, type WallTime, type ZoneRules } from '../zones/ZoneRules';
import { instantOf, type CalendarTime } from './CalendarTime';

/**
 * How long an event takes: whole days as the calendar counts them, then milliseconds. A day on which the clocks are set
 * is a day, and yet not 24 hours (RFC 5545, 3.8.5.3).
 */
export interface Length {
  days: number;
  ms: number;
}

// Longer than any absence; keeps sums within what a Date can hold.
const MAX_MS = 3_660 * DAY_MS;
const FORM =
  /^\+?P(?=[\dT])(\d{1,6}W)?(\d{1,6}D)?(T(?=\d)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}S)?)?$/;

function bounded(length: Length): Length {
  if (length.days * DAY_MS + length.ms <= MAX_MS) return length;
  throw new CalendarProblem('an event takes longer than ten years');
}

/**
 * @param value - of a DURATION property or the second half of a period
 * @throws {@link CalendarProblem}
 */
export function lengthOfDuration(value: string, allDay: boolean): Length {
  const written = value.trim().toUpperCase();
  if (!FORM.test(written)) {
    throw new CalendarProblem('a duration is not written as P1D or PT1H30M');
  }
  const { weeks, days, hours, minutes, seconds } =
    ICAL.Duration.fromString(written);
  const whole = weeks * 7 + days;
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (!allDay) return bounded({ days: whole, ms });
  return bounded({ days: Math.max(1, whole + Math.ceil(ms / DAY_MS)), ms: 0 });
}

/**
 * @throws {@link CalendarProblem} when the end is before the start, or a day where the start is a time
 */
export function lengthUntil(start: CalendarTime, end: CalendarTime): Length {
  if (start.allDay !== end.allDay) {
    throw new CalendarProblem(
      'one of DTSTART and DTEND is a day and the other a time',
    );
  }
  if (start.allDay) {
    // Some programs write the same day twice for one day.
    const days = Math.max(1, (end.wall - start.wall) / DAY_MS);
    if (end.wall < start.wall) {
      throw new CalendarProblem('an event ends before it starts');
    }
    return bounded({ days, ms: 0 });
  }
  const ms = instantOf(end) - instantOf(start);
  if (ms < 0) throw new CalendarProblem('an event ends before it starts');
  return bounded({ days: 0, ms });
}

/** The instant at which something that starts at a time ends. */
export function endAfter(
  { days, ms }: Length,
  zone: ZoneRules,
  start: WallTime,
): number {
  return toInstant(zone, start + days * DAY_MS) + ms;
}

/** As long as a length can be, wherever the clocks are set. */
export function longest({ days, ms }: Length): number {
  return (days + 1) * DAY_MS + ms;
}
