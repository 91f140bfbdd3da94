/**
 * Priors of R's CausalImpact (Brodersen et al. 2015), in standard deviations
 * of the response before the intervention.
 */
export const PRIORS = {
  /** The level is expected to hardly move: covariates explain the series. */
  levelSd: 0.01,
  /** Weight of that guess, in observations. */
  levelDf: 32,
  /** No level moves by more than the whole spread in one step. */
  largestLevelSd: 1,
  /** Share of the variance that level and covariates are expected to explain. */
  expectedR2: 0.8,
  /** Weight of that guess, in observations. */
  observationDf: 50,
  /**
   * Without covariates nothing is expected to be explained: the noise is
   * guessed at the whole spread, with hardly any weight.
   */
  observationDfAlone: 0.01,
  /** Noise larger than the spread itself is no better than no model. */
  largestObservationSd: 1.2,
  /** Expected number of covariates in the model. */
  modelSize: 3,
  /** Share of the slab's information that is independent per covariate. */
  diagonalShare: 0.5,
} as const;
