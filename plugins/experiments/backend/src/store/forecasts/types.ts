/** The forecaster that is no person. */
export const MODEL = 'model';

/**
 * How near a forecast was, against the effect that was found and its standard error.
 */
export interface ForecastScore {
  scoredAt: Date;
  observed: number;
  observedError: number;
  crps: number;
  pit: number;
}

/**
 * What somebody expects of the relative effect on the primary metric: a normal distribution.
 */
export interface ForecastRecord {
  id: string;
  experimentId: string;
  forecaster: string;
  /** Of the experiment, for how groups do. */
  ownerRef: string | null;
  metricId: string;
  mean: number;
  sd: number;
  /** What a model rests on. */
  basis: ForecastBasis | null;
  registeredAt: Date;
  score: ForecastScore | null;
}

/**
 * What is needed to compute a model's forecast again.
 */
export interface ForecastBasis {
  method: string;
  version: string;
  /** Null where nothing is drawn by chance. */
  seed: string | null;
  level: string;
  trials: number;
  services: number;
  /** Of the trials that it rests on. */
  experimentIds: string[];
}
