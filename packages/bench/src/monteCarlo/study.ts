import type { Rng } from '@hone/inference';

/**
 * What one simulated data set led to. `null` says that the method refused the data.
 */
export type Run = {
  /** The null hypothesis, which is true in this scenario, was rejected. Absent where it is not true. */
  rejected?: boolean;
  /** The interval held the true value. Absent where the method gives none. */
  covered?: boolean;
} | null;

/**
 * A world from which data are simulated.
 */
export interface Scenario {
  /** For instance "n 24, autocorrelation .6". */
  name: string;
  /** Simulates one data set, analyses it, compares the answer with the truth. */
  simulate(rng: Rng): Run;
}

/**
 * An estimator under several scenarios.
 */
export interface Study {
  /** Function of the inference package. */
  method: string;
  /** Chapter of the report. */
  topic: string;
  /** What is simulated and what the truth is; one or two sentences. */
  about: string;
  /** Promised share of false positives, for instance .05. */
  alpha?: number;
  /** Promised coverage, for instance .95. */
  coverage?: number;
  /** Data sets per scenario: 2,000 unless a run is slow. */
  runs: number;
  scenarios: Scenario[];
}
