import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { regularizedBeta } from '../numerics/distributions';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';
import { betaQuantile } from './internal/betaQuantile';
import { checkCounts } from './wilsonScore';

/**
 * Posterior of a failure rate under a Beta(a, b) prior: Beta(a + failures,
 * b + trials − failures), and the probability that the rate lies below a
 * threshold.
 *
 * @param input - counts; `prior`, by default Jeffreys' (½, ½); `threshold`
 *   within [0, 1]; the confidence, default 0.95
 * @returns shapes, mean, equal-tailed interval and `probability`, that the
 *   rate lies below the threshold (null without one); `inconsistent-sums`,
 *   `non-finite`
 * @throws {@link InferenceInputError} for a prior that is not positive, a
 *   threshold outside [0, 1] or a confidence outside (0, 1)
 * @public
 */
export function betaPosterior(input: {
  prior?: { a: number; b: number };
  failures: number;
  trials: number;
  threshold?: number;
  confidence?: number;
}): Outcome<{
  a: number;
  b: number;
  mean: number;
  interval: Interval;
  probability: number | null;
}> {
  const { prior = { a: 0.5, b: 0.5 }, failures, trials, threshold } = input;
  const { confidence = 0.95 } = input;
  assertPositive('prior.a', prior.a);
  assertPositive('prior.b', prior.b);
  assertProbability('confidence', confidence);
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    throw new InferenceInputError(
      `threshold must lie in [0, 1], got ${threshold}`,
    );
  }
  const problem = checkCounts(failures, trials);
  if (problem) return problem;
  const a = prior.a + failures;
  const b = prior.b + trials - failures;
  const tail = (1 - confidence) / 2;
  return succeed('betaPosterior', {
    a,
    b,
    mean: a / (a + b),
    interval: [betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b)] as const,
    probability:
      threshold === undefined ? null : regularizedBeta(a, b, threshold),
  });
}
