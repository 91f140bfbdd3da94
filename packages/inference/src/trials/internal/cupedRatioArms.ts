import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';
import type { CupedRatioArm } from '../arms';
import {
  armMoments,
  sampleCovariance,
  type Prepared,
  type PreparedArm,
} from './prepared';

interface GradientArm {
  ok: true;
  n: number;
  ratio: number;
  preRatio: number;
  /** Gradients of the ratio and of the pre-period ratio in the four means. */
  gradientY: number[];
  gradientX: number[];
  /** 4×4 covariance of numerator, denominator and their pre-period pair. */
  covariance: number[][];
}

function bilinear(a: number[], matrix: number[][], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) sum += a[i] * matrix[i][j] * b[j];
  }
  return sum;
}

function covarianceMatrix(input: CupedRatioArm, variances: number[]) {
  const { n, sumProducts: products } = input;
  const sums = [
    input.numerator.sum,
    input.denominator.sum,
    input.covariateNumerator.sum,
    input.covariateDenominator.sum,
  ];
  const cross = (i: number, j: number, product: number) =>
    sampleCovariance(n, sums[i], sums[j], product);
  const matrix = variances.map((v, i) =>
    variances.map((_, j) => (i === j ? v : 0)),
  );
  const set = (i: number, j: number, product: number) => {
    matrix[i][j] = cross(i, j, product);
    matrix[j][i] = matrix[i][j];
  };
  set(0, 1, products.numeratorDenominator);
  set(0, 2, products.numeratorCovariateNumerator);
  set(0, 3, products.numeratorCovariateDenominator);
  set(1, 2, products.denominatorCovariateNumerator);
  set(1, 3, products.denominatorCovariateDenominator);
  set(2, 3, products.covariateNumeratorCovariateDenominator);
  return matrix;
}

function gradientArm(input: CupedRatioArm): GradientArm | Failure {
  const moments = [];
  for (const sums of [
    input.numerator,
    input.denominator,
    input.covariateNumerator,
    input.covariateDenominator,
  ]) {
    const result = armMoments(input.n, sums);
    if (!result.ok) return result;
    moments.push(result);
  }
  if (!Object.values(input.sumProducts).every(Number.isFinite)) {
    return fail('non-finite', 'A sum of products is not a finite number.');
  }
  const [m, d, preM, preD] = moments.map(moment => moment.mean);
  if (d === 0 || preD === 0) {
    return fail('zero-baseline', 'The denominator of a ratio sums to 0.');
  }
  return {
    ok: true,
    n: input.n,
    ratio: m / d,
    preRatio: preM / preD,
    gradientY: [1 / d, -m / (d * d), 0, 0],
    gradientX: [0, 0, 1 / preD, -preM / (preD * preD)],
    covariance: covarianceMatrix(
      input,
      moments.map(moment => moment.m2 / (input.n - 1)),
    ),
  };
}

function adjust(arm: GradientArm, theta: number): PreparedArm {
  const gradient = arm.gradientY.map((g, i) => g - theta * arm.gradientX[i]);
  return {
    n: arm.n,
    mean: arm.ratio - theta * arm.preRatio,
    baseline: arm.ratio,
    variance: bilinear(gradient, arm.covariance, gradient),
  };
}

/** CUPED for ratio metrics: θ and variances by the delta method. */
export function prepareCupedRatioPair(
  controlInput: CupedRatioArm,
  treatmentInput: CupedRatioArm,
): Prepared {
  const a = gradientArm(controlInput);
  if (!a.ok) return a;
  const b = gradientArm(treatmentInput);
  if (!b.ok) return b;
  const sumOver = (left: 'gradientX', right: 'gradientX' | 'gradientY') =>
    bilinear(a[left], a.covariance, a[right]) +
    bilinear(b[left], b.covariance, b[right]);
  const varianceX = sumOver('gradientX', 'gradientX');
  const theta =
    varianceX > 0 ? sumOver('gradientX', 'gradientY') / varianceX : 0;
  const control = adjust(a, theta);
  const treatment = adjust(b, theta);
  return {
    ok: true,
    control,
    treatment,
    relativeVariance() {
      const base = Math.abs(a.ratio);
      const delta = treatment.mean - control.mean;
      const slope = (base + Math.sign(a.ratio) * delta) / (base * base);
      const gradientA = a.gradientY.map(
        (g, i) => -g * slope + (theta * a.gradientX[i]) / base,
      );
      const variance = bilinear(gradientA, a.covariance, gradientA) / a.n;
      return variance + treatment.variance / (base * base * b.n);
    },
  };
}
