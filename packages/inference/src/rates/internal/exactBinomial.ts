import type { Interval } from '../../outcome';
import { logGamma } from '../../numerics/distributions';
import { betaQuantile } from './betaQuantile';

// R's binom.test counts an outcome as equally likely within this factor.
const EQUALLY_LIKELY = 1 + 1e-7;

/** Clopper & Pearson's interval from beta quantiles; n is not 0. */
export function clopperPearson(
  x: number,
  n: number,
  confidence: number,
): Interval {
  const tail = (1 - confidence) / 2;
  return [
    betaQuantile(tail, x, n - x + 1),
    x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  ];
}

/** Two-sided p: the probability of all outcomes not more likely than x. */
export function exactBinomialPValue(x: number, n: number, p: number): number {
  const logOdds = Math.log(p) - Math.log1p(-p);
  const logFactorial = (k: number) => logGamma(k + 1);
  const logProbability = (k: number) =>
    logFactorial(n) -
    logFactorial(k) -
    logFactorial(n - k) +
    k * logOdds +
    n * Math.log1p(-p);
  const limit = logProbability(x) + Math.log(EQUALLY_LIKELY);
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    const value = logProbability(k);
    if (value <= limit) sum += Math.exp(value);
  }
  return Math.min(1, sum);
}
