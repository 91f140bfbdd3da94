import { fail } from '../../internal/outcomes';
import { fromShiftedSums } from '../../moments/fromShiftedSums';
import type { Moments } from '../../moments/moments';
import type { Failure } from '../../outcome';
import type { Sums } from '../arms';

/** An arm reduced to what the comparison needs. */
export interface PreparedArm {
  n: number;
  /** Mean after adjustment. */
  mean: number;
  /** Mean before adjustment; the base of relative effects. */
  baseline: number;
  /** Variance of one unit's contribution, after adjustment. */
  variance: number;
}

/** Two arms and the variance of the relative effect between them. */
export interface PreparedPair {
  ok: true;
  control: PreparedArm;
  treatment: PreparedArm;
  /** Variance of the relative effect; only called with a baseline ≠ 0. */
  relativeVariance(): number;
}

export type Prepared = PreparedPair | Failure;

/** Moments of an arm, or why it cannot be analysed. */
export function armMoments(
  n: number,
  sums: Sums,
): (Moments & { ok: true }) | Failure {
  if (n >= 0 && n < 2) {
    return fail('insufficient-data', `An arm has ${n} units, 2 are needed.`);
  }
  return fromShiftedSums({ n, shift: 0, ...sums });
}

/** Covariance with divisor n − 1 from plain sums. */
export function sampleCovariance(
  n: number,
  sumX: number,
  sumY: number,
  sumProducts: number,
): number {
  return (sumProducts - (sumX / n) * sumY) / (n - 1);
}

/** Delta-method variance of (m_b − m_a)/|m_a| of independent arms. */
export function independentRelativeVariance(
  control: PreparedArm,
  treatment: PreparedArm,
): number {
  const a = control.mean;
  const ratio = treatment.mean / a;
  return (
    treatment.variance / (treatment.n * a * a) +
    (control.variance * ratio * ratio) / (control.n * a * a)
  );
}
