import { CalendarProblem } from '../Problems';
import type { WallTime } from '../zones/ZoneRules';

const FORM = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

/** A DATE or DATE-TIME as it is written, before a zone is known. */
export interface WrittenTime {
  wall: WallTime;
  form: 'date' | 'local' | 'utc';
}

/** Undefined when there is no such day, as 30 February. */
function dayStart(year: number, month: number, day: number) {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() : undefined;
}

function notATime(): CalendarProblem {
  return new CalendarProblem(
    'a time is not written as 20260131 or 20260131T090000',
  );
}

/**
 * @throws {@link CalendarProblem} when it is neither, or no such day or time exists
 */
export function readDateTime(value: string): WrittenTime {
  const match = FORM.exec(value.trim());
  if (!match) throw notATime();
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const start = dayStart(year, month, day);
  if (start === undefined || hour > 23 || minute > 59 || second > 60) {
    throw notATime();
  }
  const [, , , , hasTime, , , zulu] = match;
  if (hasTime === undefined) return { wall: start, form: 'date' };
  // A leap second counts as the one before it (RFC 5545, 3.3.12).
  const seconds = (hour * 60 + minute) * 60 + Math.min(59, second);
  return { wall: start + seconds * 1000, form: zulu ? 'utc' : 'local' };
}
