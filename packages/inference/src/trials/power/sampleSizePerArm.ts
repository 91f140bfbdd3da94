import { assertAlternative, assertProbability } from '../../internal/checks';
import { fail, succeed } from '../../internal/outcomes';
import { normal } from '../../numerics/distributions';
import {
  InferenceInputError,
  type Alternative,
  type Outcome,
} from '../../outcome';
import { smallSampleWarnings } from './power';

/**
 * Units per arm to see an absolute effect: n = ⌈2v(z_{1−α/2} + z_power)²/δ²⌉,
 * one-sided α for one-sided and non-inferiority questions.
 *
 * @param input - `variance` per unit (after CUPED: v(1 − r²)), the
 *   `absoluteEffect` δ in units of the metric, alpha (default 0.05) and power
 *   (default 0.8). With `nonInferiorityMargin` δ is the margin plus the true
 *   effect in the good direction, and the test is one-sided.
 * @returns n; `zero-variance`, `non-finite`, or `unbounded` when δ is 0 or
 *   the true harm reaches the margin
 * @throws {@link InferenceInputError} for alpha, power or alternative outside
 *   their range, or a negative margin
 * @public
 */
export function sampleSizePerArm(input: {
  variance: number;
  absoluteEffect: number;
  nonInferiorityMargin?: number;
  alpha?: number;
  power?: number;
  alternative?: Alternative;
}): Outcome<{ n: number }> {
  const { variance, absoluteEffect, nonInferiorityMargin: margin } = input;
  const { alpha = 0.05, power = 0.8, alternative = 'two-sided' } = input;
  assertProbability('alpha', alpha);
  assertProbability('power', power);
  assertAlternative(alternative);
  if (margin !== undefined && !(margin >= 0)) {
    throw new InferenceInputError('nonInferiorityMargin must not be negative');
  }
  const delta =
    margin === undefined ? Math.abs(absoluteEffect) : margin + absoluteEffect;
  if (!Number.isFinite(variance) || !Number.isFinite(delta)) {
    return fail('non-finite', 'The variance or effect is not finite.');
  }
  if (!(variance > 0)) {
    return fail('zero-variance', 'The metric does not vary.');
  }
  if (delta <= 0) {
    return fail('unbounded', 'No number of units detects an effect of 0.');
  }
  const oneSided = margin !== undefined || alternative !== 'two-sided';
  const z =
    -normal.quantile(oneSided ? alpha : alpha / 2) + normal.quantile(power);
  const n = Math.ceil((2 * variance * z * z) / (delta * delta));
  return succeed('sampleSizePerArm', { n }, smallSampleWarnings(n));
}
