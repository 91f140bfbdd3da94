import { quantile } from 'd3-array';
import { allFinite, assertPositive } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/** Tukey's "far out"; 1.5 would flag the tails of ordinary latencies. */
const FAR_OUT = 3;

/**
 * Marks values far outside the middle half: beyond Q1 − f·IQR or Q3 + f·IQR
 * (Tukey 1977), and beyond the 1st or 99th percentile as well, so that heavy
 * tails of large samples stay in.
 *
 * @param input - `values`, finite; `factor` f (default 3)
 * @returns `outlier` with a flag per value; `insufficient-data` for an empty
 *   sample, `non-finite`
 * @throws {@link InferenceInputError} for a factor that is not positive
 * @public
 */
export function iqrOutliers(input: {
  values: readonly number[];
  factor?: number;
}): Outcome<{ outlier: boolean[] }> {
  const { values, factor = FAR_OUT } = input;
  assertPositive('factor', factor);
  if (!allFinite(values)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (values.length === 0) {
    return fail('insufficient-data', 'There are no values.');
  }
  const at = (p: number) => quantile(values, p)!;
  const reach = factor * (at(0.75) - at(0.25));
  const lower = Math.min(at(0.25) - reach, at(0.01));
  const upper = Math.max(at(0.75) + reach, at(0.99));
  return succeed('iqrOutliers', {
    outlier: values.map(value => value < lower || value > upper),
  });
}
