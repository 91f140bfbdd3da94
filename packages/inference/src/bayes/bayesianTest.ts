import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Interval, Outcome } from '../outcome';
import type { Arm, EffectScale } from '../trials/arms';
import { measureEffect, zeroBaseline } from '../trials/internal/effect';
import { expectedLoss } from './internal/expectedLoss';
import { assertPrior, dataShare, priorOnScale } from './internal/posterior';
import type { EffectPrior } from './prior';

/**
 * Result of {@link bayesianTest}, in units of the effect.
 *
 * @public
 */
export interface BayesianTestResult {
  posteriorMean: number;
  posteriorSd: number;
  /** Central credible interval with probability 1 − alpha. */
  interval: Interval;
  /** Probability that treatment is better than control. */
  chanceToWin: number;
  /** Loss expected from keeping control, and from choosing treatment. */
  risk: { control: number; treatment: number };
}

/**
 * Normal posterior of the effect of treatment against control: its estimate
 * and variance as in `welchTest`, combined with a normal prior.
 *
 * 1/v = 1/v₀ + 1/V, m = v(m₀/v₀ + d/V); chance to win Φ(m/√v); risks as in
 * `normalExpectedLoss`. Source: conjugate normal model as in gbstats 0.8.0.
 *
 * Chance to win is not corrected for peeking by itself: with a flat prior
 * treat it like a p value.
 *
 * @param input - arms as for `welchTest`; `prior` of the effect, flat when
 *   absent (`DEFAULT_EFFECT_PRIOR` is the product's); `lowerIsBetter` swaps
 *   chance to win and risks; alpha, default 0.05
 * @returns the posterior; reasons as for `welchTest`, `zero-baseline` also
 *   for a prior that needs the control mean to change its scale
 * @throws {@link InferenceInputError} for arms of different kinds, unknown
 *   options, an alpha outside (0, 1) and a prior without positive variance
 * @public
 */
export function bayesianTest(input: {
  control: Arm;
  treatment: Arm;
  effect: EffectScale;
  prior?: EffectPrior;
  lowerIsBetter?: boolean;
  alpha?: number;
}): Outcome<BayesianTestResult> {
  const { prior, lowerIsBetter = false, alpha = 0.05 } = input;
  assertProbability('alpha', alpha);
  if (prior) assertPrior(prior);
  const effect = measureEffect(input.control, input.treatment, input.effect);
  if (!effect.ok) return effect;
  const { estimate, variance, baseline, warnings } = effect;
  if (!(variance > 0 && Number.isFinite(variance))) {
    return fail('zero-variance', 'The effect has no usable standard error.');
  }
  const scaled = priorOnScale(prior, input.effect, baseline);
  if (!scaled) return zeroBaseline();
  const share = dataShare(scaled.variance, variance);
  const posteriorMean = share * estimate + (1 - share) * scaled.mean;
  const posteriorSd = Math.sqrt(share * variance);
  if (!(posteriorSd > 0 && Number.isFinite(posteriorMean))) {
    return fail('non-finite', 'The posterior is beyond double arithmetic.');
  }
  const half = -normal.quantile(alpha / 2) * posteriorSd;
  const z = posteriorMean / posteriorSd;
  const loss = expectedLoss(posteriorMean, posteriorSd);
  return succeed(
    'bayesianTest',
    {
      posteriorMean,
      posteriorSd,
      interval: [posteriorMean - half, posteriorMean + half] as const,
      chanceToWin: normal.cdf(lowerIsBetter ? -z : z),
      risk: lowerIsBetter
        ? { control: loss.treatment, treatment: loss.control }
        : loss,
    },
    warnings,
  );
}
