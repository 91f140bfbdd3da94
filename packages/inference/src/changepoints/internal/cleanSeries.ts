import { median } from 'd3-array';
import type { Observed } from '../../series/series';
import { seasonalEffects, seasonLength } from './season';

/** A series in which only trend, changes and noise are left. */
export interface CleanSeries {
  /** Index of every observed value. */
  times: number[];
  values: number[];
  /** Points per season; 1 when there is none. */
  period: number;
  /** How many values were pulled in. */
  outliers: number;
}

const HALF_WINDOW = 3;
const MAD_TO_SIGMA = 1.4826;
/** Robust standard deviations beyond which a value is pulled in. */
const OUTLIER_LIMIT = 4;
/**
 * Least noise to measure outliers with, as a share of the standard deviation
 * of the series: on a smooth curve every bend would be an outlier otherwise.
 */
const LEAST_NOISE = 0.1;

/** Missing values from the straight line between their neighbours. */
function bridged({ indices, values }: Observed): Float64Array {
  const first = indices[0];
  const filled = new Float64Array(indices[indices.length - 1] - first + 1);
  indices.forEach((t, i) => {
    filled[t - first] = values[i];
    if (i === 0) return;
    const gap = t - indices[i - 1];
    for (let k = 1; k < gap; k++) {
      filled[t - first - k] =
        values[i] + (k / gap) * (values[i - 1] - values[i]);
    }
  });
  return filled;
}

/** Median of the neighbourhood, mirrored at the ends. */
function localMedian(values: readonly number[], at: number): number {
  const last = values.length - 1;
  const neighbourhood = new Array<number>(2 * HALF_WINDOW + 1);
  for (let k = -HALF_WINDOW; k <= HALF_WINDOW; k++) {
    const i = Math.abs(at + k);
    neighbourhood[k + HALF_WINDOW] = values[i > last ? 2 * last - i : i];
  }
  return neighbourhood.sort((a, b) => a - b)[HALF_WINDOW];
}

function spread(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, v) => sum + v / n, 0);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2 / n, 0));
}

/** Pulls lone outliers to the edge of what their neighbours allow. */
function withoutOutliers(values: readonly number[]): {
  values: number[];
  outliers: number;
} {
  if (values.length < 2 * HALF_WINDOW + 1) {
    return { values: [...values], outliers: 0 };
  }
  const medians = values.map((_, i) => localMedian(values, i));
  const deviations = values.map((value, i) => value - medians[i]);
  const typical = MAD_TO_SIGMA * median(deviations.map(Math.abs))!;
  const limit = OUTLIER_LIMIT * Math.max(typical, LEAST_NOISE * spread(values));
  let outliers = 0;
  const clipped = values.map((value, i) => {
    if (!(Math.abs(deviations[i]) > limit)) return value;
    outliers += 1;
    return medians[i] + Math.sign(deviations[i]) * limit;
  });
  return { values: clipped, outliers };
}

/**
 * Takes out the season, found or given, and pulls in outliers.
 *
 * @param given - points per season; undefined to look for one
 */
export function cleanSeries(data: Observed, given?: number): CleanSeries {
  const filled = bridged(data);
  const period = given ?? seasonLength(filled);
  const first = data.indices[0];
  const effects = period > 1 ? seasonalEffects(filled, period) : [0];
  const adjusted = data.values.map(
    (value, i) => value - effects[(data.indices[i] - first) % period],
  );
  return { times: data.indices, period, ...withoutOutliers(adjusted) };
}
