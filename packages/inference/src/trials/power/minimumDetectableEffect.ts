import { assertProbability } from '../../internal/checks';
import { fail, succeed } from '../../internal/outcomes';
import { normal } from '../../numerics/distributions';
import type { Outcome } from '../../outcome';
import { planningMoments } from './planningMetric';
import { readDesign, smallSampleWarnings, type PowerDesign } from './power';

/**
 * Smallest relative increase that a design detects with the wanted power: the
 * larger root x of (1 − z²σ²/m²)x² − 2mx + (m² − z²σ²) = 0 with σ² = v/n and
 * z = z_{1−α/2} + z_power, as x/m − 1 (GrowthBook's planning formula).
 *
 * @param design - the design and the wanted `power`, default 0.8
 * @returns the effect as a share of the mean; `insufficient-data` when no
 *   effect can be detected with so few units, otherwise as `power`
 * @throws {@link InferenceInputError} for impossible designs
 * @public
 */
export function minimumDetectableEffect(
  design: PowerDesign & { power?: number },
): Outcome<{ mde: number }> {
  const { power: wanted = 0.8 } = design;
  assertProbability('power', wanted);
  const { perArm, z, critical } = readDesign(design);
  const metric = planningMoments(design.metric);
  if (!metric.ok) return metric;
  const quantile = z + normal.quantile(wanted);
  const widening = critical / z;
  // q is z²σ²/m²: with x in units of m the root is (1 + √(1−(1−q)²))/(1−q).
  const q =
    (quantile * quantile * widening * widening * metric.variance) /
    perArm /
    (metric.mean * metric.mean);
  if (q >= 1 || perArm < 2) {
    return fail(
      'insufficient-data',
      'With so few units no relative effect is detectable.',
    );
  }
  const root = (1 + Math.sqrt(q * (2 - q))) / (1 - q);
  return succeed(
    'minimumDetectableEffect',
    { mde: root - 1 },
    smallSampleWarnings(perArm),
  );
}
