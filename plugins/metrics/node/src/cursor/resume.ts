/**
 * What a cursor says about how its events were made.
 *
 * @public
 */
export interface EventRules {
  /** By which rules events were made, as {@link digestOf} names them. */
  rules: string;
  /** No event has an earlier version; epoch milliseconds. */
  floor: number;
}

/**
 * Where a reading begins.
 *
 * @public
 */
export interface ResumePoint<Cursor> {
  cursor: Cursor;
  /** Why it begins at the horizon although the source was read before; undefined when it does not. */
  again: string | undefined;
}

/**
 * Where to go on. What was told by other rules is told again with a version that replaces it.
 *
 * @param given - as it was stored, null before the first reading
 * @param options.fresh - the beginning of a source that was never read, with today's rules
 * @param options.now - of the vendor's clock, epoch milliseconds
 * @public
 */
export function resume<Cursor extends EventRules>(
  given: string | null,
  options: {
    parse(text: string): Cursor | undefined;
    fresh: Cursor;
    now: number;
  },
): ResumePoint<Cursor> {
  const { parse, fresh, now } = options;
  if (given === null) return { cursor: fresh, again: undefined };
  const cursor = parse(given);
  if (!cursor) {
    return { cursor: fresh, again: 'the stored position could not be read' };
  }
  if (cursor.rules !== fresh.rules) {
    return {
      // A clock may have gone back since the last change of the rules.
      cursor: { ...fresh, floor: Math.max(now, cursor.floor + 1) },
      again: 'its configuration has changed',
    };
  }
  return { cursor, again: undefined };
}
