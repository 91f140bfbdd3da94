import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';
import type { MeanArm, ProportionArm, RatioArm } from '../arms';
import {
  armMoments,
  independentRelativeVariance,
  sampleCovariance,
  type Prepared,
  type PreparedArm,
} from './prepared';

export type SimpleArm = MeanArm | ProportionArm | RatioArm;

type ArmResult = (PreparedArm & { ok: true }) | Failure;

function arm(n: number, mean: number, variance: number): ArmResult {
  return { ok: true, n, mean, baseline: mean, variance };
}

export function prepareMean(input: MeanArm): ArmResult {
  const moments = armMoments(input.n, {
    sum: input.sum,
    sumSquares: input.sumSquares,
  });
  if (!moments.ok) return moments;
  return arm(input.n, moments.mean, moments.m2 / (input.n - 1));
}

export function prepareProportion(input: ProportionArm): ArmResult {
  const { n, successes } = input;
  const moments = armMoments(n, { sum: successes, sumSquares: successes });
  if (!moments.ok) return moments;
  if (successes < 0 || successes > n) {
    return fail(
      'inconsistent-sums',
      `An arm has ${successes} successes among ${n} units.`,
    );
  }
  const p = successes / n;
  return arm(n, p, p * (1 - p));
}

/** Deng, Knoblich & Lu 2018: delta method for a ratio of two means. */
function prepareRatio(input: RatioArm): ArmResult {
  const { n, sumProducts } = input;
  const top = armMoments(n, input.numerator);
  if (!top.ok) return top;
  const bottom = input.denominator;
  if (![bottom.sum, bottom.sumSquares, sumProducts].every(Number.isFinite)) {
    return fail('non-finite', 'A sum is not a finite number.');
  }
  if (bottom.sum === 0) {
    return fail('zero-baseline', 'The denominator of a ratio sums to 0.');
  }
  // The denominator's own variance is not checked: a published vector uses an
  // impossible one, and the variance of the ratio below still is.
  const bottomMean = bottom.sum / n;
  const bottomVariance = sampleCovariance(
    n,
    bottom.sum,
    bottom.sum,
    bottom.sumSquares,
  );
  const covariance = sampleCovariance(
    n,
    input.numerator.sum,
    input.denominator.sum,
    sumProducts,
  );
  const ratio = top.mean / bottomMean;
  const variance =
    (top.m2 / (n - 1) -
      2 * covariance * ratio +
      bottomVariance * ratio * ratio) /
    (bottomMean * bottomMean);
  return arm(n, ratio, variance);
}

function prepareArm(input: SimpleArm): ArmResult {
  switch (input.kind) {
    case 'mean':
      return prepareMean(input);
    case 'proportion':
      return prepareProportion(input);
    default:
      return prepareRatio(input);
  }
}

export function prepareSimplePair(
  controlInput: SimpleArm,
  treatmentInput: SimpleArm,
): Prepared {
  const control = prepareArm(controlInput);
  if (!control.ok) return control;
  const treatment = prepareArm(treatmentInput);
  if (!treatment.ok) return treatment;
  return {
    ok: true,
    control,
    treatment,
    relativeVariance: () => independentRelativeVariance(control, treatment),
  };
}
