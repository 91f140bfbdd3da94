import { assertSameLength } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { momentsOf } from '../../moments/summarize';
import type { Failure, Warning } from '../../outcome';
import { gridAutocorrelation } from '../../series/autocorrelation';
import { observed, type Series } from '../../series/series';

export interface PairedDifferences {
  ok: true;
  n: number;
  mean: number;
  /** Variance of one difference, divisor n − 1. */
  variance: number;
  lag1: number;
  /** Lag-1 autocorrelation corrected for its small-sample bias, clipped. */
  corrected: number;
  warnings: Warning[];
}

/** Differences canary − baseline at equal stamps, where a common shock cancels. */
export function pairedDifferences(
  baseline: Series,
  canary: Series,
  minimumPairs: number,
): PairedDifferences | Failure {
  assertSameLength(baseline, canary, 'baseline and canary');
  const left = observed(baseline);
  if (!left.ok) return left;
  const right = observed(canary);
  if (!right.ok) return right;
  const other = new Map(right.indices.map((t, i) => [t, right.values[i]]));
  const indices = left.indices.filter(t => other.has(t));
  const differences = indices.map(t => other.get(t)! - baseline[t]!);
  const n = differences.length;
  if (n < minimumPairs) {
    return fail(
      'insufficient-data',
      `There are ${n} pairs of points, ${minimumPairs} are needed.`,
    );
  }
  const { mean, m2 } = momentsOf(differences);
  const variance = m2 / (n - 1);
  if (!Number.isFinite(variance)) {
    return fail('non-finite', 'The values are too large.');
  }
  const scale = Math.max(...left.values.concat(right.values).map(Math.abs));
  // Differences of equal decimals differ by rounding: that is no variance.
  if (!(Math.sqrt(variance) > 1e-14 * scale)) {
    return fail('zero-variance', 'The difference is the same at every point.');
  }
  const centred = differences.map(d => d - mean);
  const lag1 = gridAutocorrelation(indices, centred, 1);
  const corrected = lag1 + (1 + 3 * lag1) / n;
  const warnings: Warning[] =
    n < baseline.length
      ? [
          {
            code: 'missing-values',
            message: `${baseline.length - n} of ${
              baseline.length
            } points lack a side and were dropped.`,
          },
        ]
      : [];
  return {
    ok: true,
    n,
    mean,
    variance,
    lag1,
    corrected: Math.max(-0.95, Math.min(0.95, corrected)),
    warnings,
  };
}
