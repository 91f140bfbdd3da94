import { assertPositive, assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import { robustScale } from './internal/robustScale';

/**
 * Outliers of a series that wanders: values more than `threshold` scaled MADs
 * from the median of their neighbourhood. Mask them, and say how many; never
 * delete them. Source: Hampel (1974); Pearson (2002).
 *
 * @param input - `values`, null where one is missing; `halfWindow`, default 3
 *   (windows are cut at the ends); `threshold`, default 3
 * @returns `outliers`, indices ascending, and `filtered`, the series with the
 *   local median in their place; `non-finite`
 * @throws {@link InferenceInputError} for a window below 1 and a threshold
 *   that is not positive
 * @public
 */
export function hampelFilter(input: {
  values: Series;
  halfWindow?: number;
  threshold?: number;
}): Outcome<{ outliers: number[]; filtered: (number | null)[] }> {
  const { halfWindow = 3, threshold = 3 } = input;
  assertWholeNumber('halfWindow', halfWindow, 1);
  assertPositive('threshold', threshold);
  const data = observed(input.values);
  if (!data.ok) return data;
  const filtered: (number | null)[] = input.values.map(v => v ?? null);
  const outliers: number[] = [];
  for (const index of data.indices) {
    const value = input.values[index]!;
    const neighbourhood = input.values
      .slice(Math.max(0, index - halfWindow), index + halfWindow + 1)
      .filter((v): v is number => v !== null && v !== undefined);
    const { center, scale } = robustScale(neighbourhood);
    if (Math.abs(value - center) > threshold * scale) {
      outliers.push(index);
      filtered[index] = center;
    }
  }
  return succeed('hampelFilter', { outliers, filtered });
}
