import { assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

const MINIMUM = 3;

export function effectiveSize(n: number, autocorrelation: number): number {
  const size = (n * (1 - autocorrelation)) / (1 + autocorrelation);
  return Math.min(n, Math.max(MINIMUM, size));
}

/**
 * Number of independent observations that an AR(1) series of n points is
 * worth: n(1 − r)/(1 + r), at least 3 and at most n.
 *
 * @param input - number of points and lag-1 autocorrelation in (−1, 1)
 * @returns `value`
 * @throws {@link InferenceInputError} outside those ranges
 * @public
 */
export function effectiveSampleSize(input: {
  n: number;
  autocorrelation: number;
}): Outcome<{ value: number }> {
  assertWholeNumber('n', input.n, 1);
  if (!(Math.abs(input.autocorrelation) < 1)) {
    throw new InferenceInputError('autocorrelation must lie in (-1, 1)');
  }
  return succeed('effectiveSampleSize', {
    value: effectiveSize(input.n, input.autocorrelation),
  });
}
