import { wilsonInterval } from '@hone/inference';

/**
 * A share with its 95 % Wilson interval.
 */
export interface Share {
  share: number;
  interval: readonly [number, number];
}

/**
 * The share of those that are true; null of none.
 */
export function shareOf(flags: readonly boolean[]): Share | null {
  const trials = flags.length;
  if (trials === 0) return null;
  const successes = flags.filter(Boolean).length;
  const wilson = wilsonInterval({ successes, trials });
  if (!wilson.ok) throw new Error(wilson.detail);
  return { share: successes / trials, interval: wilson.interval };
}
