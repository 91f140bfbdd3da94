import type { CupedArm, MeanArm, RatioArm, Rng, Sums } from '@hone/inference';

export const normals = (rng: Rng, n: number, mean = 0, sd = 1) =>
  Array.from({ length: n }, () => mean + sd * rng.normal());

const total = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + x, 0);

const sums = (values: readonly number[]): Sums => ({
  sum: total(values),
  sumSquares: total(values.map(x => x * x)),
});

const products = (a: readonly number[], b: readonly number[]) =>
  total(a.map((x, i) => x * b[i]));

export const meanArm = (values: readonly number[]): MeanArm => ({
  kind: 'mean',
  n: values.length,
  ...sums(values),
});

export const cupedArm = (
  outcome: readonly number[],
  covariate: readonly number[],
): CupedArm => ({
  kind: 'cuped-mean',
  n: outcome.length,
  outcome: sums(outcome),
  covariate: sums(covariate),
  sumProducts: products(outcome, covariate),
});

export const ratioArm = (
  numerator: readonly number[],
  denominator: readonly number[],
): RatioArm => ({
  kind: 'ratio',
  n: numerator.length,
  numerator: sums(numerator),
  denominator: sums(denominator),
  sumProducts: products(numerator, denominator),
});
