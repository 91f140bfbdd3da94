import type { Allocation } from './allocations';

/** A covariate over the clusters with mean 0 and sum of squares 1. */
type Standardised = Float64Array;

function standardise(values: readonly number[]): Standardised | null {
  const size = Math.max(...values.map(Math.abs));
  if (size === 0) return null;
  // Divided first: squares of the largest doubles overflow.
  const scaled = values.map(v => v / size);
  const mean = scaled.reduce((sum, v) => sum + v, 0) / scaled.length;
  const centred = Float64Array.from(scaled, v => v - mean);
  const squares = centred.reduce((sum, v) => sum + v * v, 0);
  if (!(squares > 1e-24 * scaled.length)) return null;
  return centred.map(v => v / Math.sqrt(squares));
}

/** Covariates by cluster to standardised covariates; constant ones drop out. */
export function standardised(
  rows: readonly (readonly number[])[],
): Standardised[] {
  const count = rows[0]?.length ?? 0;
  return Array.from({ length: count }, (_, c) =>
    standardise(rows.map(row => row[c])),
  ).filter((column): column is Standardised => column !== null);
}

/** Mean over the covariates, of which there must be one, of the share of variance between waves. */
export function imbalanceOf(
  covariates: readonly Standardised[],
  sizes: readonly number[],
  allocation: Allocation,
): number {
  let between = 0;
  const sums = new Float64Array(sizes.length);
  for (const column of covariates) {
    sums.fill(0);
    for (let i = 0; i < column.length; i++) sums[allocation[i]] += column[i];
    for (let w = 0; w < sizes.length; w++) {
      if (sizes[w] > 0) between += (sums[w] * sums[w]) / sizes[w];
    }
  }
  return between / covariates.length;
}
