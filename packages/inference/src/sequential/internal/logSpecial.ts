import {
  logGamma,
  normal,
  regularizedBeta,
  regularizedGammaQ,
} from '../../numerics/distributions';
import { continuedFraction } from './continuedFraction';
import { gaussLegendre } from '../../numerics/gaussLegendre';

// Mixture martingales multiply tiny probabilities by huge exponentials. Each
// function here stays on the log scale where the probability itself would
// underflow, and is NaN where no such integral exists.

const LOG_SQRT_2PI = Math.log(2 * Math.PI) / 2;
/** Probabilities below it are near the end of the range of doubles. */
const UNDERFLOW = 1e-250;
/** A bound: the series of shapes below LARGE need some hundred terms. */
const MAX_TERMS = 5000;
/** From this shape on the gamma integrals are smooth enough for quadrature. */
const LARGE = 50;
/** An integrand below e^−40 of its peak adds nothing to twelve digits. */
const EXPONENT = 40;

/** Where slope·d + curvature·d²/2 reaches EXPONENT. */
function reach(slope: number, curvature: number): number {
  const root = Math.sqrt(slope * slope + 2 * EXPONENT * curvature);
  return (2 * EXPONENT) / (slope + root);
}

/** ln Φ(x). */
export function logNormalCdf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x >= -30) return Math.log(normal.cdf(x));
  // Mills ratio: φ(x)/Φ(x) = |x| + 1/(|x| + 2/(|x| + …)).
  const ratio = continuedFraction(-x, i => [i, -x]);
  return -(x * x) / 2 - LOG_SQRT_2PI - Math.log(ratio);
}

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return NaN;
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln of ∫₀ˣ t^{a−1}(1 − t)^{b−1} dt, the beta function cut at x < 1. */
export function logIncompleteBeta(a: number, b: number, x: number): number {
  if (!(a > 0 && b > 0)) return NaN;
  const share = regularizedBeta(a, b, x);
  if (share > UNDERFLOW) return Math.log(share) + logBeta(a, b);
  const fraction = continuedFraction(1, i => {
    const m = Math.floor(i / 2);
    const numerator =
      i % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [numerator, 1];
  });
  return a * Math.log(x) + b * Math.log1p(-x) - Math.log(a * fraction);
}

/**
 * ln of ∫₁^∞ t^{w−1}e^{−yt} dt, that is ln Γ(w, y) − w ln y, for y > 0 and
 * any w.
 */
export function logScaledUpperGamma(w: number, y: number): number {
  if (!(y > 0 && Number.isFinite(w) && Number.isFinite(y))) return NaN;
  if (w >= LARGE) return upperGammaAroundPeak(w, y);
  const tail = w > 0 ? regularizedGammaQ(w, y) : 0;
  if (tail > UNDERFLOW) {
    return logGamma(w) + Math.log(tail) - w * Math.log(y);
  }
  const fraction = continuedFraction(y + 1 - w, i => [
    i * (w - i),
    y + 2 * i + 1 - w,
  ]);
  return -y - Math.log(fraction);
}

/**
 * ln of ∫₀¹ t^{y−1}e^{−zt} dt, that is ln γ(y, z) − y ln z, for y > 0 and any
 * real z.
 */
export function logScaledLowerGamma(y: number, z: number): number {
  if (!(y > 0 && Number.isFinite(z) && Number.isFinite(y))) return NaN;
  if (y >= LARGE || z <= -LARGE) return lowerGammaAroundPeak(y, z);
  if (z > y) {
    return logGamma(y) + Math.log1p(-regularizedGammaQ(y, z)) - y * Math.log(z);
  }
  return lowerGammaSeries(y, z);
}

/**
 * For 0 ≤ z ≤ y: e^{−z} Σ zᵏ/(y(y+1)…(y+k)); for z < 0: Σ |z|ᵏ/(k!(y+k)). All
 * terms are positive, and soon fall.
 */
function lowerGammaSeries(y: number, z: number): number {
  let term = z < 0 ? 1 : 1 / y;
  let sum = 1 / y;
  for (let k = 1; k <= MAX_TERMS; k++) {
    term *= z < 0 ? -z / k : z / (y + k);
    const added = z < 0 ? term / (y + k) : term;
    sum += added;
    if (added < 1e-17 * sum && k > -z) break;
  }
  return Math.log(sum) - Math.max(z, 0);
}

/** Integrates over u = 1 − t/peak; the peak is inside or at t = 1. */
function lowerGammaAroundPeak(y: number, z: number): number {
  const peak = z > y - 1 ? (y - 1) / z : 1;
  const curvature = Math.max(y - 1, 0);
  const below = Math.min(reach(y - 1 - z * peak, curvature), 1 - 1e-12);
  const above = Math.min((1 - peak) / peak, reach(0, curvature));
  const integral = gaussLegendre(-above, below, u =>
    Math.exp((y - 1) * Math.log1p(-u) + z * peak * u),
  );
  return Math.log(integral) + y * Math.log(peak) - z * peak;
}

/** Integrates over u = t/peak − 1; the peak is inside or at t = 1. */
function upperGammaAroundPeak(w: number, y: number): number {
  const peak = Math.max(1, (w - 1) / y);
  // Above its peak the integrand falls more slowly than a normal density.
  const above = reach(y * peak - (w - 1), (2 / 3) * (w - 1));
  const below = Math.min((peak - 1) / peak, reach(0, w - 1));
  const integral = gaussLegendre(-below, above, u =>
    Math.exp((w - 1) * Math.log1p(u) - y * peak * u),
  );
  return Math.log(integral) + w * Math.log(peak) - y * peak;
}
