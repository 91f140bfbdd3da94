import { assertPositive, assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { logGamma, regularizedBeta } from '../numerics/distributions';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';

/** P(N ≤ n), the regularised beta I(b/(b + t); a, n + 1). */
function cdf(n: number, shape: number, share: number): number {
  return n < 0 ? 0 : regularizedBeta(shape, n + 1, share);
}

/** The smallest count reached with probability p or more, by bisection. */
function countQuantile(p: number, shape: number, share: number): number {
  let high = 1;
  while (cdf(high, shape, share) < p && high < 2 ** 52) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle, shape, share) >= p) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * How many events the next stretch of exposure brings when the rate is
 * Gamma(shape, rate): negative binomial of size `shape` and success
 * probability rate / (rate + exposure).
 *
 * @param input - the posterior, for instance of `gammaPoissonPosterior`; the
 *   coming `exposure` in its unit; `counts` whose probabilities are wanted;
 *   the confidence of the interval, default 0.95
 * @returns `probabilities` of the counts, mean, sd and an interval of whole
 *   counts that holds at least the confidence; `unbounded` where the mean is
 *   beyond what whole numbers can count
 * @throws {@link InferenceInputError} for parameters that are not positive,
 *   counts that are not whole, or a confidence outside (0, 1)
 * @public
 */
export function gammaPoissonPredictive(input: {
  shape: number;
  rate: number;
  exposure: number;
  counts?: readonly number[];
  confidence?: number;
}): Outcome<{
  probabilities: number[];
  mean: number;
  sd: number;
  interval: Interval;
}> {
  const { shape, rate, exposure, counts = [], confidence = 0.95 } = input;
  assertPositive('shape', shape);
  assertPositive('rate', rate);
  assertPositive('exposure', exposure);
  assertProbability('confidence', confidence);
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new InferenceInputError(`counts must be whole, got ${count}`);
    }
  }
  const share = rate / (rate + exposure);
  const mean = (shape * exposure) / rate;
  const sd = Math.sqrt(mean * (1 + exposure / rate));
  if (!(mean + 100 * sd < Number.MAX_SAFE_INTEGER)) {
    return fail('unbounded', 'The expected count is too large to enumerate.');
  }
  const logShare = -Math.log1p(exposure / rate);
  const logOther = -Math.log1p(rate / exposure);
  const tail = (1 - confidence) / 2;
  return succeed('gammaPoissonPredictive', {
    probabilities: counts.map(n =>
      Math.exp(
        logGamma(shape + n) -
          logGamma(shape) -
          logGamma(n + 1) +
          shape * logShare +
          n * logOther,
      ),
    ),
    mean,
    sd,
    interval: [
      countQuantile(tail, shape, share),
      countQuantile(1 - tail, shape, share),
    ] as const,
  });
}
