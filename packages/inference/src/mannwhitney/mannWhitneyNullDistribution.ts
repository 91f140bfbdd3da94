import { assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

/** Beyond it the normal approximation is exact to more digits than anybody reads. */
export const MAXIMUM_PAIRS = 250_000;

/**
 * Exact distribution of the Mann–Whitney U of two samples without ties, when
 * every order of the values is equally likely (Mann & Whitney 1947).
 *
 * The number of orders with U = u is the coefficient of q^u of the Gaussian
 * binomial (m + n choose m)_q, built factor by factor. Coefficients are kept as
 * probabilities, so that large samples do not overflow.
 *
 * @param input - sizes `m` and `n` of the samples, whole numbers from 1 on with
 *   m·n up to 250,000
 * @returns `cumulative` with P(U ≤ u) at index u from 0 to m·n
 * @throws {@link InferenceInputError} outside those ranges
 * @public
 */
export function mannWhitneyNullDistribution(input: {
  m: number;
  n: number;
}): Outcome<{ cumulative: number[] }> {
  const { m, n } = input;
  assertWholeNumber('m', m, 1);
  assertWholeNumber('n', n, 1);
  const pairs = m * n;
  if (pairs > MAXIMUM_PAIRS) {
    throw new InferenceInputError(
      `m·n must not exceed ${MAXIMUM_PAIRS}, got ${pairs}`,
    );
  }
  const probabilities = gaussianBinomial(Math.min(m, n), Math.max(m, n));
  const cumulative = new Array<number>(pairs + 1);
  // Summed from both ends: the lower tail keeps its digits, and symmetry gives the upper half.
  let sum = 0;
  for (let u = 0; 2 * u < pairs; u++) {
    sum += probabilities[u];
    cumulative[u] = sum;
  }
  for (let u = Math.ceil(pairs / 2); u < pairs; u++) {
    cumulative[u] = 1 - cumulative[pairs - u - 1];
  }
  cumulative[pairs] = 1;
  return succeed('mannWhitneyNullDistribution', { cumulative });
}

/** Coefficients of Π (1 − q^{n+i})/(1 − q^i), i = 1 … m, scaled to sum to 1. */
function gaussianBinomial(m: number, n: number): Float64Array {
  const pairs = m * n;
  const p = new Float64Array(pairs + 1);
  p[0] = 1;
  for (let i = 1; i <= m; i++) {
    const degree = i * n;
    const scale = i / (n + i);
    for (let u = degree; u >= n + i; u--) p[u] -= p[u - n - i];
    for (let u = i; u <= degree; u++) p[u] += p[u - i];
    for (let u = 0; u <= degree; u++) p[u] *= scale;
    // Subtraction loses digits in the upper half; symmetry restores them.
    for (let u = 0; 2 * u < degree; u++) p[degree - u] = p[u];
  }
  return p;
}
