import type { Finding } from '../loop/TrialResult';

/** Whether an interval holds the truth; null without an interval. An end that is null is open. */
export function covers(
  { interval }: Pick<Finding, 'interval'>,
  truth: number,
): boolean | null {
  if (!interval) return null;
  const [lower, upper] = interval;
  return (lower ?? -Infinity) <= truth && truth <= (upper ?? Infinity);
}
