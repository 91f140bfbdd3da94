import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { pool, type PooledInput } from './internal/pooled';
import { MINIMUM_TO_PREDICT, predictive } from './internal/predictive';

/**
 * Where the true effect of one more trial of the same kind will lie: μ ±
 * t_{k−2}√(τ² + se²) (Higgins, Thompson & Spiegelhalter 2009).
 *
 * @param input - as for `randomEffects`; confidence, default 0.95
 * @returns mean and interval; `insufficient-data` below three effects,
 *   otherwise as `randomEffects`
 * @throws {@link InferenceInputError} for unequal lengths, an unknown method
 *   or a confidence outside (0, 1)
 * @public
 */
export function predictionInterval(
  input: PooledInput & { confidence?: number },
): Outcome<{ mean: number; interval: Interval }> {
  const { confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const fit = pool(input, MINIMUM_TO_PREDICT);
  if (!fit.ok) return fit;
  const { interval } = predictive(fit, 0, confidence);
  return succeed(
    'predictionInterval',
    { mean: fit.mean, interval },
    fit.warnings,
  );
}
