import { assertProbability, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import { studentT } from '../numerics/distributions';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';

/** λ of the step that looks at n − removed values. */
function criticalValue(left: number, alpha: number): number {
  const t = -studentT.quantile(alpha / (2 * left), left - 2);
  return ((left - 1) * t) / Math.sqrt((left - 2 + t * t) * left);
}

/**
 * Generalised extreme studentised deviate test: which values are outliers of a
 * normal sample, when there may be several that hide one another? The number
 * of outliers is the largest i at which R_i = max|x − x̄|/s exceeds λ_i.
 * Source: Rosner (1983).
 *
 * @param input - `values` without trend or season, at least 3 (25 or more
 *   recommended), null where one is missing; `maxOutliers` to look for,
 *   default a tenth of the values; `alpha`, default 0.05
 * @returns `outliers`, indices ascending, none in constant values;
 *   `statistics` and `criticalValues` by step; `insufficient-data`,
 *   `non-finite`; a warning below 15 values
 * @throws {@link InferenceInputError} for an alpha outside (0, 1) and a
 *   maximum that is no whole number of at least 1
 * @public
 */
export function generalizedEsd(input: {
  values: Series;
  maxOutliers?: number;
  alpha?: number;
}): Outcome<{
  outliers: number[];
  statistics: number[];
  criticalValues: number[];
}> {
  const { alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  const data = observed(input.values);
  if (!data.ok) return data;
  const n = data.values.length;
  const { maxOutliers = Math.max(1, Math.floor(n / 10)) } = input;
  assertWholeNumber('maxOutliers', maxOutliers, 1);
  if (n < 3) return fail('insufficient-data', 'Three values are needed.');

  const left = data.values.map((value, i) => ({ value, i }));
  const removed: number[] = [];
  const statistics: number[] = [];
  const criticalValues: number[] = [];
  let count = 0;
  while (removed.length < maxOutliers && left.length >= 3) {
    const { mean, m2 } = momentsOf(left.map(item => item.value));
    const sd = Math.sqrt(m2 / (left.length - 1));
    if (!(sd > 1e-14 * Math.abs(mean))) break;
    let worst = 0;
    left.forEach(({ value }, k) => {
      if (Math.abs(value - mean) > Math.abs(left[worst].value - mean)) {
        worst = k;
      }
    });
    statistics.push(Math.abs(left[worst].value - mean) / sd);
    criticalValues.push(criticalValue(left.length, alpha));
    removed.push(data.indices[left[worst].i]);
    left.splice(worst, 1);
    const step = statistics.length - 1;
    if (statistics[step] > criticalValues[step]) count = step + 1;
  }
  return succeed(
    'generalizedEsd',
    {
      outliers: removed.slice(0, count).sort((a, b) => a - b),
      statistics,
      criticalValues,
    },
    n < 15
      ? [
          {
            code: 'small-sample',
            message: 'The critical values are accurate from 15 values on.',
          },
        ]
      : [],
  );
}
