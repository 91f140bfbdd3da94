import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { bisect } from './internal/bisect';
import { createLogMixture, largestSum } from './internal/mixture';
import type { Mixture } from './mixtures';

const MAX_DOUBLINGS = 100;

/**
 * The sum that a process with intrinsic time `v` exceeds at any time only with
 * probability α: the root of ln M(S, v) = ln(1/α) (Howard, Ramdas, McAuliffe &
 * Sekhon, arXiv 1810.08240). For two-sided mixtures it bounds |S|, with
 * beta–binomial increments the upper side only.
 *
 * @param input - the mixture, v ≥ 0 and alpha, default 0.05
 * @returns the boundary; Infinity where no possible sum is evidence enough;
 *   `inconsistent-sums` for a negative v, `non-finite`, or
 *   `alpha-out-of-range` for a one-sided alphaOpt ≥ 0.5
 * @throws {@link InferenceInputError} for an alpha outside (0, 1), an unknown
 *   kind or impossible parameters
 * @public
 */
export function mixtureBoundary(
  input: Mixture & { v: number; alpha?: number },
): Outcome<{ value: number }> {
  const { v, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  const mixture = createLogMixture(input);
  if (typeof mixture !== 'function') return mixture;
  if (!Number.isFinite(v)) return fail('non-finite', 'v is not finite.');
  if (v < 0) return fail('inconsistent-sums', 'v is negative.');
  const threshold = -Math.log(alpha);
  const beyond = (s: number) => mixture(s, v) >= threshold;
  const limit = largestSum(input, v);
  if (limit !== Infinity) {
    return succeed('mixtureBoundary', {
      value: beyond(limit) ? bisect(0, limit, beyond) : Infinity,
    });
  }
  let high = Math.sqrt(v + input.vOpt);
  for (let i = 0; i < MAX_DOUBLINGS && !beyond(high); i++) high *= 2;
  if (!beyond(high)) {
    return fail('non-finite', 'The boundary is too large for doubles.');
  }
  return succeed('mixtureBoundary', { value: bisect(0, high, beyond) });
}
