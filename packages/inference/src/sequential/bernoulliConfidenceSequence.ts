import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { bernoulliLogMixture } from './internal/bernoulliMixture';
import { bisect } from './internal/bisect';
import { checkCounts } from './internal/counts';

/** Rates below it, and ends below it times the rate, are 0. */
const RESOLUTION = 1e-12;

function lowerEnd(
  successes: number,
  trials: number,
  alpha: number,
  tOpt: number,
): number {
  if (successes === 0) return 0;
  const threshold = -Math.log(alpha);
  const possible = (p: number) =>
    !(bernoulliLogMixture(p, tOpt, alpha)(successes, trials) >= threshold);
  const rate = successes / trials;
  if (rate < RESOLUTION) return 0;
  const smallest = rate * RESOLUTION;
  if (possible(smallest)) return 0;
  // A rate of 1 is no parameter of the mixture; its neighbour below is.
  return bisect(smallest, Math.min(rate, 1 - RESOLUTION), possible);
}

/**
 * Confidence sequence of a probability: all p that a two-sided beta–binomial
 * mixture does not reject, valid at every number of trials at once (Howard,
 * Ramdas, McAuliffe & Sekhon, arXiv 1810.08240).
 *
 * @param input - counts so far; alpha, default 0.05; `tOpt`, the number of
 *   trials at which the sequence is tightest
 * @returns the interval, [0, 1] without trials; `inconsistent-sums` (negative,
 *   or more successes than trials) or `non-finite`
 * @throws {@link InferenceInputError} for an alpha outside (0, 1) or a tOpt
 *   that is not positive
 * @public
 */
export function bernoulliConfidenceSequence(input: {
  successes: number;
  trials: number;
  alpha?: number;
  tOpt: number;
}): Outcome<{ interval: Interval }> {
  const { successes, trials, alpha = 0.05, tOpt } = input;
  assertProbability('alpha', alpha);
  assertPositive('tOpt', tOpt);
  const problem = checkCounts(successes, trials);
  if (problem) return problem;
  const interval: Interval = [
    lowerEnd(successes, trials, alpha, tOpt),
    1 - lowerEnd(trials - successes, trials, alpha, tOpt),
  ];
  return succeed('bernoulliConfidenceSequence', { interval });
}
