/**
 * An instant that events may have. Clocks of people's machines go wrong; a time in the future would be refused with all
 * that comes beside it, so the time at which it was read stands instead.
 */
export function eventTime(seconds: number, now: number): number {
  return Math.min(seconds * 1000, now);
}
