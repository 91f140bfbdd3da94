import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Interval, Outcome } from '../outcome';

/**
 * A mean and its squared standard error.
 *
 * @public
 */
export interface EstimatedMean {
  mean: number;
  squaredStandardError: number;
}

/**
 * Fieller's (1954) interval of the relative effect m_b/m_a − 1 of independent
 * arms. Unlike the delta method it stays honest when the control mean is
 * imprecise, and says so when no bounded interval exists.
 *
 * @param input - means with squared standard errors, alpha by default 0.05
 * @returns the interval; `unbounded` when the control mean is not clearly
 *   different from 0, or `non-finite`
 * @throws {@link InferenceInputError} for an alpha outside (0, 1)
 * @public
 */
export function fiellerInterval(input: {
  control: EstimatedMean;
  treatment: EstimatedMean;
  alpha?: number;
}): Outcome<{ interval: Interval }> {
  const { control, treatment, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  const numbers = [
    control.mean,
    control.squaredStandardError,
    treatment.mean,
    treatment.squaredStandardError,
  ];
  if (!numbers.every(Number.isFinite)) {
    return fail('non-finite', 'A mean or variance is not a finite number.');
  }
  if (control.squaredStandardError < 0 || treatment.squaredStandardError < 0) {
    return fail('inconsistent-sums', 'A variance is negative.');
  }
  const z = normal.quantile(alpha / 2);
  const a = control.mean ** 2 - z * z * control.squaredStandardError;
  const b = control.mean * treatment.mean;
  const c = treatment.mean ** 2 - z * z * treatment.squaredStandardError;
  if (!(a > 0)) {
    return fail('unbounded', 'The control mean is not clear of 0.');
  }
  // Positive a makes the discriminant positive up to rounding.
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return succeed('fiellerInterval', {
    interval: [(b - root) / a - 1, (b + root) / a - 1] as const,
  });
}
