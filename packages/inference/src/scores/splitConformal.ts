import { allFinite, assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';

/** (n + 1)(1 − α) may lie above a whole number by rounding alone. */
const ROUNDING = 1e-9;

/**
 * Split conformal interval (Vovk, Gammerman & Shafer 2005; Lei et al. 2018):
 * prediction ± the ⌈(n + 1)(1 − α)⌉-th smallest of past absolute residuals. It
 * holds with probability 1 − α or more for any distribution, as long as past
 * and future residuals are exchangeable.
 *
 * @param input - past |outcome − forecast|; the new `prediction`; `alpha`,
 *   default 0.05
 * @returns rank, radius and interval, infinite when there are fewer residuals
 *   than the rank; `insufficient-data` without residuals, `non-finite`
 * @throws {@link InferenceInputError} for a negative residual or an alpha
 *   outside (0, 1)
 * @public
 */
export function splitConformal(input: {
  absoluteResiduals: readonly number[];
  prediction: number;
  alpha?: number;
}): Outcome<{ rank: number; radius: number; interval: Interval }> {
  const { absoluteResiduals, prediction, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  if (absoluteResiduals.some(r => r < 0)) {
    throw new InferenceInputError('absolute residuals must not be negative');
  }
  const n = absoluteResiduals.length;
  if (n === 0) return fail('insufficient-data', 'There are no residuals.');
  if (!allFinite(absoluteResiduals) || !Number.isFinite(prediction)) {
    return fail('non-finite', 'A residual or the prediction is not finite.');
  }
  const rank = Math.max(1, Math.ceil((n + 1) * (1 - alpha) - ROUNDING));
  const radius =
    rank > n
      ? Infinity
      : [...absoluteResiduals].sort((a, b) => a - b)[rank - 1];
  return succeed('splitConformal', {
    rank,
    radius,
    interval: [prediction - radius, prediction + radius] as const,
  });
}
