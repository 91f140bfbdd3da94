import {
  assertPositive,
  assertProbability,
  assertWholeNumber,
} from '../../internal/checks';
import { sequentialCriticalValue } from '../../internal/confidenceSequence';
import { fail, succeed } from '../../internal/outcomes';
import { normal } from '../../numerics/distributions';
import type { Outcome, Warning } from '../../outcome';
import { planningMoments, type PlanningMetric } from './planningMetric';

/**
 * Design of an experiment whose power is asked for.
 *
 * @public
 */
export interface PowerDesign {
  metric: PlanningMetric;
  /** Units of all arms together. */
  users: number;
  /** Number of arms, control included; units are shared equally. */
  arms: number;
  /** Two-sided error rate, default 0.05. */
  alpha?: number;
  /**
   * Set it to plan for `asymptoticConfidenceSequence` with this tuning instead
   * of one look at the end.
   */
  tuning?: number;
}

/** Checks a design; returns units per arm and the critical value. */
export function readDesign(design: PowerDesign) {
  const { users, arms, alpha = 0.05, tuning } = design;
  assertProbability('alpha', alpha);
  assertWholeNumber('arms', arms, 2);
  assertPositive('users', users);
  const perArm = users / arms;
  const z = -normal.quantile(alpha / 2);
  if (tuning === undefined) return { perArm, z, critical: z };
  assertPositive('tuning', tuning);
  return {
    perArm,
    z,
    critical: sequentialCriticalValue(2 * perArm, alpha, tuning),
  };
}

export function smallSampleWarnings(perArm: number): Warning[] {
  return perArm >= 30
    ? []
    : [
        {
          code: 'small-sample',
          message:
            'With fewer than 30 units per arm the normal approximation is optimistic; tTestPower is exact for means.',
        },
      ];
}

/**
 * Power of the two-sided comparison of two arms to see a relative effect.
 *
 * se² = v/(nm²)·(1 + (1 + e)²) with n units per arm; power =
 * P(Z \> z − e/se) + P(Z \< −z − e/se). Sequential designs widen the standard
 * error by z_seq/z (GrowthBook's planning formula).
 *
 * @param design - the design and the true relative `effect`
 * @returns the power; `zero-baseline` (mean 0), `zero-variance`, `non-finite`
 *   or `insufficient-data` (fewer than 2 units per arm)
 * @throws {@link InferenceInputError} for impossible designs
 * @public
 */
export function power(
  design: PowerDesign & { effect: number },
): Outcome<{ power: number }> {
  const { perArm, z, critical } = readDesign(design);
  const metric = planningMoments(design.metric);
  if (!metric.ok) return metric;
  if (!Number.isFinite(design.effect)) {
    return fail('non-finite', 'The effect is not a finite number.');
  }
  if (perArm < 2) {
    return fail('insufficient-data', 'Fewer than 2 units per arm.');
  }
  const growth = 1 + design.effect;
  const standardError =
    Math.sqrt((metric.variance / perArm) * (1 + growth * growth)) /
    Math.abs(metric.mean);
  const shift = design.effect / ((standardError * critical) / z);
  return succeed(
    'power',
    { power: normal.sf(z - shift) + normal.cdf(-z - shift) },
    smallSampleWarnings(perArm),
  );
}
