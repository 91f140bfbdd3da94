import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { impliedVariance } from './internal/orderStatistics';

/**
 * Variance of one value's contribution to a quantile, implied by its bounds:
 * (n*\/n)(n − 1)((upper − lower)/(2z))²; the squared standard error is that
 * over n (Deng, Knoblich & Lu, KDD 2018, in the form of gbstats 0.8.0). Never
 * below 1e-5 from 100 values on.
 *
 * @param input - number of values n; `nStar` they were when the places of the
 *   bounds were fixed; the two order statistics; `alpha` of the bounds,
 *   default 0.05
 * @returns the variance in squared units of the values; `insufficient-data`
 *   (n \< 2), `zero-variance` (bounds coincide), `inconsistent-sums` (nStar
 *   outside 1 … n, bounds in the wrong order) or `non-finite`
 * @throws {@link InferenceInputError} for an alpha outside (0, 1)
 * @public
 */
export function quantileVariance(input: {
  n: number;
  nStar: number;
  lower: number;
  upper: number;
  alpha?: number;
}): Outcome<{ variance: number }> {
  const { n, nStar, lower, upper, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  if (![n, nStar, lower, upper].every(Number.isFinite)) {
    return fail('non-finite', 'A count or bound is not finite.');
  }
  if (n < 2) return fail('insufficient-data', 'Two values are needed.');
  if (nStar < 1 || nStar > n || lower > upper) {
    return fail('inconsistent-sums', 'No sample has these counts and bounds.');
  }
  if (lower === upper) {
    return fail('zero-variance', 'The bounds of the quantile coincide.');
  }
  return succeed('quantileVariance', {
    variance: impliedVariance({ n, nStar, lower, upper, alpha }),
  });
}
