import { mean, median } from 'd3-array';
import { assertOneOf } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';

/**
 * Result of {@link xmrChart}, in the units of the series.
 *
 * @public
 */
export interface XmrChart {
  /** Mean of the values. */
  centerLine: number;
  /** Natural process limits. */
  lowerLimit: number;
  upperLimit: number;
  meanMovingRange: number;
  medianMovingRange: number;
  /** Limit of the moving ranges. */
  movingRangeUpperLimit: number;
  /** A third of the distance from the centre to a limit; 0 when constant. */
  sigma: number;
  /** Indices of values outside the limits. */
  beyondLimits: number[];
  /** Indices of values whose range to the one before is above the range limit. */
  beyondRangeLimit: number[];
}

const MINIMUM_POINTS = 6;
/** Expected range of two normal values in standard deviations. */
const D2 = 1.128;

/** Limits per unit of the moving range, and the limit of the range itself. */
const FACTORS = {
  mean: { natural: 3 / D2, range: 3.267 },
  median: { natural: 3.145, range: 3.865 },
} as const;

/**
 * Chart of individual values and moving ranges: does the process vary by more
 * than its usual noise? Limits x̄ ± 3 m̄R/1.128, or ± 3.145 median mR, which
 * outliers and a step move less. Sources: NIST/SEMATECH e-Handbook 6.3.2.2;
 * Wheeler (1993).
 *
 * @param input - `values`, at least 6, in time order, null where one is
 *   missing, of a stable period (the first 20–30 points, or since the last
 *   confirmed change); `movingRange` (default `mean`)
 * @returns lines and the points beyond them; `insufficient-data`,
 *   `non-finite`; a warning below 20 values. Ranges bridge missing values.
 * @throws {@link InferenceInputError} for an unknown moving range
 * @public
 */
export function xmrChart(input: {
  values: Series;
  movingRange?: 'mean' | 'median';
}): Outcome<XmrChart> {
  const { movingRange = 'mean' } = input;
  assertOneOf('movingRange', movingRange, ['mean', 'median']);
  const data = observed(input.values);
  if (!data.ok) return data;
  const { values, indices } = data;
  if (values.length < MINIMUM_POINTS) {
    return fail(
      'insufficient-data',
      `A chart needs at least ${MINIMUM_POINTS} values.`,
    );
  }
  const ranges = values.slice(1).map((v, i) => Math.abs(v - values[i]));
  const meanMovingRange = mean(ranges)!;
  const medianMovingRange = median(ranges)!;
  const centerLine = mean(values)!;
  const { natural, range } = FACTORS[movingRange];
  const typical = movingRange === 'mean' ? meanMovingRange : medianMovingRange;
  const half = natural * typical;
  const rangeLimit = range * typical;
  // Rounding in the mean must not put a constant series beyond its limits.
  const slack = 1e-12 * Math.abs(centerLine);
  return succeed(
    'xmrChart',
    {
      centerLine,
      lowerLimit: centerLine - half,
      upperLimit: centerLine + half,
      meanMovingRange,
      medianMovingRange,
      movingRangeUpperLimit: rangeLimit,
      sigma: half / 3,
      beyondLimits: indices.filter(
        (_, i) => Math.abs(values[i] - centerLine) > half + slack,
      ),
      beyondRangeLimit: indices.filter(
        (_, i) => i > 0 && ranges[i - 1] > rangeLimit,
      ),
    },
    values.length < 20
      ? [
          {
            code: 'short-series',
            message: 'With fewer than 20 values the limits are a rough guide.',
          },
        ]
      : [],
  );
}
