import { beta, logGamma, regularizedBeta } from '../../numerics/distributions';

const STEPS = 4;

/**
 * The inverse beta function has about eight digits; Newton steps restore the
 * rest. Shapes on their bounds are the point masses they tend to.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  let x = beta.quantile(p, a, b);
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  for (let i = 0; i < STEPS && x > 0 && x < 1; i++) {
    const logDensity =
      logScale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);
    const step = (regularizedBeta(a, b, x) - p) / Math.exp(logDensity);
    if (!(Math.abs(step) < 0.01 * Math.min(x, 1 - x))) break;
    x -= step;
  }
  return x;
}
