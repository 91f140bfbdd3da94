import {
  allFinite,
  assertSameLength,
  assertWholeNumber,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * Probability integral transform of normal forecasts (Dawid 1984): where in
 * its forecast distribution an observation fell. Calibrated forecasts give a
 * flat histogram; a hump says too wide, a valley too narrow, a slope biased.
 *
 * @param input - means and positive sds of the forecasts, observations, same
 *   length; `bins` of the histogram, default 10
 * @returns F(x) per forecast and counts of equal bins over [0, 1];
 *   `insufficient-data` without forecasts, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths, an sd that is not
 *   positive or bins that are not whole
 * @public
 */
export function pitValues(input: {
  forecasts: readonly { mean: number; sd: number }[];
  observations: readonly number[];
  bins?: number;
}): Outcome<{ pit: number[]; histogram: number[] }> {
  const { forecasts, observations, bins = 10 } = input;
  assertWholeNumber('bins', bins, 1);
  assertSameLength(forecasts, observations, 'forecasts and observations');
  if (forecasts.some(({ sd }) => sd <= 0)) {
    throw new InferenceInputError('sd must be positive');
  }
  if (forecasts.length === 0) {
    return fail('insufficient-data', 'There are no forecasts.');
  }
  const numbers = forecasts.flatMap(({ mean, sd }) => [mean, sd]);
  if (!allFinite(numbers) || !allFinite(observations)) {
    return fail('non-finite', 'A forecast or an observation is not finite.');
  }
  const pit = forecasts.map(({ mean, sd }, i) =>
    normal.cdf((observations[i] - mean) / sd),
  );
  const histogram = Array.from({ length: bins }, () => 0);
  for (const u of pit) histogram[Math.min(bins - 1, Math.floor(u * bins))]++;
  return succeed('pitValues', { pit, histogram });
}
