import { allFinite, assertSameLength } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { momentsOf } from './summarize';

/**
 * Straight line through points by least squares, with classical standard
 * errors. For series use `olsHac` or `segmentedRegression`.
 *
 * @param x - predictor, not constant
 * @param y - response, as long as x; at least three points
 * @returns the line; `insufficient-data`, `zero-variance` (constant x) or
 *   `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths
 * @public
 */
export function ols(
  x: readonly number[],
  y: readonly number[],
): Outcome<{
  slope: number;
  intercept: number;
  residualSd: number;
  seSlope: number;
  seIntercept: number;
}> {
  assertSameLength(x, y, 'x and y');
  if (!allFinite(x) || !allFinite(y)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  const n = x.length;
  if (n < 3) {
    return fail('insufficient-data', 'At least three points are needed.');
  }
  const mx = momentsOf(x);
  const my = momentsOf(y);
  if (mx.m2 === 0) return fail('zero-variance', 'All x values are equal.');
  let products = 0;
  for (let i = 0; i < n; i++) products += (x[i] - mx.mean) * (y[i] - my.mean);
  const slope = products / mx.m2;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    squares += (y[i] - my.mean - slope * (x[i] - mx.mean)) ** 2;
  }
  const residualSd = Math.sqrt(squares / (n - 2));
  return succeed('ols', {
    slope,
    intercept: my.mean - slope * mx.mean,
    residualSd,
    seSlope: residualSd / Math.sqrt(mx.m2),
    seIntercept: residualSd * Math.sqrt(1 / n + (mx.mean * mx.mean) / mx.m2),
  });
}
