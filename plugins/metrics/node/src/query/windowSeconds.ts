/** A rate needs a few scrapes in its window, one of which may be missing. */
const SCRAPES = 4;

/**
 * The length of `$window` in seconds: the step, but at least four scrapes.
 *
 * @public
 */
export function windowSeconds(
  stepSeconds: number,
  scrapeIntervalSeconds: number,
): number {
  return Math.ceil(Math.max(stepSeconds, SCRAPES * scrapeIntervalSeconds));
}
