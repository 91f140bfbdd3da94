import { studentT } from '../../numerics/distributions';
import type { Interval } from '../../outcome';
import type { Pooled } from './pooled';

/** Smallest number of effects with degrees of freedom left, k − 2. */
export const MINIMUM_TO_PREDICT = 3;

/**
 * A new effect of the same kind: t with k − 2 df around the mean, its variance
 * that of the mean, of true effects, and of the new measurement.
 */
export function predictive(
  fit: Pooled,
  measurementVariance: number,
  confidence: number,
): { sd: number; df: number; interval: Interval } {
  const df = fit.k - 2;
  const sd = Math.sqrt(
    fit.tauSquared + fit.standardError ** 2 + measurementVariance,
  );
  const half = -studentT.quantile((1 - confidence) / 2, df) * sd;
  return { sd, df, interval: [fit.mean - half, fit.mean + half] };
}
