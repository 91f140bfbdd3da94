import { median } from 'd3-array';

const TO_SIGMA = 1.4826;

/**
 * Standard deviation of the noise around levels that change now and then:
 * 1.4826 · MAD of the first differences/√2. When more than half of the
 * differences are equal, their mean absolute deviation takes over.
 */
export function differenceSigma(values: readonly number[]): number {
  const differences: number[] = [];
  for (let i = 1; i < values.length; i++) {
    differences.push(values[i] - values[i - 1]);
  }
  if (differences.length === 0) return 0;
  const middle = median(differences)!;
  const deviations = differences.map(d => Math.abs(d - middle));
  const mad = TO_SIGMA * median(deviations)!;
  if (mad > 0) return mad / Math.SQRT2;
  const mean = deviations.reduce((sum, d) => sum + d, 0) / deviations.length;
  return (Math.sqrt(Math.PI / 2) * mean) / Math.SQRT2;
}

/** Lag-1 autocorrelation of residuals on a grid; pairs across gaps are left out. */
export function residualAutocorrelation(
  residuals: ArrayLike<number>,
  indices: readonly number[],
): number {
  let products = 0;
  let squares = 0;
  for (let i = 0; i < residuals.length; i++) {
    squares += residuals[i] * residuals[i];
    if (i > 0 && indices[i] === indices[i - 1] + 1) {
      products += residuals[i] * residuals[i - 1];
    }
  }
  return squares > 0 ? products / squares : 0;
}
