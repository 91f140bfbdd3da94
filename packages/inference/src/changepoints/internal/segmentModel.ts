import type { LineSums, SegmentShape } from './lineSums';
import { residualAutocorrelation } from './seriesNoise';

/** A way to cut a series and to describe its segments. */
export interface SegmentModel {
  shape: SegmentShape;
  /** Positions among the observed values. */
  changePoints: number[];
  rss: number;
  /** Numbers that were fitted, places of the change points included. */
  parameters: number;
}

const HIGHEST_AUTOCORRELATION = 0.98;
/** Share of the total sum of squares that is nothing but rounding. */
const PERFECT_FIT = 1e-20;

export function segmentModel(
  sums: LineSums,
  shape: SegmentShape,
  changePoints: number[],
): SegmentModel {
  const bounds = [0, ...changePoints, sums.n];
  let rss = 0;
  for (let k = 1; k < bounds.length; k++) {
    rss += sums.rss(bounds[k - 1], bounds[k], shape);
  }
  const perSegment = shape === 'line' ? 2 : 1;
  return {
    shape,
    changePoints,
    rss,
    parameters: perSegment * (bounds.length - 1) + changePoints.length,
  };
}

export function residualsOf(sums: LineSums, model: SegmentModel): Float64Array {
  const residuals = new Float64Array(sums.n);
  const bounds = [0, ...model.changePoints, sums.n];
  for (let k = 1; k < bounds.length; k++) {
    const fit = sums.fit(bounds[k - 1], bounds[k], model.shape);
    for (let i = bounds[k - 1]; i < bounds[k]; i++) {
      residuals[i] =
        sums.y[i] - fit.level - fit.slope * (sums.time[i] - fit.time);
    }
  }
  return residuals;
}

/**
 * How many independent observations the residuals are worth:
 * n(1 − ρ)/(1 + ρ). The fitted mean or line of a segment of length L pulls ρ
 * down by about (1 + 3ρ)/L or (2 + 4ρ)/L, which is added back (Kendall 1954;
 * Orcutt & Winokur 1969).
 */
export function effectiveSize(
  sums: LineSums,
  model: SegmentModel,
  times: readonly number[],
): number {
  const residuals = residualsOf(sums, model);
  const squares = residuals.reduce((sum, r) => sum + r * r, 0);
  // Rounding errors of a perfect fit have no autocorrelation that matters.
  const isPerfect = squares <= PERFECT_FIT * sums.rss(0, sums.n, 'level');
  const raw = isPerfect ? 0 : residualAutocorrelation(residuals, times);
  const length = sums.n / (model.changePoints.length + 1);
  const bias =
    model.shape === 'line' ? (2 + 4 * raw) / length : (1 + 3 * raw) / length;
  const rho = Math.min(HIGHEST_AUTOCORRELATION, Math.max(0, raw + bias));
  return (sums.n * (1 - rho)) / (1 + rho);
}
