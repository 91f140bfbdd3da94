/**
 * Plain sums of a variable over the units of an arm.
 *
 * @public
 */
export interface Sums {
  sum: number;
  sumSquares: number;
}

/**
 * An arm with a numeric value per unit.
 *
 * @public
 */
export interface MeanArm extends Sums {
  kind: 'mean';
  /** Number of units. */
  n: number;
}

/**
 * An arm with a yes or no per unit.
 *
 * @public
 */
export interface ProportionArm {
  kind: 'proportion';
  /** Number of units. */
  n: number;
  /** Number of units with a yes. */
  successes: number;
}

/**
 * An arm whose metric is a ratio of two sums, such as errors per request
 * while users were randomised.
 *
 * @public
 */
export interface RatioArm {
  kind: 'ratio';
  /** Number of randomised units. */
  n: number;
  numerator: Sums;
  denominator: Sums;
  /** Σ numerator · denominator over units. */
  sumProducts: number;
}

/**
 * A mean or proportion adjusted by a covariate from before the start (CUPED).
 * For `cuped-proportion` both outcome and covariate are 0 or 1.
 *
 * @public
 */
export interface CupedArm {
  kind: 'cuped-mean' | 'cuped-proportion';
  /** Number of units. */
  n: number;
  outcome: Sums;
  covariate: Sums;
  /** Σ outcome · covariate over units. */
  sumProducts: number;
}

/**
 * A ratio adjusted by the same ratio from before the start.
 *
 * @public
 */
export interface CupedRatioArm {
  kind: 'cuped-ratio';
  /** Number of randomised units. */
  n: number;
  numerator: Sums;
  denominator: Sums;
  covariateNumerator: Sums;
  covariateDenominator: Sums;
  sumProducts: {
    numeratorDenominator: number;
    numeratorCovariateNumerator: number;
    numeratorCovariateDenominator: number;
    denominatorCovariateNumerator: number;
    denominatorCovariateDenominator: number;
    covariateNumeratorCovariateDenominator: number;
  };
}

/**
 * A quantile of independent values, read off the sorted values of an arm at
 * the places of `quantileOrderIndices`.
 *
 * @public
 */
export interface QuantileArm {
  kind: 'quantile';
  /** Number of values. */
  n: number;
  /**
   * Number of values the bounds were placed for; smaller than `n` when the
   * places were fixed before all values had arrived.
   */
  nStar: number;
  /** Which quantile, in (0, 1). */
  quantile: number;
  /** The value at place `estimate`. */
  estimate: number;
  /** The value at place `lower`. */
  lower: number;
  /** The value at place `upper`. */
  upper: number;
  /** The alpha that the places were made with, default 0.05. */
  boundsAlpha?: number;
}

/**
 * A quantile of values that come in clusters, such as page loads of users,
 * when clusters were randomised.
 *
 * @public
 */
export interface ClusteredQuantileArm extends Omit<QuantileArm, 'kind'> {
  kind: 'quantile-clustered';
  /** Number of randomised clusters; `n` counts the values in them. */
  clusters: number;
  /** Per cluster: number of values at or below `estimate`. */
  below: Sums;
  /** Per cluster: number of values. */
  size: Sums;
  /** Σ below · size over clusters. */
  sumProducts: number;
}

/**
 * Sufficient statistics of one arm of a comparison.
 *
 * @public
 */
export type Arm =
  | MeanArm
  | ProportionArm
  | RatioArm
  | CupedArm
  | CupedRatioArm
  | QuantileArm
  | ClusteredQuantileArm;

/**
 * Whether an effect is a difference or a share of the control's mean.
 *
 * @public
 */
export type EffectScale = 'absolute' | 'relative';
