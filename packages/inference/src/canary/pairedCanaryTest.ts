import { assertProbability } from '../internal/checks';
import { decide, studentReference } from '../internal/decision';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import type { Series } from '../series/series';
import { effectiveSize } from './effectiveSampleSize';
import { pairedDifferences } from './internal/pairedDifferences';

const MINIMUM_PAIRS = 8;

/**
 * Compares a canary with its simultaneous baseline, point by point. Shocks
 * that hit both cancel; autocorrelation of the difference is paid for by a
 * smaller effective sample.
 *
 * d_t = canary − baseline, r̃ = r + (1 + 3r)/n clipped to ±0.95, n_eff =
 * n(1 − r̃)/(1 + r̃) in [3, n], t with n_eff − 1 degrees of freedom and standard
 * error sd(d)/√n_eff. False positives by simulation at nominal 0.05, for
 * autocorrelation 0 to 0.8: 0.04 to 0.10 with 30 points, 0.04 to 0.07 from 60
 * on. Put positive metrics on the log scale first. One look only; else
 * `pairedCanaryConfidenceSequence`.
 *
 * @param input - two series of equal length on the same stamps, null where
 *   missing (the pair is dropped); alpha by default 0.05
 * @returns the mean difference in units of the metric and its test;
 *   `insufficient-data` below 8 pairs, `zero-variance` or `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths or an alpha outside
 *   (0, 1)
 * @public
 */
export function pairedCanaryTest(input: {
  baseline: Series;
  canary: Series;
  alpha?: number;
}): Outcome<{
  n: number;
  meanDifference: number;
  lag1Autocorrelation: number;
  biasCorrectedAutocorrelation: number;
  effectiveSampleSize: number;
  standardError: number;
  df: number;
  pValue: number;
  interval: Interval;
}> {
  const { baseline, canary, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  const pairs = pairedDifferences(baseline, canary, MINIMUM_PAIRS);
  if (!pairs.ok) return pairs;
  const size = effectiveSize(pairs.n, pairs.corrected);
  const standardError = Math.sqrt(pairs.variance / size);
  const df = size - 1;
  const { pValue, interval } = decide({
    estimate: pairs.mean,
    standardError,
    alternative: 'two-sided',
    alpha,
    reference: studentReference(df),
  });
  return succeed(
    'pairedCanaryTest',
    {
      n: pairs.n,
      meanDifference: pairs.mean,
      lag1Autocorrelation: pairs.lag1,
      biasCorrectedAutocorrelation: pairs.corrected,
      effectiveSampleSize: size,
      standardError,
      df,
      pValue,
      interval,
    },
    pairs.warnings,
  );
}
