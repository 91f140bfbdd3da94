import type { NoEstimate } from '../types';

/**
 * A typed refusal of an estimator.
 */
export function noEstimate(
  method: string,
  reason: string,
  detail: string,
  seen: Pick<NoEstimate, 'n' | 'treatedMean' | 'comparisonMean'>,
): NoEstimate {
  const { n, treatedMean, comparisonMean } = seen;
  return { ok: false, method, reason, detail, n, treatedMean, comparisonMean };
}
