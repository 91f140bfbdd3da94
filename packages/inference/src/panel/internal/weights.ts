import { meanOver, type Cohort } from './cohort';
import { minimumNormWeights, type SimplexWeights } from './minimumNormWeights';

/** RowsᵀRows/length + ζ²I of equally long rows. */
function penalisedProducts(
  rows: readonly Float64Array[],
  zeta: number,
): Float64Array {
  const n = rows.length;
  const { length } = rows[0];
  const h = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const a = rows[i];
    for (let j = 0; j <= i; j++) {
      const b = rows[j];
      let sum = 0;
      for (let t = 0; t < length; t++) sum += a[t] * b[t];
      h[i * n + j] = sum / length;
      h[j * n + i] = h[i * n + j];
    }
    h[i * n + i] += zeta * zeta;
  }
  return h;
}

function centre(row: Float64Array): void {
  const mean = meanOver(row, 0, row.length);
  for (let t = 0; t < row.length; t++) row[t] -= mean;
}

/**
 * Weights of the controls: minimise mean_t(ω₀ + ωᵀY_co,t − Y_tr,t)² + ζ²|ω|²
 * before the treatment, with ω₀ free (`intercept`) or 0. `guess`: controls that
 * are likely to carry weight, to save time.
 */
export function unitWeights(
  cohort: Cohort,
  options: { zeta: number; intercept: boolean; guess?: readonly number[] },
): SimplexWeights {
  const { controls, treated, firstTreatedIndex } = cohort;
  const misfits = controls.map(row => {
    const misfit = new Float64Array(firstTreatedIndex);
    for (let t = 0; t < firstTreatedIndex; t++) misfit[t] = row[t] - treated[t];
    if (options.intercept) centre(misfit);
    return misfit;
  });
  return minimumNormWeights(
    penalisedProducts(misfits, options.zeta),
    controls.length,
    options.guess,
  );
}

/**
 * Weights of the times before the treatment that best tell, with an intercept,
 * what the controls do after it.
 *
 * @param guess - times that are likely to carry weight, to save time
 */
export function timeWeights(
  cohort: Cohort,
  zeta: number,
  guess?: readonly number[],
): SimplexWeights {
  const { controls, treated, firstTreatedIndex } = cohort;
  const after = controls.map(row =>
    meanOver(row, firstTreatedIndex, treated.length),
  );
  const misfits = Array.from({ length: firstTreatedIndex }, (_, t) => {
    const misfit = Float64Array.from(controls, (row, i) => row[t] - after[i]);
    centre(misfit);
    return misfit;
  });
  return minimumNormWeights(
    penalisedProducts(misfits, zeta),
    firstTreatedIndex,
    guess,
  );
}

export function uniform(n: number): Float64Array {
  return new Float64Array(n).fill(1 / n);
}
