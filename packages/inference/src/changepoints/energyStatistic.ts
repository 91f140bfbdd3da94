import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import { PairDistances } from './internal/energy';

const MAX_POINTS = 2000;

/**
 * Where a series falls apart most: the largest energy statistic
 * Q = 2/(m+n) ΣΣ|x−y| − 2m/((m+n)(n−1)) Σ|x_i−x_k| − 2n/((m+n)(m−1)) Σ|y_j−y_k|
 * over all splits and right ends. Source: Matteson & James, arXiv 1306.4933.
 *
 * @param input - `values`, null where one is missing; 2 to 2,000 values, since
 *   all pairs are compared
 * @returns `q`, `tau` (index of the first value of the second part) and
 *   `kappa` (index after its last value); `insufficient-data`, `unbounded` for
 *   longer series, `non-finite`
 * @public
 */
export function energyStatistic(input: {
  values: Series;
}): Outcome<{ q: number; tau: number; kappa: number }> {
  const data = observed(input.values);
  if (!data.ok) return data;
  const n = data.values.length;
  if (n < 2) return fail('insufficient-data', 'Two values are needed.');
  if (n > MAX_POINTS) {
    return fail('unbounded', `More than ${MAX_POINTS} values: use eDivisive.`);
  }
  const { q, tau, kappa } = new PairDistances(data.values).best(0, n);
  return succeed('energyStatistic', {
    q,
    tau: data.indices[tau],
    kappa: data.indices[kappa - 1] + 1,
  });
}
