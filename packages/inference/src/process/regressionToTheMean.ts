import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * The bounce to expect without any change when a trial starts because of an
 * unusual period: (1 − r)(mean − baseline) (Galton 1886; Barnett, van der Pols
 * & Dobson 2005).
 *
 * @param input - long-run `mean`, the unusual `baseline`, and the
 *   `correlation` in [−1, 1] between successive periods
 * @returns the expected next value and change, in units of the metric;
 *   `non-finite`
 * @throws {@link InferenceInputError} for a correlation outside [−1, 1]
 * @public
 */
export function regressionToTheMean(input: {
  mean: number;
  baseline: number;
  correlation: number;
}): Outcome<{ expectedFollowUp: number; expectedChange: number }> {
  const { mean, baseline, correlation } = input;
  if (!(Math.abs(correlation) <= 1)) {
    throw new InferenceInputError('correlation must lie in [-1, 1]');
  }
  if (!Number.isFinite(mean) || !Number.isFinite(baseline)) {
    return fail('non-finite', 'The mean or baseline is not finite.');
  }
  // Adding 0 turns the -0 of a correlation of 1 into 0.
  const expectedChange = (1 - correlation) * (mean - baseline) + 0;
  return succeed('regressionToTheMean', {
    expectedFollowUp: baseline + expectedChange,
    expectedChange,
  });
}
