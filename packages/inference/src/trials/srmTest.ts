import { fail, succeed } from '../internal/outcomes';
import { chiSquared } from '../numerics/distributions';
import type { Outcome, Warning } from '../outcome';
import { checkAllocation } from './internal/allocation';

/**
 * Sample ratio mismatch: do the arms hold as many units as planned? Pearson's
 * χ² with k − 1 degrees of freedom; raise the alarm at p \< 0.001. Count
 * randomised units, never events.
 *
 * @param input - units per arm and planned weights in any scale, same length
 * @returns χ², df and upper-tail p (1 when there are no units);
 *   `unexpected-arm` for units in an arm of weight 0, `inconsistent-sums` for
 *   negative counts, `non-finite`; a warning when an expected count is below 5
 * @throws {@link InferenceInputError} for unequal lengths, fewer than two arms
 *   and weights that are negative, not finite or all 0
 * @public
 */
export function srmTest(input: {
  observed: readonly number[];
  weights: readonly number[];
}): Outcome<{ statistic: number; df: number; pValue: number }> {
  const allocation = checkAllocation(input.observed, input.weights);
  if (!allocation.ok) return allocation;
  const { observed, shares, total } = allocation;
  const df = shares.length - 1;
  if (df < 1) {
    return fail('insufficient-data', 'Only one arm has a weight.');
  }
  if (total === 0) {
    return succeed('srmTest', { statistic: 0, df, pValue: 1 });
  }
  const expected = shares.map(share => share * total);
  const statistic = observed.reduce(
    (sum, o, i) => sum + ((o - expected[i]) * (o - expected[i])) / expected[i],
    0,
  );
  const warnings: Warning[] = expected.some(e => e < 5)
    ? [
        {
          code: 'small-expected-count',
          message:
            'An arm should hold fewer than five units by now: the p value is rough.',
        },
      ]
    : [];
  return succeed(
    'srmTest',
    { statistic, df, pValue: chiSquared.sf(statistic, df) },
    warnings,
  );
}
