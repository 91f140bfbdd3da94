import type { PanelEstimator } from '../panel';
import type { Cohort } from './cohort';
import { fitCohort } from './estimators';

/** Cohorts taken together, every treated cell counting once. */
export interface AverageFit {
  estimate: number;
  preRmspe: number;
  noise: number;
  /** Root mean square gap after over before. */
  ratio: number;
  converged: boolean;
  /** Times that carry weight, per cohort. */
  weightedTimes: number[][];
}

// Standardised values are of order 1: a smaller misfit is rounding.
const SMALLEST_MISFIT = 1e-12;

function weightedTimes(weights: Float64Array | null): number[] {
  return Array.from(weights ?? []).flatMap((weight, t) =>
    weight > 0 ? [t] : [],
  );
}

/** @param like - fit of other units with the same dates, to save time */
export function averageFit(
  cohorts: readonly Cohort[],
  estimator: PanelEstimator,
  like?: AverageFit,
): AverageFit {
  const cells = cohorts.map(
    c => c.treatedCount * (c.treated.length - c.firstTreatedIndex),
  );
  const total = cells.reduce((sum, n) => sum + n, 0);
  let estimate = 0;
  let before = 0;
  let after = 0;
  let noise = 0;
  let converged = true;
  const times: number[][] = [];
  cohorts.forEach((cohort, i) => {
    const fit = fitCohort(cohort, estimator, like?.weightedTimes[i]);
    times.push(weightedTimes(fit.timeWeights));
    const share = cells[i] / total;
    estimate += share * fit.estimate;
    before += share * fit.preRmspe ** 2;
    after += share * fit.postRmspe ** 2;
    noise += share * fit.noise ** 2;
    converged = converged && fit.converged;
  });
  const preRmspe = Math.sqrt(before);
  return {
    estimate,
    preRmspe,
    noise: Math.sqrt(noise),
    ratio: Math.sqrt(after) / Math.max(preRmspe, SMALLEST_MISFIT),
    converged,
    weightedTimes: times,
  };
}
