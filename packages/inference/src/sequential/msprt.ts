import { assertPositive, assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/**
 * Mixture sequential probability ratio test of a difference against 0, with
 * effects mixed over N(0, τ): Λ = √(V/(V+τ)) exp(τd²/(2V(V+τ))), p =
 * min(1, 1/Λ) (Johari, Pekelis & Walsh, arXiv 1512.04922). Report the running
 * minimum of p.
 *
 * @param input - the estimated difference and its squared standard error V;
 *   `tau`, the variance of the effects one expects, in squared units of the
 *   difference, to be fixed before the start; alpha, default 0.05
 * @returns Λ, p and the z that |d|/√V has to reach now; `zero-variance`,
 *   `inconsistent-sums` (negative V) or `non-finite`
 * @throws {@link InferenceInputError} for an alpha outside (0, 1) or a tau
 *   that is not positive
 * @public
 */
export function msprt(input: {
  difference: number;
  squaredStandardError: number;
  tau: number;
  alpha?: number;
}): Outcome<{ likelihoodRatio: number; pValue: number; criticalZ: number }> {
  const { difference, squaredStandardError, tau, alpha = 0.05 } = input;
  assertPositive('tau', tau);
  assertProbability('alpha', alpha);
  if (!Number.isFinite(difference) || !Number.isFinite(squaredStandardError)) {
    return fail('non-finite', 'The difference or its error is not finite.');
  }
  if (squaredStandardError < 0) {
    return fail('inconsistent-sums', 'The squared standard error is negative.');
  }
  if (squaredStandardError === 0) {
    return fail('zero-variance', 'The difference has no standard error.');
  }
  const total = squaredStandardError + tau;
  const logShrinkage = Math.log(squaredStandardError / total);
  const z = difference / Math.sqrt(squaredStandardError);
  const logRatio = logShrinkage / 2 + ((tau / total) * z * z) / 2;
  return succeed('msprt', {
    likelihoodRatio: Math.exp(logRatio),
    pValue: Math.min(1, Math.exp(-logRatio)),
    criticalZ: Math.sqrt((total / tau) * (-2 * Math.log(alpha) - logShrinkage)),
  });
}
