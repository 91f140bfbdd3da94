import { median } from 'd3-array';
import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Outcome } from '../outcome';

/**
 * Specification curve: how much a conclusion depends on choices that could
 * have been made otherwise (Simonsohn, Simmons & Nelson 2020).
 *
 * @param input - estimates of the same effect with their standard errors, one
 *   per specification; alpha (default 0.05) for two-sided z tests
 * @returns indices in ascending order of the estimate, the median, the sign
 *   most estimates have (0 in a tie), the share with that sign and the share
 *   that also is significant; `insufficient-data` without estimates,
 *   `non-finite`, or `inconsistent-sums` for a negative standard error
 * @throws {@link InferenceInputError} for an alpha outside (0, 1)
 * @public
 */
export function specificationCurve(input: {
  estimates: readonly { estimate: number; standardError: number }[];
  alpha?: number;
}): Outcome<{
  order: number[];
  median: number;
  dominantSign: -1 | 0 | 1;
  shareSameSign: number;
  shareSignificantSameSign: number;
}> {
  const { estimates, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  if (estimates.length === 0) {
    return fail('insufficient-data', 'There are no estimates.');
  }
  for (const { estimate, standardError } of estimates) {
    if (!Number.isFinite(estimate) || !Number.isFinite(standardError)) {
      return fail('non-finite', 'An estimate is not a finite number.');
    }
    if (standardError < 0) {
      return fail('inconsistent-sums', 'A standard error is negative.');
    }
  }
  const positive = estimates.filter(e => e.estimate > 0).length;
  const negative = estimates.filter(e => e.estimate < 0).length;
  const dominantSign = Math.sign(positive - negative) as -1 | 0 | 1;
  const z = -normal.quantile(alpha / 2);
  const same = estimates.filter(e => Math.sign(e.estimate) === dominantSign);
  const significant = same.filter(
    e => dominantSign !== 0 && Math.abs(e.estimate) > z * e.standardError,
  );
  return succeed('specificationCurve', {
    order: estimates
      .map((_, i) => i)
      .sort((i, j) => estimates[i].estimate - estimates[j].estimate),
    median: median(estimates, e => e.estimate)!,
    dominantSign,
    shareSameSign: same.length / estimates.length,
    shareSignificantSameSign: significant.length / estimates.length,
  });
}
