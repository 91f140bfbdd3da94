/**
 * Sufficient statistics of one variable.
 *
 * @public
 */
export interface Moments {
  /** Number of values. */
  n: number;
  mean: number;
  /** Sum of squared deviations from the mean; the variance is m2/(n − 1). */
  m2: number;
}

/**
 * Sufficient statistics of a pair of variables.
 *
 * @public
 */
export interface Comoments {
  /** Number of pairs. */
  n: number;
  meanX: number;
  meanY: number;
  /** Sum of squared deviations of x. */
  m2X: number;
  /** Sum of squared deviations of y. */
  m2Y: number;
  /** Sum of products of the deviations; the covariance is comoment/(n − 1). */
  comoment: number;
}
