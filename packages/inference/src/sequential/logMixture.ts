import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { createLogMixture, largestSum, smallestSum } from './internal/mixture';
import type { Mixture } from './mixtures';

/**
 * Logarithm of a mixture martingale at sum `s` and intrinsic time `v`. It is
 * an e-value: reject when it ever reaches ln(1/α).
 *
 * Source: Howard, Ramdas, McAuliffe & Sekhon, arXiv 1810.08240, section 3.
 *
 * @param input - the mixture, the centred sum s and v ≥ 0
 * @returns ln M; `inconsistent-sums` for a negative v or a sum that increments
 *   in [−g, h] cannot have, `non-finite`, or `alpha-out-of-range` for a
 *   one-sided alphaOpt ≥ 0.5
 * @throws {@link InferenceInputError} for an unknown kind or impossible
 *   parameters
 * @public
 */
export function logMixture(
  input: Mixture & { s: number; v: number },
): Outcome<{ value: number }> {
  const mixture = createLogMixture(input);
  if (typeof mixture !== 'function') return mixture;
  const { s, v } = input;
  if (!Number.isFinite(s) || !Number.isFinite(v)) {
    return fail('non-finite', 'The sum or its variance is not finite.');
  }
  if (v < 0 || s > largestSum(input, v) || s < smallestSum(input, v)) {
    return fail(
      'inconsistent-sums',
      'No increments have this sum and intrinsic time.',
    );
  }
  return succeed('logMixture', { value: mixture(s, v) });
}
