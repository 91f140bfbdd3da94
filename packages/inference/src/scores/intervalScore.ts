import { mean } from 'd3-array';
import { assertProbability, assertSameLength } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * Interval score of central (1 − α) intervals (Gneiting & Raftery 2007): width
 * plus 2/α times the distance by which an observation is missed. Lower is
 * better; it rewards narrow intervals that hold. An infinite interval scores
 * Infinity.
 *
 * @param input - ends and observations, same length; `alpha`, default 0.05
 * @returns scores in the order of the input and their mean;
 *   `insufficient-data` without intervals, `non-finite` for NaN ends or
 *   observations that are not finite
 * @throws {@link InferenceInputError} for unequal lengths, reversed ends or an
 *   alpha outside (0, 1)
 * @public
 */
export function intervalScore(input: {
  lower: readonly number[];
  upper: readonly number[];
  observations: readonly number[];
  alpha?: number;
}): Outcome<{ scores: number[]; mean: number }> {
  const { lower, upper, observations, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  assertSameLength(lower, upper, 'lower and upper');
  assertSameLength(lower, observations, 'lower and observations');
  if (lower.length === 0) {
    return fail('insufficient-data', 'There are no intervals.');
  }
  if (lower.some((l, i) => l > upper[i])) {
    throw new InferenceInputError('intervals must run from lower to upper');
  }
  const ends = [...lower, ...upper];
  if (ends.some(Number.isNaN) || !observations.every(Number.isFinite)) {
    return fail('non-finite', 'An end or an observation is not a number.');
  }
  const scores = observations.map(
    (x, i) =>
      upper[i] -
      lower[i] +
      (2 / alpha) * Math.max(0, lower[i] - x, x - upper[i]),
  );
  return succeed('intervalScore', { scores, mean: mean(scores)! });
}
