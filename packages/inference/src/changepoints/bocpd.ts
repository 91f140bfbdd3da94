import { assertPositive, assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import {
  gammaRatioOf,
  observe,
  type NormalGamma,
  type Run,
} from './internal/runLengths';

/**
 * Input of {@link bocpd}.
 *
 * @public
 */
export interface BocpdInput {
  /** Equally spaced observations, null where one is missing. */
  values: Series;
  /** Probability that a segment ends after an observation, default 1/100. */
  hazard?: number;
  /**
   * Normal–Gamma prior of every segment's mean and precision. The default, 0
   * with κ = α = β = 1, is for robustly standardised values.
   */
  prior?: { mean: number; kappa: number; alpha: number; beta: number };
}

/**
 * Result of {@link bocpd}.
 *
 * @public
 */
export interface BocpdResult {
  /** At k: probability that the last segment has k + 1 observations so far. */
  runLengthPosterior: number[];
  /** Log density of all observations. */
  logEvidence: number;
  /**
   * At i: probability, given all observations, that a segment starts with
   * observation i + 1; missing values are not counted.
   */
  changeProbability: number[];
}

interface Filtered {
  runs: Run[];
  /** Log density of the first k observations at index k. */
  logEvidence: number[];
}

function filter(
  values: readonly number[],
  hazard: number,
  prior: NormalGamma,
): Filtered {
  const complete = { ...prior, gammaRatio: gammaRatioOf(prior.alpha) };
  let runs: Run[] = [];
  const logEvidence = [0];
  values.forEach((x, position) => {
    const step = observe(runs, x, hazard, complete, position);
    runs = step.runs;
    logEvidence.push(logEvidence[position] + step.logEvidence);
  });
  return { runs, logEvidence };
}

/**
 * Bayesian online change points: the posterior of the time since the last
 * change under a constant hazard, and, looking back, of every change. Keeps
 * the 100 likeliest run lengths, so that an observation costs O(1); exact up
 * to 100 observations. Source: Adams & MacKay, arXiv 0710.3742.
 *
 * @param input - the series and options; standardise robustly first, or give
 *   a prior in the units of the series
 * @returns posterior, evidence and smoothed change probabilities;
 *   `insufficient-data` without values, `non-finite`
 * @throws {@link InferenceInputError} for a hazard outside (0, 1) and a prior
 *   without positive κ, α and β
 * @public
 */
export function bocpd(input: BocpdInput): Outcome<BocpdResult> {
  const { hazard = 0.01, prior = { mean: 0, kappa: 1, alpha: 1, beta: 1 } } =
    input;
  assertProbability('hazard', hazard);
  if (!Number.isFinite(prior.mean)) {
    throw new InferenceInputError('prior.mean must be finite');
  }
  assertPositive('prior.kappa', prior.kappa);
  assertPositive('prior.alpha', prior.alpha);
  assertPositive('prior.beta', prior.beta);
  const data = observed(input.values);
  if (!data.ok) return data;
  const { values } = data;
  const n = values.length;
  if (n === 0) return fail('insufficient-data', 'The series has no values.');

  const forward = filter(values, hazard, prior);
  // Segmentations are as likely in reversed order, so the density of what
  // follows a change is the evidence of the filter that runs backwards.
  const backward = filter([...values].reverse(), hazard, prior);
  const runLengthPosterior = new Array<number>(n).fill(0);
  for (const { length, logWeight } of forward.runs) {
    runLengthPosterior[length - 1] = Math.exp(logWeight);
  }
  const logEvidence = forward.logEvidence[n];
  const changeProbability = Array.from({ length: n - 1 }, (_, i) =>
    Math.min(
      1,
      hazard *
        Math.exp(
          forward.logEvidence[i + 1] +
            backward.logEvidence[n - i - 1] -
            logEvidence,
        ),
    ),
  );
  return succeed('bocpd', {
    runLengthPosterior,
    logEvidence,
    changeProbability,
  });
}
