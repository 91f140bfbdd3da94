import { assertAlternative, assertProbability } from '../internal/checks';
import { decide, studentReference } from '../internal/decision';
import { fail, succeed } from '../internal/outcomes';
import type { Alternative, Interval, Outcome } from '../outcome';
import type { Arm, EffectScale, MeanArm, ProportionArm } from './arms';
import { measureEffect } from './internal/effect';
import { measureStratifiedEffect } from './internal/strata';

/**
 * Input of {@link welchTest}: two arms, or the same two arms per stratum.
 *
 * @public
 */
export type WelchTestInput = {
  /** Difference of means, or that difference divided by |control mean|. */
  effect: EffectScale;
  /** Default `two-sided`. */
  alternative?: Alternative;
  /** Error rate, default 0.05. */
  alpha?: number;
} & (
  | { control: Arm; treatment: Arm }
  | {
      strata: readonly {
        control: MeanArm | ProportionArm;
        treatment: MeanArm | ProportionArm;
      }[];
    }
);

/**
 * Result of {@link welchTest}. For relative effects all numbers are shares of
 * the control mean; the degrees of freedom are those of the difference.
 *
 * @public
 */
export interface WelchTestResult {
  estimate: number;
  standardError: number;
  df: number;
  tStatistic: number;
  /** Interval with confidence 1 − alpha, one-sided for one-sided tests. */
  interval: Interval;
  pValue: number;
}

/**
 * Welch's t test of treatment against control, for means, proportions, ratios
 * and quantiles, with CUPED adjustment or post-stratification.
 *
 * Sources: Welch (1947); ratios and quantiles Deng, Knoblich & Lu (KDD 2018); CUPED Deng,
 * Xu, Kohavi & Walker (WSDM 2013); relative effects by the delta method;
 * post-stratification with random stratum shares as in gbstats 0.8.0.
 *
 * For a fixed horizon only. When people look before the end use
 * `asymptoticConfidenceSequence`.
 *
 * @param input - arms as counts and plain sums, both of the same kind
 * @returns the effect; `insufficient-data` (fewer than 2 units in an arm),
 *   `zero-variance`, `zero-baseline` (relative effect on a mean of 0),
 *   `inconsistent-sums` or `non-finite`
 * @throws {@link InferenceInputError} for arms of different kinds, unknown
 *   options and an alpha outside (0, 1)
 * @public
 */
export function welchTest(input: WelchTestInput): Outcome<WelchTestResult> {
  const { alternative = 'two-sided', alpha = 0.05 } = input;
  assertAlternative(alternative);
  assertProbability('alpha', alpha);
  const effect =
    'strata' in input
      ? measureStratifiedEffect(input.strata, input.effect)
      : measureEffect(input.control, input.treatment, input.effect);
  if (!effect.ok) return effect;
  const standardError = Math.sqrt(effect.variance);
  if (!(standardError > 0 && Number.isFinite(standardError))) {
    return fail('zero-variance', 'The effect has no usable standard error.');
  }
  const { statistic, pValue, interval } = decide({
    estimate: effect.estimate,
    standardError,
    alternative,
    alpha,
    reference: studentReference(effect.df),
  });
  return succeed(
    'welchTest',
    {
      estimate: effect.estimate,
      standardError,
      df: effect.df,
      tStatistic: statistic,
      interval,
      pValue,
    },
    effect.warnings,
  );
}
