import type {
  Cadence,
  CycleDates,
} from '@hone/backstage-plugin-champions-common';
import { DateTime, type DurationLikeObject } from 'luxon';

const DAYS_OF_UNIT = { day: 1, week: 7, month: 30.436875 };

/** A day as midnight in UTC, where no day is longer than another. */
function at(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function dayOf(instant: DateTime): string {
  return instant.toFormat('yyyy-MM-dd');
}

/**
 * The first day of a cycle. All are counted from the first date, so that a programme that starts on the 31st comes back
 * to the 31st after shorter months.
 *
 * @param index - from 0 at the first date; cycles before it have negative ones
 */
export function cycleStart(cadence: Cadence, index: number): string {
  const step: DurationLikeObject = {
    [`${cadence.unit}s`]: cadence.every * index,
  };
  return dayOf(at(cadence.startDate).plus(step));
}

/**
 * The days of a cycle; the end is the first day after it.
 */
export function cycleDates(cadence: Cadence, index: number): CycleDates {
  return {
    index,
    startDate: cycleStart(cadence, index),
    endDate: cycleStart(cadence, index + 1),
  };
}

/**
 * The cycle that a day is in; negative before the first date.
 */
export function cycleIndexAt(cadence: Cadence, day: string): number {
  const days = at(day).diff(at(cadence.startDate), 'days').days;
  let index = Math.floor(days / (DAYS_OF_UNIT[cadence.unit] * cadence.every));
  while (cycleStart(cadence, index) > day) index -= 1;
  while (cycleStart(cadence, index + 1) <= day) index += 1;
  return index;
}

/**
 * Cycles in order.
 */
export function listCycleDates(
  cadence: Cadence,
  first: number,
  count: number,
): CycleDates[] {
  return Array.from({ length: count }, (_, i) =>
    cycleDates(cadence, first + i),
  );
}

/**
 * How many cycles from one on start within a year of its start.
 */
export function cyclesOfAYear(cadence: Cadence, first: number): number {
  const end = dayOf(at(cycleStart(cadence, first)).plus({ years: 1 }));
  return Math.max(1, cycleIndexAt(cadence, end) - first);
}
