import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { betaBinomialEvidence } from './internal/betaBinomialEvidence';
import { checkCounts } from './internal/counts';

/**
 * e-value against "the probability is p₀": Bernoulli likelihood ratios mixed
 * over Beta(a, b). Valid at any stopping time (Ville 1939); reject when E ≥
 * 1/α.
 *
 * ln E = ln B(a+x, b+n−x) − ln B(a, b) − x ln p₀ − (n−x) ln(1−p₀)
 *
 * @param input - counts so far, p₀ in (0, 1), shapes of the mixture (default
 *   1, 1: every probability alike)
 * @returns ln E and p = min(1, 1/E) of this look; `inconsistent-sums`
 *   (negative, or more successes than trials) or `non-finite`
 * @throws {@link InferenceInputError} for a p₀ outside (0, 1) or shapes that
 *   are not positive
 * @public
 */
export function betaBinomialEValue(input: {
  successes: number;
  trials: number;
  nullProbability: number;
  a?: number;
  b?: number;
}): Outcome<{ logEValue: number; pValue: number }> {
  const { successes, trials, nullProbability, a = 1, b = 1 } = input;
  assertProbability('nullProbability', nullProbability);
  assertPositive('a', a);
  assertPositive('b', b);
  const problem = checkCounts(successes, trials);
  if (problem) return problem;
  return succeed(
    'betaBinomialEValue',
    betaBinomialEvidence({ successes, trials, nullProbability, a, b }),
  );
}
