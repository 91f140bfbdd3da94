import type {
  CupedArm,
  MeanArm,
  ProportionArm,
  RatioArm,
  Rng,
  Sums,
} from '@hone/inference';

/** Draws one value. */
export type Draw = (rng: Rng) => number;

export const gaussian: Draw = rng => rng.normal();

/** Student's t with 3 degrees of freedom: variance 3, no fourth moment. */
export const heavyTailed: Draw = rng =>
  rng.normal() / Math.sqrt(rng.gamma(1.5, 0.5) / 3);

export const exponential: Draw = rng => -Math.log(1 - rng.uniform());

export const bernoulli =
  (p: number): Draw =>
  rng =>
    rng.uniform() < p ? 1 : 0;

export function sample(rng: Rng, n: number, draw: Draw): number[] {
  return Array.from({ length: n }, () => draw(rng));
}

/** A stationary AR(1) series with variance 1. */
export function autoregressive(rng: Rng, n: number, rho: number): number[] {
  let last = rng.normal();
  return Array.from({ length: n }, () => {
    const value = last;
    last = rho * last + Math.sqrt(1 - rho * rho) * rng.normal();
    return value;
  });
}

export function sums(values: readonly number[]): Sums {
  let sum = 0;
  let sumSquares = 0;
  for (const x of values) {
    sum += x;
    sumSquares += x * x;
  }
  return { sum, sumSquares };
}

function sumProducts(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, x, i) => total + x * b[i], 0);
}

export function meanArm(values: readonly number[]): MeanArm {
  return { kind: 'mean', n: values.length, ...sums(values) };
}

export function proportionArm(rng: Rng, n: number, p: number): ProportionArm {
  const successes = sums(sample(rng, n, bernoulli(p))).sum;
  return { kind: 'proportion', n, successes };
}

export function ratioArm(
  numerators: readonly number[],
  denominators: readonly number[],
): RatioArm {
  return {
    kind: 'ratio',
    n: numerators.length,
    numerator: sums(numerators),
    denominator: sums(denominators),
    sumProducts: sumProducts(numerators, denominators),
  };
}

export function cupedArm(
  outcomes: readonly number[],
  covariates: readonly number[],
): CupedArm {
  return {
    kind: 'cuped-mean',
    n: outcomes.length,
    outcome: sums(outcomes),
    covariate: sums(covariates),
    sumProducts: sumProducts(outcomes, covariates),
  };
}

/** An arm that grows by one value at a time. */
export class GrowingArm implements MeanArm {
  readonly kind = 'mean';
  n = 0;
  sum = 0;
  sumSquares = 0;

  add(x: number): void {
    this.n++;
    this.sum += x;
    this.sumSquares += x * x;
  }

  get mean(): number {
    return this.sum / this.n;
  }

  /** Variance of the mean. */
  get squaredStandardError(): number {
    const m2 = this.sumSquares - this.sum * this.mean;
    return m2 / (this.n - 1) / this.n;
  }
}
