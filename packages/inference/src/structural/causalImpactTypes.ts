import type { Interval } from '../outcome';
import type { Series } from '../series/series';

/**
 * Input of {@link causalImpact}.
 *
 * @public
 */
export interface CausalImpactInput {
  /**
   * When the points were observed: ascending numbers, or texts whose
   * alphabetical order is that of time, such as ISO dates. Points count as
   * equally spaced.
   */
  time: readonly (number | string)[];
  /** The series that was changed, null where missing. */
  y: Series;
  /** Series that the change did not touch, one row each; may be empty. */
  x?: readonly Series[];
  /** First and last time of the period to learn from. */
  pre: readonly [from: number | string, to: number | string];
  /** First and last time of the period to judge; begins after `pre` ends. */
  post: readonly [from: number | string, to: number | string];
  /** Error rate of intervals, default 0.05. */
  alpha?: number;
  /** Kept draws, default 2000. */
  draws?: number;
  /** Draws thrown away first, default 500. */
  burnIn?: number;
  /** Default 1. */
  seed?: number | string;
  /**
   * Expected movement of the level in one step, in standard deviations of y
   * before the change; default 0.01. Raise it to 0.1 for a series without
   * covariates whose level wanders.
   */
  priorLevelSd?: number;
  /**
   * A fixed seasonal pattern: `period` seasons of `duration` points each, for
   * example a period of 7 for days. Default none.
   */
  seasonal?: { period: number; duration?: number };
}

/**
 * A point of {@link CausalImpactResult}.
 *
 * @public
 */
export interface CausalImpactPoint {
  time: number | string;
  actual: number | null;
  /** What is expected without the change. */
  predicted: number;
  lower: number;
  upper: number;
}

/**
 * Result of {@link causalImpact}, in units of the series unless said otherwise.
 *
 * @public
 */
export interface CausalImpactResult {
  /** Mean of the observed values after the change. */
  actualMean: number;
  /** Posterior mean of that mean without the change. */
  predictedMean: number;
  predictedSd: number;
  /** Actual minus predicted mean: the mean effect per point. */
  effect: number;
  effectInterval: Interval;
  /** Effect as a share of the predicted mean; null when that may be 0. */
  relativeEffect: number | null;
  relativeInterval: Interval | null;
  /** One-sided: share of draws at least as far out as the actual mean. */
  pValue: number;
  /** Posterior probability of each covariate, in the order given. */
  inclusion: number[];
  /** Share of the variance before the change that the covariates tell. */
  rSquared: number;
  /** Every point of both periods. */
  path: CausalImpactPoint[];
}
