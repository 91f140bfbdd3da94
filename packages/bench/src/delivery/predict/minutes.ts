const MINUTE = 60_000;

/**
 * A span in whole minutes, rounded up as DevLake does; null when an end is missing or it is negative.
 */
export function minutesBetween(
  from: number | null,
  to: number | null,
): number | null {
  if (from === null || to === null || to < from) return null;
  return Math.ceil((to - from) / MINUTE);
}
