import type { PanelEstimator } from '../panel';
import type { Cohort } from './cohort';
import { noiseLevel, UNIQUENESS, unitRegularisation } from './noiseLevel';
import { timeWeights, uniform, unitWeights } from './weights';

/** An estimate of one cohort, in the units of the prepared panel. */
export interface Fit {
  unitWeights: Float64Array;
  /** Null when levels are compared as they are. */
  timeWeights: Float64Array | null;
  gaps: Float64Array;
  estimate: number;
  preRmspe: number;
  postRmspe: number;
  noise: number;
  converged: boolean;
}

interface Weights {
  units: Float64Array;
  times: Float64Array | null;
  converged: boolean;
}

function chooseWeights(
  cohort: Cohort,
  estimator: PanelEstimator,
  noise: number,
  guess?: readonly number[],
): Weights {
  const evenUnits = uniform(cohort.controls.length);
  const evenTimes = uniform(cohort.firstTreatedIndex);
  const barely = UNIQUENESS * noise;
  switch (estimator) {
    case 'did':
      return { units: evenUnits, times: evenTimes, converged: true };
    case 'time-weighted-did': {
      const times = timeWeights(cohort, barely, guess);
      return {
        units: evenUnits,
        times: times.weights,
        converged: times.converged,
      };
    }
    case 'synthetic-did': {
      const zeta = unitRegularisation(cohort, noise);
      const units = unitWeights(cohort, {
        zeta,
        intercept: true,
        // So much shrinkage leaves most controls with some weight.
        guess: Array.from(evenUnits.keys()),
      });
      const times = timeWeights(cohort, barely, guess);
      return {
        units: units.weights,
        times: times.weights,
        converged: units.converged && times.converged,
      };
    }
    default: {
      const intercept = estimator === 'synthetic-control-intercept';
      const units = unitWeights(cohort, { zeta: barely, intercept });
      return {
        units: units.weights,
        times: intercept ? evenTimes : null,
        converged: units.converged,
      };
    }
  }
}

function rootMeanSquare(
  values: Float64Array,
  from: number,
  to: number,
  shift: number,
): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += (values[t] - shift) ** 2;
  return Math.sqrt(sum / (to - from));
}

/** Treated minus weighted controls, per time. */
function differences(cohort: Cohort, units: Float64Array): Float64Array {
  const d = Float64Array.from(cohort.treated);
  units.forEach((weight, i) => {
    if (weight === 0) return;
    const row = cohort.controls[i];
    for (let t = 0; t < d.length; t++) d[t] -= weight * row[t];
  });
  return d;
}

/**
 * All estimators of this family are one: the treated minus weighted controls,
 * minus its weighted mean before the treatment. They differ in the weights.
 *
 * @param guess - times that are likely to carry weight, to save time
 */
export function fitCohort(
  cohort: Cohort,
  estimator: PanelEstimator,
  guess?: readonly number[],
): Fit {
  const start = cohort.firstTreatedIndex;
  const noise = noiseLevel(cohort);
  const { units, times, converged } = chooseWeights(
    cohort,
    estimator,
    noise,
    guess,
  );
  const gaps = differences(cohort, units);
  let shift = 0;
  let mean = 0;
  for (let t = 0; t < start; t++) {
    shift += times ? times[t] * gaps[t] : 0;
    mean += times ? gaps[t] / start : 0;
  }
  // The misfit is about the best level, whichever times the shift looks at.
  const preRmspe = rootMeanSquare(gaps, 0, start, mean);
  const end = gaps.length;
  let estimate = 0;
  for (let t = 0; t < end; t++) {
    gaps[t] -= shift;
    if (t >= start) estimate += gaps[t] / (end - start);
  }
  return {
    unitWeights: units,
    timeWeights: times,
    gaps,
    estimate,
    preRmspe,
    postRmspe: rootMeanSquare(gaps, start, end, 0),
    noise,
    converged,
  };
}
