import { studentT } from '../numerics/distributions';
import type { Alternative, Interval } from '../outcome';

/** Survival function and upper quantile of a symmetric reference distribution. */
export interface Reference {
  sf(statistic: number): number;
  /** Value exceeded with the given (small) probability. */
  upperQuantile(tail: number): number;
}

export function studentReference(df: number): Reference {
  return {
    sf: t => studentT.sf(t, df),
    upperQuantile: tail => -studentT.quantile(tail, df),
  };
}

/** p value and interval of an estimate, for any alternative. */
export function decide(options: {
  estimate: number;
  standardError: number;
  alternative: Alternative;
  alpha: number;
  reference: Reference;
}): { statistic: number; pValue: number; interval: Interval } {
  const { estimate, standardError, alternative, alpha, reference } = options;
  const statistic = estimate / standardError;
  if (alternative === 'two-sided') {
    const half = reference.upperQuantile(alpha / 2) * standardError;
    return {
      statistic,
      pValue: Math.min(1, 2 * reference.sf(Math.abs(statistic))),
      interval: [estimate - half, estimate + half],
    };
  }
  const half = reference.upperQuantile(alpha) * standardError;
  return alternative === 'greater'
    ? {
        statistic,
        pValue: reference.sf(statistic),
        interval: [estimate - half, Infinity],
      }
    : {
        statistic,
        pValue: reference.sf(-statistic),
        interval: [-Infinity, estimate + half],
      };
}
