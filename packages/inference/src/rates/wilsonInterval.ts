import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { checkCounts, wilsonScore } from './wilsonScore';

/**
 * Wilson's (1927) score interval of a proportion. Its ends are exactly 0 and
 * 1 at no and only successes; without trials it is [0, 1].
 *
 * @param input - counts and the confidence, default 0.95
 * @returns the share of successes (null without trials) and its interval;
 *   `inconsistent-sums` for negative counts or more successes than trials,
 *   `non-finite`
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function wilsonInterval(input: {
  successes: number;
  trials: number;
  confidence?: number;
}): Outcome<{ estimate: number | null; interval: Interval }> {
  const { successes, trials, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const problem = checkCounts(successes, trials);
  if (problem) return problem;
  return succeed('wilsonInterval', {
    estimate: trials === 0 ? null : successes / trials,
    interval: wilsonScore(successes, trials, confidence),
  });
}
