import { gaussLegendre } from './gaussLegendre';

/** The integrand at e^−40 of its start adds nothing to twelve digits. */
const EXPONENT = 40;
const MAX_DOUBLINGS = 60;
const NEWTON_STEPS = 4;

/** ln Γ(a) beyond Stirling's formula, for large a. */
function stirlingRest(a: number): number {
  const square = a * a;
  return (1 / 12 - 1 / (360 * square) + 1 / (1260 * square * square)) / a;
}

/** ln of the density at a(1 + v), without its constant. */
function exponent(a: number, v: number): number {
  return (a - 1) * Math.log1p(v) - a * v;
}

const constant = (a: number) =>
  Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingRest(a));

/** Where the integrand has fallen far enough, going from v in the direction of the step. */
function endOf(a: number, v: number, direction: 1 | -1): number {
  const start = exponent(a, v);
  let step = direction / Math.sqrt(a);
  for (let i = 0; i < MAX_DOUBLINGS; i++) {
    const end = v + step;
    if (end <= -1) return -1 + 1e-12;
    if (exponent(a, end) < start - EXPONENT) return end;
    step *= 1.5;
  }
  return v + step;
}

/** P(X ≤ a(1 + v)) for v ≤ 0 or P(X > a(1 + v)) for v > 0, of a Gamma(a, 1). */
function smallerTail(a: number, v: number): number {
  const integrand = (u: number) => Math.exp(exponent(a, u));
  const integral =
    v > 0
      ? gaussLegendre(v, endOf(a, v, 1), integrand)
      : gaussLegendre(endOf(a, v, -1), v, integrand);
  return constant(a) * integral;
}

/**
 * Upper regularised gamma function Q(a, x) for shapes of some hundred and more, by integrating the density around its
 * peak: common series lose digits where x is near a large a.
 *
 * @returns about twelve digits
 */
export function largeGammaQ(a: number, x: number): number {
  const v = x / a - 1;
  if (v <= -1) return 1;
  const tail = Math.min(1, smallerTail(a, v));
  return v > 0 ? tail : 1 - tail;
}

/**
 * The x with P(X ≤ x) = p for a Gamma(a, 1) of a large shape, by Newton's method.
 *
 * @param start - a value that is about right
 */
export function largeGammaQuantile(
  p: number,
  a: number,
  start: number,
): number {
  let x = start;
  for (let i = 0; i < NEWTON_STEPS; i++) {
    const v = x / a - 1;
    const tail = smallerTail(a, v);
    const missing = v > 0 ? tail - (1 - p) : p - tail;
    const density = (constant(a) / a) * Math.exp(exponent(a, v));
    if (!(density > 0)) break;
    x += missing / density;
  }
  return x;
}
