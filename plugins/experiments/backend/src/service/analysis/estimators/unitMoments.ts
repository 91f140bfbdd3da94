import type { ArmCounts } from '../types';

/**
 * Mean and variance of one unit, and how its covariate goes along.
 */
export interface UnitMoments {
  n: number;
  mean: number;
  variance: number;
  covariate: { mean: number; variance: number; covariance: number } | null;
}

function covariateOf({ n, covariate }: ArmCounts): UnitMoments['covariate'] {
  if (!covariate || n < 2) return null;
  return {
    mean: covariate.mean,
    variance: covariate.m2 / (n - 1),
    covariance: covariate.comoment / (n - 1),
  };
}

/**
 * The moments of a unit of an arm; null when it has too few.
 */
export function unitMoments(counts: ArmCounts): UnitMoments | null {
  const { n, successes, mean, m2 } = counts;
  if (n <= 0) return null;
  const covariate = covariateOf(counts);
  if (successes !== null) {
    const share = successes / n;
    return { n, mean: share, variance: share * (1 - share), covariate };
  }
  return mean === null || m2 === null || n < 2
    ? null
    : { n, mean, variance: m2 / (n - 1), covariate };
}
