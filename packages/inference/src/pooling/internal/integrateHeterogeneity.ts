import { extent, sum } from 'd3-array';
import type { Interval } from '../../outcome';
import { logLikelihood, weigh } from './heterogeneity';
import { mixtureQuantile } from './mixtureQuantile';

/** With two effects a flat prior on τ leaves no proper posterior. */
export const MINIMUM_TO_INTEGRATE = 3;

const STEPS = 40;
/** Posterior probability of a τ that cannot move an end visibly. */
const NEGLIGIBLE = 1e-6;
/** Ends of the grid in units of the spread of all that was seen. */
const WIDEST = 20;
const NARROWEST = 1e-3;

/** Values of τ and their posterior probabilities under a flat prior. */
function posteriorOfTau(
  effects: readonly number[],
  variances: readonly number[],
): { tau: number; probability: number }[] {
  const [low, high] = extent(effects) as [number, number];
  const unit = high - low + Math.sqrt(Math.max(...variances));
  const ratio = (WIDEST / NARROWEST) ** (1 / (STEPS - 1));
  const taus = Array.from(
    { length: STEPS },
    (_, i) => unit * NARROWEST * ratio ** i,
  );
  const logs = taus.map(
    tau => logLikelihood(effects, variances, tau * tau, true) / 2,
  );
  const top = Math.max(...logs);
  // On a geometric grid the cells are as wide as their τ.
  const masses = taus.map((tau, i) => tau * Math.exp(logs[i] - top));
  const total = sum(masses);
  return taus.map((tau, i) => ({ tau, probability: masses[i] / total }));
}

/**
 * Intervals of the true effects that know that μ and τ² are estimates: the
 * posterior is averaged over τ, with flat priors on both (Gelman 2006).
 */
export function integratedIntervals(
  effects: readonly number[],
  variances: readonly number[],
  confidence: number,
): Interval[] {
  const worlds = posteriorOfTau(effects, variances)
    .filter(({ probability }) => probability > NEGLIGIBLE)
    .map(({ tau, probability }) => ({
      probability,
      tauSquared: tau * tau,
      ...weigh(effects, variances, tau * tau),
    }));
  const tail = (1 - confidence) / 2;
  return effects.map((y, i) => {
    const parts = worlds.map(({ probability, tauSquared, mean, total }) => {
      const factor = tauSquared / (tauSquared + variances[i]);
      return {
        weight: probability,
        mean: mean + factor * (y - mean),
        sd: Math.sqrt(factor * variances[i] + (1 - factor) ** 2 / total),
      };
    });
    return [mixtureQuantile(parts, tail), mixtureQuantile(parts, 1 - tail)];
  });
}
