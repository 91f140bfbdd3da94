import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { checkEffects } from './internal/checkEffects';
import { maximumLikelihood, weigh } from './internal/heterogeneity';
import { shrink } from './internal/pooled';

/**
 * The normal prior N(μ, τ²) that makes effects y ~ N(μ, τ² + v) most likely,
 * and the posterior it gives every effect (Efron 2010, chapter 1). Maximum
 * likelihood: for few effects `shrinkEffects` with REML is less biased.
 *
 * @param input - effects and their squared standard errors, same length
 * @returns prior mean, τ², posterior means and standard deviations;
 *   `insufficient-data` below two effects, `zero-variance` or
 *   `inconsistent-sums` for variances that are 0 or negative, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths
 * @public
 */
export function empiricalBayesNormal(input: {
  effects: readonly number[];
  variances: readonly number[];
}): Outcome<{
  mean: number;
  tauSquared: number;
  posteriorMeans: number[];
  posteriorSds: number[];
}> {
  const { effects, variances } = input;
  const problem = checkEffects(effects, variances, 2);
  if (problem) return problem;
  const tauSquared = maximumLikelihood(effects, variances, false);
  const { mean } = weigh(effects, variances, tauSquared);
  const posterior = shrink(effects, variances, mean, tauSquared);
  return succeed('empiricalBayesNormal', {
    mean,
    tauSquared,
    posteriorMeans: posterior.posteriorMeans,
    posteriorSds: posterior.posteriorVariances.map(Math.sqrt),
  });
}
