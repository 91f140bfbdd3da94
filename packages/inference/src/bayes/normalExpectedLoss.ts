import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { expectedLoss } from './internal/expectedLoss';

/**
 * What each choice costs in expectation when the effect δ of treatment is
 * N(mean, sd²) and more is better: keeping control loses E max(δ, 0) = mΦ(m/s)
 * + sφ(m/s), choosing treatment loses E max(−δ, 0), which is smaller by m.
 *
 * @param input - mean and standard deviation of the effect
 * @returns both losses in units of the effect; `zero-variance`,
 *   `inconsistent-sums` (negative sd) or `non-finite`
 * @public
 */
export function normalExpectedLoss(input: {
  mean: number;
  sd: number;
}): Outcome<{ control: number; treatment: number }> {
  const { mean, sd } = input;
  if (!Number.isFinite(mean) || !Number.isFinite(sd)) {
    return fail('non-finite', 'The mean or deviation is not finite.');
  }
  if (sd < 0) return fail('inconsistent-sums', 'The deviation is negative.');
  if (sd === 0) return fail('zero-variance', 'The effect has no uncertainty.');
  return succeed('normalExpectedLoss', expectedLoss(mean, sd));
}
