import { quantile } from 'd3-array';
import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * Percentile of a sample with linear interpolation between order statistics
 * (Hyndman & Fan 1996, type 7).
 *
 * @param input - `values`, finite, in any order; `percent` in [0, 100]
 * @returns `value` in units of the values; `insufficient-data` for an empty
 *   sample, `non-finite`
 * @throws {@link InferenceInputError} for a percent outside [0, 100]
 * @public
 */
export function percentile(input: {
  values: readonly number[];
  percent: number;
}): Outcome<{ value: number }> {
  const { values, percent } = input;
  if (!(percent >= 0 && percent <= 100)) {
    throw new InferenceInputError(
      `percent must lie between 0 and 100, got ${percent}`,
    );
  }
  if (!allFinite(values)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (values.length === 0) {
    return fail('insufficient-data', 'There are no values.');
  }
  return succeed('percentile', { value: quantile(values, percent / 100)! });
}
