import type { Warning } from '../../outcome';

// Beyond that the spike-and-slab search would be slow and would mix badly.
const MOST_COVARIATES = 20;

export interface SelectedCovariates {
  before: Float64Array[];
  after: Float64Array[];
  /** Position in the input of each one that was kept. */
  sources: number[];
  warnings: Warning[];
}

function strength(
  column: Float64Array,
  y: Float64Array,
  points: Int32Array,
): number {
  let products = 0;
  for (const t of points) products += column[t] * y[t];
  return Math.abs(products);
}

/**
 * Keeps the covariates that correlate most with the response before the
 * change, when there are too many; all are standardised, so that the sum of
 * products orders them like the correlation.
 */
export function selectCovariates(
  read: { before: Float64Array[]; after: Float64Array[]; varying: number[] },
  y: Float64Array,
  points: Int32Array,
): SelectedCovariates {
  const count = read.before.length;
  const strengths = read.before.map(column => strength(column, y, points));
  const kept = strengths
    .map((_, j) => j)
    .sort((a, b) => strengths[b] - strengths[a] || a - b)
    .slice(0, MOST_COVARIATES)
    .sort((a, b) => a - b);
  return {
    before: kept.map(j => read.before[j]),
    after: kept.map(j => read.after[j]),
    sources: kept.map(j => read.varying[j]),
    warnings:
      count > MOST_COVARIATES
        ? [
            {
              code: 'preselected-covariates',
              message: `Of ${count} covariates the ${MOST_COVARIATES} with the largest correlation before the change were kept.`,
            },
          ]
        : [],
  };
}
