import { normal } from '../../numerics/distributions';

/** Variances below it come from rounded values, not from data. */
const VARIANCE_FLOOR = 1e-5;
/** From this n on, as in the source. */
const FLOOR_FROM = 100;

/**
 * Whether n values are too few for an interval of the quantile by order
 * statistics: one of its ends would lie outside of the sample.
 */
export function tooFewValues(
  n: number,
  quantile: number,
  alpha: number,
): boolean {
  const z = normal.quantile(alpha / 2);
  const odds = quantile / (1 - quantile);
  return n <= z * z * Math.max(odds, 1 / odds);
}

/**
 * Variance of one value's contribution to a quantile, from the distance of
 * two order statistics that stand for ± z standard errors at nStar values.
 */
export function impliedVariance(options: {
  n: number;
  nStar: number;
  lower: number;
  upper: number;
  alpha: number;
}): number {
  const { n, nStar, lower, upper, alpha } = options;
  const root = (upper - lower) / (2 * normal.quantile(alpha / 2));
  const variance = (nStar / n) * (n - 1) * root * root;
  return n >= FLOOR_FROM ? Math.max(variance, VARIANCE_FLOOR) : variance;
}
