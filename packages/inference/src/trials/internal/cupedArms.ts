import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';
import type { CupedArm } from '../arms';
import {
  armMoments,
  independentRelativeVariance,
  sampleCovariance,
  type Prepared,
  type PreparedArm,
} from './prepared';

interface JointArm {
  ok: true;
  n: number;
  meanY: number;
  meanX: number;
  varianceY: number;
  varianceX: number;
  covariance: number;
}

function joint(input: CupedArm): JointArm | Failure {
  const { n, outcome, covariate, sumProducts } = input;
  const y = armMoments(n, outcome);
  if (!y.ok) return y;
  const x = armMoments(n, covariate);
  if (!x.ok) return x;
  if (!Number.isFinite(sumProducts)) {
    return fail('non-finite', 'A sum of products is not a finite number.');
  }
  const covariance = sampleCovariance(
    n,
    outcome.sum,
    covariate.sum,
    sumProducts,
  );
  const binary = input.kind === 'cuped-proportion';
  const perUnit = binary ? n : n - 1;
  return {
    ok: true,
    n,
    meanY: y.mean,
    meanX: x.mean,
    varianceY: binary ? y.mean * (1 - y.mean) : y.m2 / perUnit,
    varianceX: binary ? x.mean * (1 - x.mean) : x.m2 / perUnit,
    covariance: binary ? (covariance * (n - 1)) / n : covariance,
  };
}

const addSums = (a: CupedArm['outcome'], b: CupedArm['outcome']) => ({
  sum: a.sum + b.sum,
  sumSquares: a.sumSquares + b.sumSquares,
});

function adjust(armData: JointArm, theta: number): PreparedArm {
  const { n, meanY, meanX, varianceY, varianceX, covariance } = armData;
  return {
    n,
    mean: meanY - theta * meanX,
    baseline: meanY,
    variance: varianceY + theta * theta * varianceX - 2 * theta * covariance,
  };
}

/** CUPED (Deng, Xu, Kohavi & Walker 2013), one θ for both arms. */
export function prepareCupedPair(
  controlInput: CupedArm,
  treatmentInput: CupedArm,
): Prepared {
  const a = joint(controlInput);
  if (!a.ok) return a;
  const b = joint(treatmentInput);
  if (!b.ok) return b;
  const pooled = joint({
    kind: controlInput.kind,
    n: controlInput.n + treatmentInput.n,
    outcome: addSums(controlInput.outcome, treatmentInput.outcome),
    covariate: addSums(controlInput.covariate, treatmentInput.covariate),
    sumProducts: controlInput.sumProducts + treatmentInput.sumProducts,
  });
  if (!pooled.ok) return pooled;
  const theta =
    pooled.varianceX <= 0 || pooled.varianceY <= 0
      ? 0
      : pooled.covariance / pooled.varianceX;
  const control = adjust(a, theta);
  const treatment = adjust(b, theta);
  return {
    ok: true,
    control,
    treatment,
    relativeVariance() {
      if (theta === 0) return independentRelativeVariance(control, treatment);
      const ratio = b.meanY / a.meanY;
      const scale = a.meanY * a.meanY;
      const controlPart =
        a.varianceY * ratio * ratio -
        2 * theta * a.covariance * ratio +
        theta * theta * a.varianceX;
      return treatment.variance / (b.n * scale) + controlPart / (a.n * scale);
    },
  };
}
