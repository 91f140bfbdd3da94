import type { SegmentedDesign } from './design';
import { cholesky, fitGls, type GlsFit } from './gls';

function profile(
  df: number,
  fit: Pick<GlsFit, 'rss' | 'logDeterminant' | 'logWhitening'>,
): number {
  return (
    -(df * Math.log(fit.rss / df) + fit.logDeterminant) / 2 + fit.logWhitening
  );
}

/**
 * The columns with least-squares residuals in place of the response: the
 * residuals of any generalised fit are the same, and keep their digits where
 * the noise is small beside the lines.
 */
function withResiduals({ x, y, n, k }: SegmentedDesign, ordinary: GlsFit) {
  const width = k + 1;
  const z = new Float64Array(n * width);
  for (let t = 0; t < n; t++) {
    let residual = y[t];
    for (let j = 0; j < k; j++) {
      z[t * width + j] = x[t * k + j];
      residual -= x[t * k + j] * ordinary.beta[j];
    }
    z[t * width + k] = residual;
  }
  return z;
}

/**
 * Without gaps the products of whitened rows z are a quadratic in ρ,
 * (1 − ρ²)z₀z₀ᵀ + Σ(z_t − ρz_{t−1})(z_t − ρz_{t−1})ᵀ = constant − ρ·linear +
 * ρ²·square, whose three matrices are summed once for all ρ.
 */
function whitenedProducts(z: Float64Array, n: number, width: number) {
  const constant = new Float64Array(width * width);
  const linear = new Float64Array(width * width);
  const square = new Float64Array(width * width);
  for (let t = 0; t < n; t++) {
    const row = t * width;
    const before = row - width;
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        const at = i * width + j;
        const product = z[row + i] * z[row + j];
        constant[at] += product;
        if (t === 0) continue;
        if (t < n - 1) square[at] += product;
        linear[at] += z[row + i] * z[before + j] + z[before + i] * z[row + j];
      }
    }
  }
  return { constant, linear, square };
}

function quickLikelihood(
  { n, k }: SegmentedDesign,
  z: Float64Array,
): (rho: number) => number {
  const width = k + 1;
  const { constant, linear, square } = whitenedProducts(z, n, width);
  const factor = new Float64Array(width * width);
  return rho => {
    for (let i = 0; i < factor.length; i++) {
      factor[i] = constant[i] + rho * (rho * square[i] - linear[i]);
    }
    if (!cholesky(factor, width)) return -Infinity;
    let logDeterminant = 0;
    for (let j = 0; j < k; j++) {
      logDeterminant += 2 * Math.log(factor[j * (width + 1)]);
    }
    // The last pivot is what the columns before it leave of the residuals.
    const pivot = factor[factor.length - 1];
    const logWhitening = Math.log(1 - rho * rho) / 2;
    return profile(n - k, { rss: pivot * pivot, logDeterminant, logWhitening });
  };
}

/** Profile REML log-likelihood of ρ up to a constant; −∞ where no fit exists. */
export function restrictedLikelihood(
  design: SegmentedDesign,
): (rho: number) => number {
  const ordinary = fitGls(design, 0);
  if (!ordinary) return () => -Infinity;
  if (design.gaps.every((gap, i) => i === 0 || gap === 1)) {
    return quickLikelihood(design, withResiduals(design, ordinary));
  }
  return rho => {
    const fit = fitGls(design, rho);
    return fit ? profile(design.n - design.k, fit) : -Infinity;
  };
}
