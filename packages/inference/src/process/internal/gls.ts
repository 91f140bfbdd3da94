import type { SegmentedDesign } from './design';

// Written out instead of using a matrix library: one analysis evaluates this
// some hundred times and one simulation some hundred thousand times.

/** A generalised least-squares fit at a given autocorrelation. */
export interface GlsFit {
  beta: Float64Array;
  /** Cholesky factor of X*ᵀX*, row-major k × k. */
  factor: Float64Array;
  /** Whitened residual sum of squares. */
  rss: number;
  /** ln |X*ᵀX*|. */
  logDeterminant: number;
  /** ln of the determinant of the whitening matrix. */
  logWhitening: number;
}

/** In-place Cholesky of a row-major matrix; false when it is singular. */
export function cholesky(a: Float64Array, k: number): boolean {
  for (let j = 0; j < k; j++) {
    const original = a[j * k + j];
    let diagonal = original;
    for (let m = 0; m < j; m++) diagonal -= a[j * k + m] * a[j * k + m];
    if (!(diagonal > 1e-12 * original)) return false;
    const root = Math.sqrt(diagonal);
    a[j * k + j] = root;
    for (let i = j + 1; i < k; i++) {
      let value = a[i * k + j];
      for (let m = 0; m < j; m++) value -= a[i * k + m] * a[j * k + m];
      a[i * k + j] = value / root;
    }
  }
  return true;
}

/** Solves LLᵀv = b in place. */
function solve(l: Float64Array, k: number, b: Float64Array): void {
  for (let i = 0; i < k; i++) {
    for (let m = 0; m < i; m++) b[i] -= l[i * k + m] * b[m];
    b[i] /= l[i * k + i];
  }
  for (let i = k - 1; i >= 0; i--) {
    for (let m = i + 1; m < k; m++) b[i] -= l[m * k + i] * b[m];
    b[i] /= l[i * k + i];
  }
}

/**
 * Whitening row by row: the first row × √(1 − ρ²), then x_t − ρx_{t−1}. After
 * a gap of g steps the factor is ρ^g and the row is scaled to unit variance.
 */
function whitening(design: SegmentedDesign, rho: number) {
  const { gaps, n } = design;
  const lead = 1 - rho * rho;
  const carry = new Float64Array(n);
  const weight = new Float64Array(n).fill(1);
  weight[0] = Math.sqrt(lead);
  let logWhitening = Math.log(lead) / 2;
  for (let i = 1; i < n; i++) {
    carry[i] = gaps[i] === 1 ? rho : Math.pow(rho, gaps[i]);
    if (gaps[i] > 1) {
      weight[i] = Math.sqrt(lead / (1 - carry[i] * carry[i]));
      logWhitening += Math.log(weight[i]);
    }
  }
  return { carry, weight, logWhitening };
}

/** Fits the design at autocorrelation rho; null when it is rank deficient. */
export function fitGls(design: SegmentedDesign, rho: number): GlsFit | null {
  const { x, y, n, k } = design;
  const { carry, weight, logWhitening } = whitening(design, rho);
  const normal = new Float64Array(k * k);
  const right = new Float64Array(k);
  const rows = new Float64Array(n * k);
  const response = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const at = i * k;
    const previous = i > 0 ? y[i - 1] : 0;
    response[i] = weight[i] * (y[i] - carry[i] * previous);
    for (let j = 0; j < k; j++) {
      const before = i > 0 ? x[at - k + j] : 0;
      rows[at + j] = weight[i] * (x[at + j] - carry[i] * before);
    }
    for (let j = 0; j < k; j++) {
      const value = rows[at + j];
      if (value === 0) continue;
      right[j] += value * response[i];
      for (let m = 0; m <= j; m++) normal[j * k + m] += value * rows[at + m];
    }
  }
  if (!cholesky(normal, k)) return null;
  solve(normal, k, right);
  let logDeterminant = 0;
  for (let j = 0; j < k; j++) logDeterminant += 2 * Math.log(normal[j * k + j]);
  let rss = 0;
  for (let i = 0; i < n; i++) {
    let residual = response[i];
    for (let j = 0; j < k; j++) residual -= rows[i * k + j] * right[j];
    rss += residual * residual;
  }
  return { beta: right, factor: normal, rss, logDeterminant, logWhitening };
}

/** cᵀ(X*ᵀX*)⁻¹c, the variance of a contrast for unit innovations. */
export function contrastVariance(fit: GlsFit, c: ArrayLike<number>): number {
  const k = c.length;
  const forward = Float64Array.from(c);
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let m = 0; m < i; m++)
      forward[i] -= fit.factor[i * k + m] * forward[m];
    forward[i] /= fit.factor[i * k + i];
    sum += forward[i] * forward[i];
  }
  return sum;
}
