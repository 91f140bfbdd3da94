import { mean } from 'd3-array';
import {
  allFinite,
  assertProbability,
  assertSameLength,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/**
 * Quantile loss (q − 1\{y \< f\})(y − f) (Koenker & Bassett 1978), lower is
 * better; at q = ½ it is half the absolute error.
 *
 * @param input - the `quantile` that was forecast, forecasts and observations,
 *   same length
 * @returns losses in the order of the input and their mean;
 *   `insufficient-data` without forecasts, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths or a quantile
 *   outside (0, 1)
 * @public
 */
export function pinballLoss(input: {
  quantile: number;
  forecasts: readonly number[];
  observations: readonly number[];
}): Outcome<{ losses: number[]; mean: number }> {
  const { quantile, forecasts, observations } = input;
  assertProbability('quantile', quantile);
  assertSameLength(forecasts, observations, 'forecasts and observations');
  if (forecasts.length === 0) {
    return fail('insufficient-data', 'There are no forecasts.');
  }
  if (!allFinite(forecasts) || !allFinite(observations)) {
    return fail('non-finite', 'A forecast or an observation is not finite.');
  }
  const losses = forecasts.map((f, i) => {
    const y = observations[i];
    return y >= f ? quantile * (y - f) : (1 - quantile) * (f - y);
  });
  return succeed('pinballLoss', { losses, mean: mean(losses)! });
}
