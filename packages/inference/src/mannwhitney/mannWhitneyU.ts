import { assertAlternative, assertOneOf } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Alternative, Outcome, Warning } from '../outcome';
import { asymptoticP } from './internal/asymptoticP';
import { rankSums } from './internal/rankSums';
import {
  MAXIMUM_PAIRS,
  mannWhitneyNullDistribution,
} from './mannWhitneyNullDistribution';

/** Up to this size of the smaller sample the normal curve is visibly off. */
const SMALL_SAMPLE = 8;

/**
 * Mann–Whitney U test: do values of x tend to lie above or below those of y?
 *
 * U = R_x − m(m + 1)/2 with mid-ranks; asymptotic p from the normal curve with
 * σ² = (mn/12)((N + 1) − Σ(t³ − t)/(N(N − 1))) and a continuity correction;
 * exact p from `mannWhitneyNullDistribution`, two-sided as twice the smaller
 * tail. Source: Mann & Whitney (1947). Assumes independent values: points of a
 * time series are not.
 *
 * @param input - samples `x` and `y` of finite numbers; `alternative` of x
 *   against y (default `two-sided`); `method` (default `auto`: exact when a
 *   sample has at most 8 values and nothing is tied); `continuityCorrection`
 *   of the asymptotic p (default true)
 * @returns U of x, p and whether p is exact (asked for with ties, the
 *   asymptotic p comes back with a warning); `insufficient-data` for an empty
 *   sample, `zero-variance` when all values are equal, `non-finite`
 * @throws {@link InferenceInputError} for unknown options, and for an exact
 *   test of more than 250,000 pairs
 * @public
 */
export function mannWhitneyU(input: {
  x: readonly number[];
  y: readonly number[];
  alternative?: Alternative;
  method?: 'auto' | 'exact' | 'asymptotic';
  continuityCorrection?: boolean;
}): Outcome<{ u: number; pValue: number; exact: boolean }> {
  const { x, y, alternative = 'two-sided', method = 'auto' } = input;
  const { continuityCorrection = true } = input;
  assertAlternative(alternative);
  assertOneOf('method', method, ['auto', 'exact', 'asymptotic']);
  const ranks = rankSums(x, y);
  if (!ranks.ok) return ranks;
  const { u, sigma, tied } = ranks;
  const pairs = x.length * y.length;
  const small =
    Math.min(x.length, y.length) <= SMALL_SAMPLE && pairs <= MAXIMUM_PAIRS;
  const exact = !tied && (method === 'exact' || (method === 'auto' && small));
  const pValue = exact
    ? exactP(u, x.length, y.length, alternative)
    : asymptoticP({ u, pairs, sigma, alternative, continuityCorrection });
  const warnings: Warning[] =
    method === 'exact' && tied
      ? [
          {
            code: 'tied-values',
            message:
              'Values are tied, so the exact distribution does not hold: p is asymptotic.',
          },
        ]
      : [];
  return succeed('mannWhitneyU', { u, pValue, exact }, warnings);
}

function exactP(
  u: number,
  m: number,
  n: number,
  alternative: Alternative,
): number {
  const distribution = mannWhitneyNullDistribution({ m, n });
  if (!distribution.ok) throw new Error(distribution.detail);
  const { cumulative } = distribution;
  // By symmetry P(U ≥ u) = P(U ≤ mn − u), which keeps small tails exact.
  const less = cumulative[u];
  const greater = cumulative[m * n - u];
  if (alternative === 'less') return less;
  if (alternative === 'greater') return greater;
  return Math.min(1, 2 * Math.min(less, greater));
}
