import { assertOneOf } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import type { EffectScale } from './arms';
import { independentRelativeVariance } from './internal/prepared';

/**
 * Variance of the difference, or of the relative difference by the delta
 * method, of two independent means.
 *
 * @param input - mean, variance per unit and number of units of both arms
 * @returns the squared standard error of the effect; `insufficient-data`,
 *   `zero-baseline`, `inconsistent-sums` (negative variance) or `non-finite`
 * @throws {@link InferenceInputError} for an unknown effect
 * @public
 */
export function deltaVariance(input: {
  control: { mean: number; variance: number; n: number };
  treatment: { mean: number; variance: number; n: number };
  effect: EffectScale;
}): Outcome<{ variance: number }> {
  assertOneOf('effect', input.effect, ['absolute', 'relative']);
  const arms = [input.control, input.treatment];
  if (!arms.flatMap(arm => Object.values(arm)).every(Number.isFinite)) {
    return fail('non-finite', 'A number of an arm is not finite.');
  }
  if (arms.some(arm => arm.variance < 0)) {
    return fail('inconsistent-sums', 'A variance is negative.');
  }
  if (arms.some(arm => arm.n < 1)) {
    return fail('insufficient-data', 'An arm has no units.');
  }
  const [control, treatment] = arms.map(arm => ({
    ...arm,
    baseline: arm.mean,
  }));
  if (input.effect === 'absolute') {
    return succeed('deltaVariance', {
      variance: control.variance / control.n + treatment.variance / treatment.n,
    });
  }
  if (control.mean === 0) {
    return fail('zero-baseline', 'The control mean is 0.');
  }
  return succeed('deltaVariance', {
    variance: independentRelativeVariance(control, treatment),
  });
}
