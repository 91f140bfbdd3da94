import { succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Outcome } from '../outcome';
import type { Series } from '../series/series';
import { optimalPartition } from './internal/optimalPartition';
import { readPenalised } from './internal/options';
import { segmentCost } from './internal/segmentCost';

/**
 * Input of {@link pelt}.
 *
 * @public
 */
export interface PeltInput {
  /** Equally spaced observations, null where one is missing. */
  values: Series;
  /**
   * `mean` (default): Σ(x − x̄)² per segment, for changes of the level;
   * `meanVariance`: n ln σ̂², for changes of level or spread.
   */
  cost?: 'mean' | 'meanVariance';
  /**
   * β, in the unit of the cost. Default for `mean`: 2σ² ln n · (1 + r)/(1 − r)
   * with a robust σ; for `meanVariance`: 3 ln n · (1 + r)/(1 − r); r is the
   * autocorrelation of the residuals.
   */
  penalty?: number;
  /** Default 1, for `meanVariance` 3. */
  minSegmentLength?: number;
}

/**
 * Result of {@link pelt}.
 *
 * @public
 */
export interface PeltResult {
  /** Indices of the first observation of every new segment, ascending. */
  changePoints: number[];
  /** Mean of every segment, one more than there are change points. */
  segmentMeans: number[];
  /** Sum of the segment costs plus the penalty times the change points. */
  objective: number;
  /** The penalty that was used. */
  penalty: number;
}

/**
 * The best segmentation of a series under a penalty per change point, found
 * exactly: F(t) = min over s of F(s) + C(s, t) + β, with those s pruned that
 * can never win again. Source: Killick, Fearnhead & Eckley (2012).
 *
 * @param input - the series and options. A change point is the index of the
 *   first observation of the new segment; missing values keep their index.
 * @returns the segmentation, with no change points when the series is shorter
 *   than two segments; `insufficient-data` without values, `non-finite`
 * @throws {@link InferenceInputError} for an unknown cost, a negative penalty
 *   and a segment length the cost cannot use
 * @public
 */
export function pelt(input: PeltInput): Outcome<PeltResult> {
  const options = readPenalised(input);
  if (!options.ok) return options;
  const { data, penalty, minSegmentLength } = options;
  const { changePoints, objective } = optimalPartition(
    segmentCost(data.values, options.cost),
    penalty,
    minSegmentLength,
  );
  const bounds = [0, ...changePoints, data.values.length];
  return succeed('pelt', {
    changePoints: changePoints.map(position => data.indices[position]),
    segmentMeans: bounds
      .slice(1)
      .map((end, k) => momentsOf(data.values.slice(bounds[k], end)).mean),
    objective,
    penalty,
  });
}
