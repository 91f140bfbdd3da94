const DAY = 86_400_000;
const HOUR = 3_600_000;
const DAYS_PER_WEEK = 7;
/** Dummies for a season cost points, so they need four whole seasons. */
const SEASONS_NEEDED = 4;

/**
 * The season of a step: steps of a day know the week, shorter ones the day, as long as it is a whole number of them.
 *
 * @returns its length in steps, undefined where there is none or values are too few for it
 */
export function seasonOf(stepMs: number, observed: number): number | undefined {
  const inDay = DAY / stepMs;
  const knowsDay = stepMs >= HOUR && inDay > 1 && Number.isInteger(inDay);
  if (stepMs !== DAY && !knowsDay) return undefined;
  const period = stepMs === DAY ? DAYS_PER_WEEK : inDay;
  return observed >= SEASONS_NEEDED * period ? period : undefined;
}
