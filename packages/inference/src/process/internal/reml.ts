import type { SegmentedDesign } from './design';
import { fitGls, contrastVariance, type GlsFit } from './gls';
import { restrictedLikelihood } from './restrictedLikelihood';

const BOUND = 0.98;
const GRID_STEP = 0.04;
const DERIVATIVE_STEP = 1e-4;
const MINIMUM_DF = 2;

/** A fitted error model: everything a contrast of coefficients needs. */
export interface FittedModel {
  fit: GlsFit;
  rho: number;
  /** s², in the standardised units of the design. */
  variance: number;
  dfResidual: number;
  /** The autocorrelation lies at the edge of the range searched. */
  boundary: boolean;
  /** Satterthwaite degrees of freedom of a contrast. */
  df(contrast: ArrayLike<number>): number;
}

function maximise(f: (rho: number) => number): number {
  let best = -BOUND;
  let height = -Infinity;
  const steps = Math.round((2 * BOUND) / GRID_STEP);
  for (let i = 0; i <= steps; i++) {
    const rho = -BOUND + i * GRID_STEP;
    const value = f(rho);
    if (value > height) [best, height] = [rho, value];
  }
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.max(-BOUND, best - GRID_STEP);
  let high = Math.min(BOUND, best + GRID_STEP);
  let a = high - golden * (high - low);
  let b = low + golden * (high - low);
  let fa = f(a);
  let fb = f(b);
  while (high - low > 1e-8) {
    if (fa > fb) {
      [high, b, fb] = [b, a, fa];
      a = high - golden * (high - low);
      fa = f(a);
    } else {
      [low, a, fa] = [a, b, fb];
      b = low + golden * (high - low);
      fb = f(b);
    }
  }
  return (low + high) / 2;
}

/**
 * Inverse of the observed REML information of (ρ, ln s²) by central
 * differences; null when it is not positive definite.
 */
function inverseInformation(fits: GlsFit[], variance: number, df: number) {
  const h = DERIVATIVE_STEP;
  // At fixed s² the log-likelihood is −½[df ln s² + ln|X*ᵀX*| + RSS/s²] + ln|W|.
  const [low, mid, high] = fits.map(
    f => -(f.logDeterminant + f.rss / variance) / 2 + f.logWhitening,
  );
  const rhoRho = -(high - 2 * mid + low) / (h * h);
  const rhoLog = -(fits[2].rss - fits[0].rss) / (2 * h) / (2 * variance);
  const logLog = fits[1].rss / (2 * variance);
  const determinant = rhoRho * logLog - rhoLog * rhoLog;
  if (!(rhoRho > 0 && logLog > 0 && determinant > 0 && df > 0)) return null;
  return {
    rhoRho: logLog / determinant,
    rhoLog: -rhoLog / determinant,
    logLog: rhoRho / determinant,
  };
}

/** Independent errors: ordinary least squares with n − k degrees of freedom. */
export function fitIndependent(design: SegmentedDesign): FittedModel | null {
  const fit = fitGls(design, 0);
  if (!fit) return null;
  const dfResidual = design.n - design.k;
  return {
    fit,
    rho: 0,
    variance: fit.rss / dfResidual,
    dfResidual,
    boundary: false,
    df: () => dfResidual,
  };
}

/** AR(1) errors by restricted maximum likelihood. */
export function fitReml(design: SegmentedDesign): FittedModel | null {
  const dfResidual = design.n - design.k;
  const rho = maximise(restrictedLikelihood(design));
  const fits = [rho - DERIVATIVE_STEP, rho, rho + DERIVATIVE_STEP].map(r =>
    fitGls(design, r),
  );
  const [low, fit, high] = fits;
  if (!low || !fit || !high) return null;
  const variance = fit.rss / dfResidual;
  const information = inverseInformation(
    [low, fit, high],
    variance,
    dfResidual,
  );
  return {
    fit,
    rho,
    variance,
    dfResidual,
    boundary: information === null || Math.abs(rho) > BOUND - 1e-6,
    df(contrast) {
      const minimum = Math.min(MINIMUM_DF, dfResidual);
      if (!information) return minimum;
      const value = variance * contrastVariance(fit, contrast);
      const slope =
        (variance *
          (contrastVariance(high, contrast) -
            contrastVariance(low, contrast))) /
        (2 * DERIVATIVE_STEP);
      // The derivative of cᵀΦc in ln s² is cᵀΦc itself.
      const spread =
        slope * slope * information.rhoRho +
        2 * slope * value * information.rhoLog +
        value * value * information.logLog;
      const df = (2 * value * value) / spread;
      return Math.min(dfResidual, Math.max(minimum, df));
    },
  };
}
