import { assertPositive, assertProbability } from '../internal/checks';
import { confidenceSequence } from '../internal/confidenceSequence';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import type { Series } from '../series/series';
import { effectiveSize } from './effectiveSampleSize';
import { pairedDifferences } from './internal/pairedDifferences';

// Below three pairs there is no autocorrelation to estimate.
const MINIMUM_PAIRS = 3;

/**
 * The paired canary comparison for continuous looks: the asymptotic confidence
 * sequence of `asymptoticConfidenceSequence` on the effective sample size,
 * taken at the upper autocorrelation min(0.97, r̃ + √((1 − r̃²)/n)).
 *
 * False positives by simulation when looking at every point from the 15th on,
 * nominal 0.05: 0.01 to 0.07 for autocorrelation 0 to 0.8.
 *
 * @param input - series as for `pairedCanaryTest`; `tuning` is the planned
 *   effective sample size, default a quarter of the pairs; decide only when
 *   `ready`, that is from `minEffectiveSampleSize` (default 8) on
 * @returns the mean difference with an interval and p value valid at any time;
 *   `insufficient-data` below 3 pairs, `zero-variance` or `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths, an alpha outside
 *   (0, 1), or a tuning or minimum that is not positive
 * @public
 */
export function pairedCanaryConfidenceSequence(input: {
  baseline: Series;
  canary: Series;
  alpha?: number;
  tuning?: number;
  minEffectiveSampleSize?: number;
}): Outcome<{
  n: number;
  meanDifference: number;
  lag1Autocorrelation: number;
  biasCorrectedAutocorrelation: number;
  autocorrelationUpper: number;
  effectiveSampleSize: number;
  standardError: number;
  ready: boolean;
  interval: Interval;
  pValue: number;
}> {
  const { baseline, canary, alpha = 0.05, minEffectiveSampleSize = 8 } = input;
  assertProbability('alpha', alpha);
  assertPositive('minEffectiveSampleSize', minEffectiveSampleSize);
  const pairs = pairedDifferences(baseline, canary, MINIMUM_PAIRS);
  if (!pairs.ok) return pairs;
  const { n, mean, variance, lag1, corrected, warnings } = pairs;
  const tuning = input.tuning ?? n / 4;
  assertPositive('tuning', tuning);
  const upper = Math.min(
    0.97,
    corrected + Math.sqrt((1 - corrected * corrected) / n),
  );
  const size = effectiveSize(n, upper);
  return succeed(
    'pairedCanaryConfidenceSequence',
    {
      n,
      meanDifference: mean,
      lag1Autocorrelation: lag1,
      biasCorrectedAutocorrelation: corrected,
      autocorrelationUpper: upper,
      effectiveSampleSize: size,
      standardError: Math.sqrt(variance / size),
      ready: size >= minEffectiveSampleSize,
      ...confidenceSequence({
        estimate: mean,
        n: size,
        variance,
        alternative: 'two-sided',
        alpha,
        tuning,
      }),
    },
    warnings,
  );
}
