/**
 * An instant as events write it: ISO 8601 in UTC, to the millisecond.
 *
 * @param instant - epoch milliseconds
 * @throws RangeError when it is not finite or beyond what dates can hold
 * @public
 */
export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
