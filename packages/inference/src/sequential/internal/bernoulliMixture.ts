import type { Mixture } from '../mixtures';
import { createLogMixture, type LogMixture } from './mixture';

/**
 * ln M of the two-sided beta–binomial mixture for yes-or-no observations with
 * probability `p`, as a function of the number of yes and of observations.
 */
export function bernoulliLogMixture(
  p: number,
  tOpt: number,
  alphaOpt: number,
): LogMixture {
  const variance = p * (1 - p);
  const options: Mixture = {
    kind: 'beta-binomial',
    g: p,
    h: 1 - p,
    sided: 2,
    vOpt: tOpt * variance,
    alphaOpt,
  };
  const mixture = createLogMixture(options);
  // Two-sided mixtures exist for every alpha in (0, 1).
  if (typeof mixture !== 'function') throw new Error(mixture.detail);
  return (successes, trials) =>
    mixture(successes - trials * p, trials * variance);
}
