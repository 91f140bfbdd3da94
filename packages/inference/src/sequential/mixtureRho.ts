import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { tightestRho } from './internal/mixture';

/**
 * The mixing precision ρ = v/(2 ln(1/a) + ln(1 + 2 ln(1/a))) that makes a
 * two-sided normal mixture boundary tightest at intrinsic time `vOpt` (Howard,
 * Ramdas, McAuliffe & Sekhon, arXiv 1810.08240). One-sided mixtures use twice
 * the alpha.
 *
 * @param input - intrinsic time and error rate to be tightest at
 * @returns ρ in units of the intrinsic time
 * @throws {@link InferenceInputError} for a vOpt that is not positive and an
 *   alphaOpt outside (0, 1)
 * @public
 */
export function mixtureRho(input: {
  vOpt: number;
  alphaOpt: number;
}): Outcome<{ rho: number }> {
  assertPositive('vOpt', input.vOpt);
  assertProbability('alphaOpt', input.alphaOpt);
  return succeed('mixtureRho', {
    rho: tightestRho(input.vOpt, input.alphaOpt),
  });
}
