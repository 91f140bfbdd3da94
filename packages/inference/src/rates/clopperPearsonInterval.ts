import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { clopperPearson } from './internal/exactBinomial';
import { checkCounts } from './wilsonScore';

/**
 * Clopper & Pearson's (1934) exact interval of a proportion: never covers
 * less than it promises, and therefore usually more. Without trials it is
 * [0, 1].
 *
 * @param input - counts and the confidence, default 0.95
 * @returns the share of successes (null without trials) and its interval;
 *   `inconsistent-sums` for negative counts or more successes than trials,
 *   `non-finite`
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function clopperPearsonInterval(input: {
  successes: number;
  trials: number;
  confidence?: number;
}): Outcome<{ estimate: number | null; interval: Interval }> {
  const { successes, trials, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const problem = checkCounts(successes, trials);
  if (problem) return problem;
  return succeed('clopperPearsonInterval', {
    estimate: trials === 0 ? null : successes / trials,
    interval:
      trials === 0
        ? ([0, 1] as const)
        : clopperPearson(successes, trials, confidence),
  });
}
