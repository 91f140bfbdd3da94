import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import type { Arm } from './arms';
import { preparePair } from './internal/effect';
import { welchTest } from './welchTest';

/**
 * Were the arms alike before the start? Welch's test of a covariate from the
 * pre-period; the alarm is at p \< 0.001, because many experiments are checked.
 * An imbalance that randomisation cannot explain points at a broken
 * assignment, not at a confounder to adjust for.
 *
 * @param input - arms that hold the covariate, as for `welchTest`; alpha,
 *   default 0.001
 * @returns the difference in standard deviations of a unit, p and whether it
 *   is below alpha; reasons as for `welchTest`
 * @throws {@link InferenceInputError} for arms of different kinds and an alpha
 *   outside (0, 1)
 * @public
 */
export function covariateImbalance(input: {
  control: Arm;
  treatment: Arm;
  alpha?: number;
}): Outcome<{
  standardizedDifference: number;
  pValue: number;
  imbalanced: boolean;
}> {
  const { control, treatment, alpha = 0.001 } = input;
  assertProbability('alpha', alpha);
  const test = welchTest({ control, treatment, effect: 'absolute' });
  if (!test.ok) return test;
  const pair = preparePair(control, treatment);
  if (!pair.ok) return pair;
  const variance = (pair.control.variance + pair.treatment.variance) / 2;
  if (!Number.isFinite(variance)) {
    return fail('non-finite', 'The variance of an arm is not finite.');
  }
  return succeed('covariateImbalance', {
    standardizedDifference: test.estimate / Math.sqrt(variance),
    pValue: test.pValue,
    imbalanced: test.pValue < alpha,
  });
}
