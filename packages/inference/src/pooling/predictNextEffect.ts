import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';
import { pool, type PooledInput } from './internal/pooled';
import { MINIMUM_TO_PREDICT, predictive } from './internal/predictive';

/**
 * Predicts the next trial from past ones: its true effect, and what it will
 * measure given the standard error it is planned with.
 *
 * @param input - past effects as for `randomEffects`; `newStandardError` of
 *   the coming estimate, 0 or more; confidence, default 0.95
 * @returns mean, both intervals, and scale and df of the t distribution of the
 *   observed effect; `insufficient-data` below three effects, otherwise as
 *   `randomEffects`
 * @throws {@link InferenceInputError} for a negative standard error, unequal
 *   lengths, an unknown method or a confidence outside (0, 1)
 * @public
 */
export function predictNextEffect(
  input: PooledInput & { newStandardError: number; confidence?: number },
): Outcome<{
  mean: number;
  observedSd: number;
  df: number;
  trueEffectInterval: Interval;
  observedEffectInterval: Interval;
}> {
  const { newStandardError, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  if (!(newStandardError >= 0 && Number.isFinite(newStandardError))) {
    throw new InferenceInputError(
      `newStandardError must not be negative, got ${newStandardError}`,
    );
  }
  const fit = pool(input, MINIMUM_TO_PREDICT);
  if (!fit.ok) return fit;
  const truth = predictive(fit, 0, confidence);
  const observed = predictive(fit, newStandardError ** 2, confidence);
  return succeed(
    'predictNextEffect',
    {
      mean: fit.mean,
      observedSd: observed.sd,
      df: observed.df,
      trueEffectInterval: truth.interval,
      observedEffectInterval: observed.interval,
    },
    fit.warnings,
  );
}
