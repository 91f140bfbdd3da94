import {
  assertPositive,
  assertProbability,
  assertSameLength,
  assertWholeNumber,
} from '../../internal/checks';
import { createRng, type Rng } from '../../numerics/rng';
import { InferenceInputError } from '../../outcome';
import type { Series } from '../../series/series';
import { historyOf, type History } from './history';

const MAX_POINTS = 20_000;
const LEAST_RUNS = 50;
const MAX_RUNS = 2000;

/**
 * Input of `assessMetric`.
 *
 * @public
 */
export interface AssessMetricInput {
  /** Epoch milliseconds of the first point. */
  start: number;
  /** Seconds between points. */
  stepSeconds: number;
  /** The metric's own history, null where a value is missing; at most 20,000 points. */
  values: Series;
  /** A comparable series at the same instants, such as the other half of the instances. */
  comparison?: Series;
  /** Epoch milliseconds of known interventions; no trial is replayed within its duration of one, where that leaves enough. */
  interventions?: readonly number[];
  /** Error rate that trials promise, default 0.05. */
  alpha?: number;
  /** A/A comparisons, default 400, from 50 to 2,000. */
  runs?: number;
  /** Of the draws of instants. */
  seed: number | string;
}

/** What every replay needs. */
export interface Settings {
  history: History;
  interventions: readonly number[];
  alpha: number;
  runs: number;
  rng: Rng;
}

/** @throws InferenceInputError for what a caller got wrong */
export function readSettings(input: AssessMetricInput): Settings {
  const { alpha = 0.05, runs = 400, values } = input;
  assertProbability('alpha', alpha);
  assertWholeNumber('runs', runs, LEAST_RUNS);
  assertPositive('stepSeconds', input.stepSeconds);
  if (!Number.isFinite(input.start)) {
    throw new InferenceInputError(
      `start must be an instant, got ${input.start}`,
    );
  }
  if (runs > MAX_RUNS || values.length > MAX_POINTS) {
    throw new InferenceInputError(
      `At most ${MAX_RUNS} runs on ${MAX_POINTS} points, got ${runs} on ${values.length}`,
    );
  }
  if (input.comparison) {
    assertSameLength(values, input.comparison, 'values and comparison');
  }
  return {
    history: historyOf(input),
    interventions: input.interventions ?? [],
    alpha,
    runs,
    rng: createRng(input.seed).fork('assessMetric'),
  };
}
