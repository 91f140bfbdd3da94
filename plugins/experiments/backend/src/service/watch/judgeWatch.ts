import type { WatchState } from '../../store/watchChecks';

/** Less than this share of what was shipped counts as faded, when it is certain. */
const KEPT_SHARE = 0.5;

/** An effect as improvement: positive is better. */
function asImprovement(
  effect: number,
  [lower, upper]: [number, number],
  direction: 'lower-is-better' | 'higher-is-better',
) {
  return direction === 'higher-is-better'
    ? { effect, lower, upper }
    : { effect: -effect, lower: -upper, upper: -lower };
}

/**
 * What became of an effect. First match wins: `reversed` when the change now makes it worse for certain, `faded` when less
 * than half of the effect is left for certain, `holds` when it is better for certain, `unclear` otherwise.
 *
 * @param shipped - the effect that was shipped, null when none was known
 */
export function judgeWatch(
  now: { estimate: number; interval: [number, number] },
  shipped: number | null,
  direction: 'lower-is-better' | 'higher-is-better',
): Exclude<WatchState, 'due'> {
  const { lower, upper } = asImprovement(now.estimate, now.interval, direction);
  if (upper < 0) return 'reversed';
  const before =
    shipped === null
      ? null
      : asImprovement(shipped, [shipped, shipped], direction).effect;
  if (before !== null && before > 0 && upper < KEPT_SHARE * before) {
    return 'faded';
  }
  return lower > 0 ? 'holds' : 'unclear';
}
