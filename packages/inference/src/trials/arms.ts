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
 * Sufficient statistics of one arm of a comparison.
 *
 * @public
 */
export type Arm = MeanArm | ProportionArm | RatioArm | CupedArm | CupedRatioArm;

/**
 * Whether an effect is a difference or a share of the control's mean.
 *
 * @public
 */
export type EffectScale = 'absolute' | 'relative';
