import { assertPositive } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { regularizedBeta } from '../numerics/distributions';
import type { Outcome } from '../outcome';
import type { GammaShape } from './gammaPoissonPosterior';

/**
 * Probability that rate a exceeds rate b when both have gamma posteriors:
 * I(b₂/(b₁ + b₂); a₂, a₁), since a ratio of gammas is a beta prime.
 *
 * @param input - two independent posteriors, for instance of
 *   `gammaPoissonPosterior`, their rates in the same unit of exposure
 * @returns the probability
 * @throws {@link InferenceInputError} for parameters that are not positive
 * @public
 */
export function gammaSuperiority(input: {
  a: GammaShape;
  b: GammaShape;
}): Outcome<{ probability: number }> {
  const { a, b } = input;
  assertPositive('a.shape', a.shape);
  assertPositive('a.rate', a.rate);
  assertPositive('b.shape', b.shape);
  assertPositive('b.rate', b.rate);
  return succeed('gammaSuperiority', {
    probability: regularizedBeta(b.shape, a.shape, b.rate / (a.rate + b.rate)),
  });
}
