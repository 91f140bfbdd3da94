/** How residuals vary: plain JSON. */
export interface Spread {
  /** Of residuals, with far ones pulled in. */
  variance: number;
  /** Of neighbours. */
  covariance: number;
  /** Residuals seen, up to the memory. */
  count: number;
}

/** Residuals farther than this many standard deviations say no more. */
const FAR = 3;
/** What pulling in takes off the variance of normal residuals. */
const CONSISTENCY = 0.973;
const MAX_AUTOCORRELATION = 0.95;

export const emptySpread = (): Spread => ({
  variance: 0,
  covariance: 0,
  count: 0,
});

export function sigmaOf({ variance }: Spread): number {
  return Math.sqrt(variance / CONSISTENCY);
}

export function autocorrelationOf({ variance, covariance }: Spread): number {
  if (variance <= 0) return 0;
  return Math.max(0, Math.min(MAX_AUTOCORRELATION, covariance / variance));
}

export function pulledIn(residual: number, sigma: number): number {
  return sigma > 0
    ? Math.max(-FAR * sigma, Math.min(FAR * sigma, residual))
    : residual;
}

/**
 * Learns from a residual and the one before it.
 *
 * @param memory - residuals after which an old one has faded
 */
export function learnSpread(
  spread: Spread,
  residual: number,
  previous: number | null,
  memory: number,
): void {
  spread.count = Math.min(spread.count + 1, memory);
  const rate = 1 / spread.count;
  // At the beginning nothing tells what is far.
  const sigma = spread.count > 30 ? sigmaOf(spread) : 0;
  const own = pulledIn(residual, sigma);
  spread.variance += rate * (own * own - spread.variance);
  if (previous === null) return;
  const product = own * pulledIn(previous, sigma);
  spread.covariance += rate * (product - spread.covariance);
}
