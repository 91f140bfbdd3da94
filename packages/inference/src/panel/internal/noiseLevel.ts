import type { Cohort } from './cohort';

/**
 * Standard deviation of the first differences of the controls before the
 * treatment: what a unit moves by from one time to the next.
 */
export function noiseLevel(cohort: Cohort): number {
  const { controls, firstTreatedIndex } = cohort;
  const n = controls.length * (firstTreatedIndex - 1);
  if (n < 2) return 0;
  let mean = 0;
  for (const row of controls) mean += (row[firstTreatedIndex - 1] - row[0]) / n;
  let squares = 0;
  for (const row of controls) {
    for (let t = 1; t < firstTreatedIndex; t++) {
      const deviation = row[t] - row[t - 1] - mean;
      squares += deviation * deviation;
    }
  }
  return Math.sqrt(squares / (n - 1));
}

/** ζ of the unit weights, (N_tr·T_post)^¼·σ̂ (Arkhangelsky et al. 2021). */
export function unitRegularisation(cohort: Cohort, noise: number): number {
  const after = cohort.treated.length - cohort.firstTreatedIndex;
  return Math.pow(cohort.treatedCount * after, 0.25) * noise;
}

/**
 * ζ of weights that are not meant to be shrunk, as a share of σ̂: just enough
 * to make them unique.
 */
export const UNIQUENESS = 1e-6;
