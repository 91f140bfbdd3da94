import { fail, succeed } from '../../internal/outcomes';
import { InferenceInputError, type Outcome } from '../../outcome';

/**
 * Variance left after CUPED with a covariate of the given correlation,
 * v(1 − r²) (Deng, Xu, Kohavi & Walker 2013).
 *
 * @param input - variance per unit and correlation in [−1, 1]
 * @returns the variance; `non-finite` or `inconsistent-sums` (negative)
 * @throws {@link InferenceInputError} for a correlation outside [−1, 1]
 * @public
 */
export function varianceAfterCuped(input: {
  variance: number;
  correlation: number;
}): Outcome<{ variance: number }> {
  const { variance, correlation } = input;
  if (!(Math.abs(correlation) <= 1)) {
    throw new InferenceInputError('correlation must lie in [-1, 1]');
  }
  if (!Number.isFinite(variance)) {
    return fail('non-finite', 'The variance is not a finite number.');
  }
  if (variance < 0) return fail('inconsistent-sums', 'A variance is negative.');
  return succeed('varianceAfterCuped', {
    variance: variance * (1 - correlation * correlation),
  });
}
