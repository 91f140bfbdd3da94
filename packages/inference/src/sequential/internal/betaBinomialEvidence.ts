import { logBeta } from './logSpecial';

/** ln E of Bernoulli likelihood ratios mixed over Beta(a, b), and its p. */
export function betaBinomialEvidence(options: {
  successes: number;
  trials: number;
  nullProbability: number;
  a: number;
  b: number;
}): { logEValue: number; pValue: number } {
  const { successes, trials, nullProbability, a, b } = options;
  const failures = trials - successes;
  const logEValue =
    logBeta(a + successes, b + failures) -
    logBeta(a, b) -
    successes * Math.log(nullProbability) -
    failures * Math.log1p(-nullProbability);
  return { logEValue, pValue: Math.min(1, Math.exp(-logEValue)) };
}
