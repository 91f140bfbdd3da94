const DAY_MS = 86_400_000;

/** How far the clocks of a place are ahead of UTC. */
export interface ZoneRules {
  /**
   * @param instant - milliseconds since 1970 in UTC
   * @returns milliseconds, positive in the east
   */
  offsetAt(instant: number): number;
}

export const UTC: ZoneRules = { offsetAt: () => 0 };

/**
 * A reading of a wall clock as milliseconds since 1970 on that clock, as if it showed UTC. Recurrence rules count with
 * these: a meeting at nine is at nine before and after the clocks are set.
 */
export type WallTime = number;

export function toWall(zone: ZoneRules, instant: number): WallTime {
  return instant + zone.offsetAt(instant);
}

/**
 * The instant at which a clock shows a time (RFC 5545, 3.3.5): the first of two when the clock is set back; when it is
 * set forward over the time, what it would show had it not been set yet.
 */
export function toInstant(zone: ZoneRules, wall: WallTime): number {
  // No clock is a day away from UTC, so these lie safely before and after.
  const before = zone.offsetAt(wall - DAY_MS);
  const after = zone.offsetAt(wall + DAY_MS);
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (toWall(zone, early) === wall) return early;
  if (toWall(zone, late) === wall) return late;
  return wall - before;
}
