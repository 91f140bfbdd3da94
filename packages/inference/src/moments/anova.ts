import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { fDistribution } from '../numerics/distributions';
import type { Outcome } from '../outcome';
import { mergeMoments } from './mergeMoments';
import { momentsOf } from './summarize';

/**
 * Result of a one-way analysis of variance.
 *
 * @public
 */
export interface OneWayAnova {
  f: number;
  df1: number;
  df2: number;
  pValue: number;
  sumSquaresBetween: number;
  sumSquaresWithin: number;
  /** Square root of the mean square within groups. */
  residualSd: number;
}

function oneWay(groups: readonly (readonly number[])[]): Outcome<OneWayAnova> {
  if (!groups.every(allFinite)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  const filled = groups.filter(group => group.length > 0);
  const n = filled.reduce((total, group) => total + group.length, 0);
  const df1 = filled.length - 1;
  const df2 = n - filled.length;
  if (df1 < 1 || df2 < 1) {
    return fail(
      'insufficient-data',
      'At least two groups and one repeated observation are needed.',
    );
  }
  // A common shift keeps the digits of data with a large offset.
  const shift = filled[0][0];
  const moments = filled.map(group => momentsOf(group.map(x => x - shift)));
  const total = moments.reduce(mergeMoments);
  const within = moments.reduce((sum, m) => sum + m.m2, 0);
  const between = moments.reduce(
    (sum, m) => sum + m.n * (m.mean - total.mean) ** 2,
    0,
  );
  if (within === 0) {
    return fail('zero-variance', 'No group varies within itself.');
  }
  const f = between / df1 / (within / df2);
  return succeed('anova.oneWay', {
    f,
    df1,
    df2,
    pValue: fDistribution.sf(f, df1, df2),
    sumSquaresBetween: between,
    sumSquaresWithin: within,
    residualSd: Math.sqrt(within / df2),
  });
}

/**
 * Analysis of variance. `oneWay(groups)` compares the means of two or more
 * groups of finite numbers (Fisher's F with k − 1 and n − k degrees of
 * freedom) and returns `insufficient-data`, `zero-variance` or `non-finite`
 * when that is impossible. Empty groups are ignored.
 *
 * @public
 */
export const anova: {
  oneWay(groups: readonly (readonly number[])[]): Outcome<OneWayAnova>;
} = { oneWay };
