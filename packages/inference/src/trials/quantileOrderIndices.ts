import { assertProbability, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal, regularizedBeta } from '../numerics/distributions';
import type { Outcome } from '../outcome';

/** P(Binomial(n, p) ≤ k). */
function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : regularizedBeta(n - k, k + 1, 1 - p);
}

/**
 * Which of n sorted values are a quantile and the ends of its confidence
 * interval: places ⌈nν⌉ and ⌈n(ν ∓ z√(ν(1 − ν)/n))⌉, clipped to 1 … n
 * (Deng, Knoblich & Lu, KDD 2018). A warehouse reads these three values; they
 * make a `quantile` arm of `welchTest`.
 *
 * @param input - number of values, the quantile ν in (0, 1) and alpha, default
 *   0.05
 * @returns places counted from 1 and the exact (binomial) coverage of the
 *   interval for continuous values; `insufficient-data` without values
 * @throws {@link InferenceInputError} for an n that is not a whole number ≥ 0
 *   and a quantile or alpha outside (0, 1)
 * @public
 */
export function quantileOrderIndices(input: {
  n: number;
  quantile: number;
  alpha?: number;
}): Outcome<{
  lower: number;
  estimate: number;
  upper: number;
  coverage: number;
}> {
  const { n, quantile, alpha = 0.05 } = input;
  assertWholeNumber('n', n, 0);
  assertProbability('quantile', quantile);
  assertProbability('alpha', alpha);
  if (n === 0) return fail('insufficient-data', 'There are no values.');
  const half =
    -normal.quantile(alpha / 2) * Math.sqrt((quantile * (1 - quantile)) / n);
  const place = (share: number) =>
    Math.min(n, Math.max(1, Math.ceil(n * share)));
  const lower = place(quantile - half);
  const upper = place(quantile + half);
  return succeed('quantileOrderIndices', {
    lower,
    estimate: place(quantile),
    upper,
    coverage:
      binomialCdf(upper - 1, n, quantile) - binomialCdf(lower - 1, n, quantile),
  });
}
