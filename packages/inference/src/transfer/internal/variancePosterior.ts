import { extent, sum } from 'd3-array';
import { maximizeScale } from '../../pooling/internal/maximizeScale';
import type { Fit, NestedModel, VarianceParts } from './nestedModel';
import type { ReadTrials } from './readTrials';

/** A fit with the posterior probability of its variance parts. */
export interface WeightedFit extends Fit {
  probability: number;
}

const STEPS = 15;
/** Ends of the grid in units of the typical standard error of a trial. */
const NARROWEST = 0.05;
const WIDEST = 30;
/** Probability of parts that cannot move an end visibly. */
const NEGLIGIBLE = 1e-6;
const ROUNDS = 8;
/** A change of the parts of this size, relative, is none. */
const NEGLIGIBLE_CHANGE = 1e-6;

/** Square root of the harmonic mean of the variances. */
function typicalError(variances: readonly number[]): number {
  return Math.sqrt(variances.length / sum(variances, v => 1 / v));
}

/** Values of τ and their prior probabilities: density s/(s + τ)², a cell each. */
function priorOfTau({ effects, variances }: ReadTrials) {
  const scale = typicalError(variances);
  const [low, high] = extent(effects) as [number, number];
  const narrowest = NARROWEST * scale;
  const widest = Math.max(WIDEST * scale, 2 * (high - low));
  const ratio = (widest / narrowest) ** (1 / (STEPS - 1));
  const taus = Array.from({ length: STEPS }, (_, i) => narrowest * ratio ** i);
  // Share of the prior below x is x/(s + x); cells meet at geometric means.
  const below = (x: number) => x / (scale + x);
  return [0, ...taus].map((tau, i) => ({
    tau,
    mass:
      below(i === STEPS ? widest : narrowest * ratio ** (i - 0.5)) -
      (i === 0 ? 0 : below(narrowest * ratio ** (i - 1.5))),
  }));
}

/**
 * The posterior of the variance parts on a grid, with flat priors on the mean
 * and that of DuMouchel & Normand (2000) on each τ: half of it lies below the
 * typical standard error of a trial, whatever the unit.
 */
export function variancePosterior(
  data: ReadTrials,
  model: NestedModel,
): WeightedFit[] {
  const prior = priorOfTau(data);
  const cells = prior.flatMap(groups =>
    prior.map(services => ({
      mass: groups.mass * services.mass,
      fit: model.fit({
        betweenGroups: groups.tau ** 2,
        betweenServices: services.tau ** 2,
      }),
    })),
  );
  const top = Math.max(...cells.map(({ fit }) => fit.logLikelihood));
  const weighted = cells.map(({ mass, fit }) => ({
    ...fit,
    probability: mass * Math.exp(fit.logLikelihood - top),
  }));
  const total = sum(weighted, ({ probability }) => probability);
  const kept = weighted.filter(
    ({ probability }) => probability > NEGLIGIBLE * total,
  );
  const left = sum(kept, ({ probability }) => probability);
  return kept.map(fit => ({ ...fit, probability: fit.probability / left }));
}

function isSame(before: VarianceParts, after: VarianceParts): boolean {
  const all = after.betweenGroups + after.betweenServices;
  return (
    Math.abs(before.betweenGroups - after.betweenGroups) +
      Math.abs(before.betweenServices - after.betweenServices) <=
    NEGLIGIBLE_CHANGE * all
  );
}

/** The variance parts with the highest restricted likelihood, one at a time. */
export function remlParts(data: ReadTrials, model: NestedModel): VarianceParts {
  const [low, high] = extent(data.effects) as [number, number];
  let parts: VarianceParts = { betweenGroups: 0, betweenServices: 0 };
  if (low === high) return parts;
  // A mean over services varies less than they do.
  const widest = (high - low) * Math.sqrt(data.mostServices);
  for (let round = 0; round < ROUNDS; round++) {
    const before = parts;
    for (const part of ['betweenServices', 'betweenGroups'] as const) {
      const others = parts;
      const tau = maximizeScale(
        scale =>
          2 * model.fit({ ...others, [part]: scale * scale }).logLikelihood,
        widest,
      );
      parts = { ...parts, [part]: tau * tau };
    }
    if (isSame(before, parts)) break;
  }
  return parts;
}
