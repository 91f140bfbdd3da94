import type { DateTime } from 'luxon';
import type { CalendarEntry } from './events/CalendarEvent';
import { daysOfCycle, type CycleDays } from './cycleDays';
import { readCalendar, type ReadOptions } from './readCalendar';

/** When a person is on call. */
export interface OnCallReading {
  /** By start, then end. */
  shifts: { start: Date; end: Date }[];
  /** `partly` when anything could not be read. */
  read: 'whole' | 'partly';
  /** What could not be read: sentences with the line, without any text of the calendar. */
  warnings: string[];
}

/** Where a cycle lies to somebody's shifts. */
export interface CycleOnCall {
  /** A shift reaches into the cycle. */
  onCall: boolean;
  /** A shift reaches into as many days before the cycle, or after it, as it has. */
  beside: boolean;
}

/**
 * Reads the shifts of one person from the person's own on-call calendar. Every event that is not cancelled is a shift:
 * on-call programs mark shifts as free time, so that meetings can be held in them.
 *
 * @throws CalendarUnreadable when the text is no calendar, or larger than allowed
 * @throws InputError for a window or zone that is none
 */
export function readOnCall(ics: string, options: ReadOptions): OnCallReading {
  const { entries, warnings } = readCalendar(ics, options);
  return {
    shifts: entries.map(({ start, end }: CalendarEntry) => ({ start, end })),
    read: warnings.length === 0 ? 'whole' : 'partly',
    warnings,
  };
}

/**
 * In which cycles, and beside which, a person is on call. "Beside" looks one length of the cycle back and ahead, so a
 * shift before the first cycle of a plan counts, too.
 *
 * @param zone - in which the cycles' days begin, an IANA name
 * @returns one answer per cycle, in their order
 * @throws InputError when a cycle's days are none
 */
export function toOnCallCycles(
  shifts: readonly { start: Date; end: Date }[],
  cycles: readonly CycleDays[],
  { zone }: { zone: string },
): CycleOnCall[] {
  const reachesInto = (from: DateTime, to: DateTime) =>
    shifts.some(({ start, end }) => {
      return start.getTime() < to.toMillis() && end.getTime() > from.toMillis();
    });
  return cycles.map(cycle => {
    const days = daysOfCycle(cycle, zone);
    const length = { days: days.length };
    const [from] = days;
    const to = from.plus(length);
    return {
      onCall: reachesInto(from, to),
      beside:
        reachesInto(from.minus(length), from) ||
        reachesInto(to, to.plus(length)),
    };
  });
}
