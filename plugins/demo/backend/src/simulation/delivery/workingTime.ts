const HOUR = 3_600_000;
const WORKING_HOURS = 10;

/** Monday to Sunday; on Fridays people hold back. */
const DAYS = [1, 1, 1, 1, 0.7, 0.05, 0.03];
/** Somebody always works late. */
const NIGHT = 0.06;

/**
 * How likely somebody ships at an instant, at most 1.
 *
 * @param opensAt - hour of the day, in UTC, at which work starts
 */
export function eagerness(at: number, opensAt: number): number {
  const sinceOpening = at - opensAt * HOUR;
  const hour = Math.floor(sinceOpening / HOUR) % 24;
  // The epoch began on a Thursday.
  const day = (Math.floor(sinceOpening / (24 * HOUR)) + 3) % 7;
  return DAYS[day] * (hour < WORKING_HOURS ? 1 : NIGHT);
}
