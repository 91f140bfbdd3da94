import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

/**
 * The day that it is in a zone at an instant.
 */
export function dayIn(zone: string, at: Date): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
}

/**
 * A day some days later, or earlier with a negative number.
 */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .plus({ days })
    .toFormat('yyyy-MM-dd');
}

/**
 * The days from one up to, but not including, another, as a number.
 */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/**
 * Checks a day that somebody wrote.
 *
 * @throws InputError when the calendar has no such day, or it is too far away
 */
export function requireDay(day: string, field: string): string {
  const parsed = DateTime.fromISO(day, { zone: 'utc' });
  const known = /^\d{4}-\d{2}-\d{2}$/.test(day) && parsed.isValid;
  if (!known || parsed.year < FIRST_YEAR || parsed.year > LAST_YEAR) {
    throw new InputError(
      `${field} has to be a day such as 2026-11-02, between ${FIRST_YEAR} and ${LAST_YEAR}, but "${day}" was given`,
    );
  }
  return day;
}
