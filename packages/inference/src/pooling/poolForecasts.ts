import { sum } from 'd3-array';
import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * Makes one normal forecast of several by averaging their quantiles, so that
 * mean and sd are the means of theirs. A mixture would be too unsure of itself
 * where every forecast is calibrated (Ranjan & Gneiting 2010); averaged
 * quantiles are sharper and stay normal (Lichtendahl, Grushka-Cockayne &
 * Winkler 2013).
 *
 * @param input - forecasts by mean and sd (0 or more) in one unit
 * @returns mean and sd in that unit, and how many forecasts there were;
 *   `insufficient-data` without forecasts, `non-finite`
 * @throws {@link InferenceInputError} for a negative sd
 * @public
 */
export function poolForecasts(input: {
  forecasts: readonly { mean: number; sd: number }[];
}): Outcome<{ mean: number; sd: number; forecasts: number }> {
  const { forecasts } = input;
  const negative = forecasts.find(({ sd }) => sd < 0);
  if (negative) {
    throw new InferenceInputError(
      `sd must not be negative, got ${negative.sd}`,
    );
  }
  if (forecasts.length === 0) {
    return fail('insufficient-data', 'There are no forecasts.');
  }
  if (!allFinite(forecasts.flatMap(({ mean, sd }) => [mean, sd]))) {
    return fail('non-finite', 'A forecast is not finite.');
  }
  const n = forecasts.length;
  return succeed('poolForecasts', {
    mean: sum(forecasts, ({ mean }) => mean) / n,
    sd: sum(forecasts, ({ sd }) => sd) / n,
    forecasts: n,
  });
}
