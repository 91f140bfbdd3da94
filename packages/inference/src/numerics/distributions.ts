import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import gammaln from '@stdlib/math-base-special-gammaln';
import kernelBetaincinv from '@stdlib/math-base-special-kernel-betaincinv';
import { InferenceInputError } from '../outcome';
import { largeGammaQ, largeGammaQuantile } from './largeGamma';

/** From here on stdlib's incomplete gamma loses up to two digits in three (its error is 2 % at shape 2000). */
const LARGE_SHAPE = 500;

// Tails are always computed directly. `1 - cdf` is exactly 0 from z = 8.3 on,
// and the p values of large experiments live far beyond that.

function assertUnit(p: number): void {
  if (!(p >= 0 && p <= 1)) {
    throw new InferenceInputError(`p must lie in [0, 1], got ${p}`);
  }
}

function assertShape(name: string, value: number): void {
  if (!(value > 0)) {
    throw new InferenceInputError(`${name} must be positive, got ${value}`);
  }
}

function assertNumber(name: string, value: number): void {
  if (Number.isNaN(value)) {
    throw new InferenceInputError(`${name} must be a number`);
  }
}

/**
 * Standard normal distribution: `sf(x) = erfc(x/√2)/2` and
 * `quantile(p) = −√2·erfcinv(2p)`, accurate in both tails. A NaN argument or
 * a p outside [0, 1] throws {@link InferenceInputError}.
 *
 * @public
 */
export const normal = {
  /** P(X ≤ x). */
  cdf(x: number): number {
    assertNumber('x', x);
    return erfc(-x / Math.SQRT2) / 2;
  },
  /** P(X \> x). */
  sf(x: number): number {
    assertNumber('x', x);
    return erfc(x / Math.SQRT2) / 2;
  },
  /** The x with P(X ≤ x) = p. */
  quantile(p: number): number {
    assertUnit(p);
    // Adding 0 turns the -0 of p = ½ into 0.
    return -Math.SQRT2 * erfcinv(2 * p) + 0;
  },
};

/**
 * Student's t distribution with real degrees of freedom:
 * `sf(t) = I(ν/(ν+t²); ν/2, ½)/2` for t ≥ 0. A NaN argument, df ≤ 0 or a p
 * outside [0, 1] throws {@link InferenceInputError}.
 *
 * @public
 */
export const studentT = {
  /** P(T \> t). */
  sf(t: number, df: number): number {
    assertNumber('t', t);
    assertShape('df', df);
    if (df === Infinity) return normal.sf(t);
    const square = t * t;
    // For |t| below √ν the complementary argument keeps all digits.
    const tail =
      square < df
        ? betainc(square / (df + square), 0.5, df / 2, true, true) / 2
        : betainc(df / (df + square), df / 2, 0.5) / 2;
    return t >= 0 ? tail : 1 - tail;
  },
  /** The t with P(T ≤ t) = p. */
  quantile(p: number, df: number): number {
    assertUnit(p);
    assertShape('df', df);
    if (df === Infinity) return normal.quantile(p);
    if (p === 0.5) return 0;
    const tail = Math.min(p, 1 - p);
    if (tail === 0) return p === 0 ? -Infinity : Infinity;
    const [x, complement] = kernelBetaincinv(
      df / 2,
      0.5,
      2 * tail,
      1 - 2 * tail,
    );
    const t = polishT(Math.sqrt((df * complement) / x), tail, df);
    return p < 0.5 ? -t : t;
  },
};

// The inverse beta function has about eight digits; Newton steps on the tail
// restore the rest.
function polishT(start: number, tail: number, df: number): number {
  const logScale =
    gammaln((df + 1) / 2) - gammaln(df / 2) - Math.log(df * Math.PI) / 2;
  let t = start;
  for (let i = 0; i < 2 && Number.isFinite(t); i++) {
    const density = Math.exp(
      logScale - ((df + 1) / 2) * Math.log1p((t * t) / df),
    );
    const step = (studentT.sf(t, df) - tail) / density;
    if (!(Math.abs(step) < 1e-3 * t)) break;
    t += step;
  }
  return t;
}

/**
 * Chi-squared distribution with `df` degrees of freedom. Throws
 * {@link InferenceInputError} for NaN or df ≤ 0.
 *
 * @public
 */
export const chiSquared = {
  /** P(X \> x), the upper regularised gamma function Q(df/2, x/2). */
  sf(x: number, df: number): number {
    return x <= 0 ? 1 : regularizedGammaQ(df / 2, x / 2);
  },
};

/**
 * F distribution. Throws {@link InferenceInputError} for NaN or degrees of
 * freedom ≤ 0.
 *
 * @public
 */
export const fDistribution = {
  /** P(F \> x), the regularised beta I(d₂/(d₂ + d₁x); d₂/2, d₁/2). */
  sf(x: number, df1: number, df2: number): number {
    assertNumber('x', x);
    assertShape('df1', df1);
    assertShape('df2', df2);
    if (x <= 0) return 1;
    if (x === Infinity) return 0;
    const scaled = df1 * x;
    // As for t: near x = 0 the complementary argument keeps all digits.
    return scaled < df2
      ? betainc(scaled / (df2 + scaled), df1 / 2, df2 / 2, true, true)
      : betainc(df2 / (df2 + scaled), df2 / 2, df1 / 2);
  },
};

/**
 * Beta distribution with shapes a and b. Throws {@link InferenceInputError}
 * for shapes ≤ 0 or a p outside [0, 1].
 *
 * @public
 */
export const beta = {
  /** The x with P(X ≤ x) = p. */
  quantile(p: number, a: number, b: number): number {
    assertUnit(p);
    assertShape('a', a);
    assertShape('b', b);
    if (p === 0 || p === 1) return p;
    return kernelBetaincinv(a, b, p, 1 - p)[0];
  },
};

/**
 * Gamma distribution in shape and rate. Throws {@link InferenceInputError}
 * for parameters ≤ 0 or a p outside [0, 1].
 *
 * @public
 */
export const gamma = {
  /** The x with P(X ≤ x) = p. */
  quantile(p: number, shape: number, rate: number): number {
    assertUnit(p);
    assertShape('shape', shape);
    assertShape('rate', rate);
    if (p === 0) return 0;
    if (p === 1) return Infinity;
    const x = gammaincinv(p, shape);
    const exact = shape < LARGE_SHAPE ? x : largeGammaQuantile(p, shape, x);
    return exact / rate;
  },
};

/**
 * ln Γ(x) for x \> 0.
 *
 * @public
 */
export function logGamma(x: number): number {
  assertShape('x', x);
  return gammaln(x);
}

/**
 * Upper regularised incomplete gamma function Q(a, x), a \> 0, x ≥ 0.
 *
 * @public
 */
export function regularizedGammaQ(a: number, x: number): number {
  assertShape('a', a);
  if (!(x >= 0)) {
    throw new InferenceInputError(`x must not be negative, got ${x}`);
  }
  if (x === Infinity) return 0;
  return a < LARGE_SHAPE ? gammainc(x, a, true, true) : largeGammaQ(a, x);
}

/**
 * Regularised incomplete beta function I(x; a, b), 0 ≤ x ≤ 1.
 *
 * @public
 */
export function regularizedBeta(a: number, b: number, x: number): number {
  assertShape('a', a);
  assertShape('b', b);
  assertUnit(x);
  return betainc(x, a, b);
}
