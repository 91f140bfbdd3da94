import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import { robustScale } from './internal/robustScale';

/**
 * Distances from the median in robust standard deviations,
 * (x − median)/(1.4826 MAD): outliers do not shrink their own scores. When the
 * MAD is 0, 1.2533 times the mean absolute deviation takes its place. Source:
 * Iglewicz & Hoaglin (1993).
 *
 * @param input - `values` without trend or season, null where one is missing
 * @returns `scores` by index, null where the value is missing, all 0 for a
 *   constant series; `center` and `scale` in the units of the values;
 *   `insufficient-data` without values, `non-finite`
 * @public
 */
export function robustZScores(input: {
  values: Series;
}): Outcome<{ scores: (number | null)[]; center: number; scale: number }> {
  const data = observed(input.values);
  if (!data.ok) return data;
  if (data.values.length === 0) {
    return fail('insufficient-data', 'The series has no values.');
  }
  const { center, scale } = robustScale(data.values);
  const scores = new Array<number | null>(input.values.length).fill(null);
  data.indices.forEach((index, i) => {
    scores[index] = scale > 0 ? (data.values[i] - center) / scale : 0;
  });
  return succeed('robustZScores', { scores, center, scale });
}
