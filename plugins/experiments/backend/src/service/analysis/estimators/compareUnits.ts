import type { Arm } from '@hone/inference';
import { adjustByCovariate } from './adjustByCovariate';
import type { UnitMoments } from './unitMoments';

/**
 * Two arms on the scale on which they are compared.
 */
export interface Comparison {
  control: Arm;
  treatment: Arm;
  scale: 'relative' | 'absolute';
  name: 'log-ratio' | 'ratio' | 'difference';
  /** The share of the variance that the covariate took out; null without one. */
  removed: number | null;
  back(value: number): number;
}

/** How one unit's value and covariate enter the effect. */
interface Weights {
  /** What the value is divided by. */
  divisor: number;
  covariate: number;
}

/** Variance of one unit's contribution. */
function spread(unit: UnitMoments, { divisor, covariate }: Weights): number {
  const own = unit.variance / (divisor * divisor);
  if (!unit.covariate) return own;
  const { variance, covariance } = unit.covariate;
  return Math.max(
    0,
    own -
      (2 * covariate * covariance) / divisor +
      covariate * covariate * variance,
  );
}

function meanArm(n: number, mean: number, variance: number): Arm {
  return {
    kind: 'mean',
    n,
    sum: n * mean,
    sumSquares: (n - 1) * variance + n * mean * mean,
  };
}

/**
 * Chooses the scale. The logarithm of the ratio is nearest to normal where both means are positive, few events
 * included; each arm enters by the delta method, with the variance of its unit over its squared mean, and counted from
 * the control's logarithm. Elsewhere the difference is a share of the control's mean, or stays as it is where that is 0.
 *
 * Where both arms have a covariate it is taken out first. On the logarithm a unit's covariate enters both adjusted means,
 * so that its weight is θ·(share of the control / mean of the treated + share of the treated / mean of the control).
 */
export function compareUnits(
  rawControl: UnitMoments,
  rawTreatment: UnitMoments,
): Comparison {
  const { control, treatment, theta } = adjustByCovariate(
    rawControl,
    rawTreatment,
  );
  const log = control.mean > 0 && treatment.mean > 0;
  const base = Math.abs(control.mean);
  const share = treatment.n / (treatment.n + control.n);
  const pull = log
    ? theta * ((1 - share) / treatment.mean + share / control.mean)
    : theta;
  const weights = (unit: UnitMoments, covariate: number): Weights => ({
    divisor: log ? unit.mean : 1,
    covariate,
  });
  const arm = (unit: UnitMoments) =>
    meanArm(
      unit.n,
      log ? Math.log(unit.mean / control.mean) : unit.mean,
      spread(unit, weights(unit, pull)),
    );
  const variance = (covariate: number) =>
    [control, treatment].reduce(
      (sum, unit) => sum + spread(unit, weights(unit, covariate)) / unit.n,
      0,
    );
  return {
    control: arm(control),
    treatment: arm(treatment),
    scale: log || base > 0 ? 'relative' : 'absolute',
    name: log ? 'log-ratio' : (base > 0 && 'ratio') || 'difference',
    removed: theta === 0 ? null : 1 - variance(pull) / variance(0),
    back: log ? Math.expm1 : value => value / (base || 1),
  };
}
