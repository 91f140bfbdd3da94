import { assertPositive, assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Outcome } from '../outcome';

const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * What a significant result is worth when the true effect is small (Gelman &
 * Carlin 2014): by how much it exaggerates (type M) and how often it has the
 * wrong sign (type S), for a normal estimate.
 *
 * @param input - a plausible `trueEffect` and the standard error of the
 *   design, same unit; two-sided `alpha`, default 0.05
 * @returns power, E|estimate| / |true effect| and the probability of the wrong
 *   sign, both given p \< alpha; `zero-baseline` for a true effect of 0,
 *   `non-finite`
 * @throws {@link InferenceInputError} for a standard error that is not
 *   positive or an alpha outside (0, 1)
 * @public
 */
export function exaggerationRatio(input: {
  trueEffect: number;
  standardError: number;
  alpha?: number;
}): Outcome<{ power: number; typeM: number; typeS: number }> {
  const { trueEffect, standardError, alpha = 0.05 } = input;
  assertPositive('standardError', standardError);
  assertProbability('alpha', alpha);
  if (!Number.isFinite(trueEffect)) {
    return fail('non-finite', 'The true effect is not finite.');
  }
  if (trueEffect === 0) {
    return fail('zero-baseline', 'Nothing can be exaggerated times zero.');
  }
  const signal = Math.abs(trueEffect) / standardError;
  const z = -normal.quantile(alpha / 2);
  const right = normal.sf(z - signal);
  const wrong = normal.sf(z + signal);
  const power = right + wrong;
  const magnitude =
    signal * (right - wrong) + density(z - signal) + density(z + signal);
  return succeed('exaggerationRatio', {
    power,
    typeM: magnitude / power / signal,
    typeS: wrong / power,
  });
}
