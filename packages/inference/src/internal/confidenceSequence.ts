import type { Alternative, Interval } from '../outcome';

/**
 * Asymptotic confidence sequence for a mean of n terms with variance σ² each
 * (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, arXiv 2103.06476v7).
 */
export function confidenceSequence(options: {
  estimate: number;
  n: number;
  /** Variance σ² of one term, so that the squared standard error is σ²/n. */
  variance: number;
  alternative: Alternative;
  alpha: number;
  /** The n at which the sequence is tightest. */
  tuning: number;
}): { interval: Interval; pValue: number } {
  const { estimate, n, variance, alternative, alpha, tuning } = options;
  const rho2 = mixtureVariance(
    alternative === 'two-sided' ? alpha : 2 * alpha,
    tuning,
  );
  const t = n * rho2 + 1;
  // d²(nρ)²/(2Tσ²): how far the estimate lies from 0, in mixture units.
  const x = (((estimate * n) / variance) * estimate * n * rho2) / (2 * t);
  const half = (logarithm: number) =>
    Math.sqrt((2 * variance * t * logarithm) / rho2) / n;

  if (alternative === 'two-sided') {
    const width = half(Math.log(Math.sqrt(t) / alpha));
    return {
      interval: [estimate - width, estimate + width],
      pValue: Math.min(1, Math.sqrt(t) * Math.exp(-x)),
    };
  }
  const width = half(Math.log1p(Math.sqrt(t) / (2 * alpha)));
  const towards = alternative === 'greater' ? estimate > 0 : estimate < 0;
  const pValue = towards ? Math.min(1, Math.sqrt(t) / (2 * Math.expm1(x))) : 1;
  return {
    interval:
      alternative === 'greater'
        ? [estimate - width, Infinity]
        : [-Infinity, estimate + width],
    pValue,
  };
}

/** ρ² that makes the two-sided sequence tightest at `tuning`. */
export function mixtureVariance(alpha: number, tuning: number): number {
  const logAlpha = -2 * Math.log(alpha);
  return (logAlpha + Math.log1p(logAlpha)) / tuning;
}

/**
 * Half-width of the two-sided sequence for σ = 1 in units of 1/√n: what takes
 * the place of z when people may look at any time.
 */
export function sequentialCriticalValue(
  n: number,
  alpha: number,
  tuning: number,
): number {
  const { interval } = confidenceSequence({
    estimate: 0,
    n,
    variance: 1,
    alternative: 'two-sided',
    alpha,
    tuning,
  });
  return interval[1] * Math.sqrt(n);
}
