import { mergeMoments } from '@hone/inference';
import type { ArmMoments } from '@hone/backstage-plugin-metrics-common';
import type { ArmCounts } from '../types';

/**
 * The units of an arm over all its services; null when one of them has none to give.
 */
export function mergeCounts(parts: ArmMoments[]): ArmCounts | null {
  if (parts.length === 0 || parts.some(part => part.error !== null)) {
    return null;
  }
  const proportion = parts.every(part => part.successes !== null);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (proportion) {
    const successes = parts.reduce((sum, p) => sum + (p.successes ?? 0), 0);
    return { n, successes, mean: n > 0 ? successes / n : null, m2: null };
  }
  const merged = parts
    .filter(part => part.n > 0 && part.mean !== null && part.m2 !== null)
    .map(part => ({ n: part.n, mean: part.mean!, m2: part.m2! }))
    .reduce((a, b) => mergeMoments(a, b), { n: 0, mean: 0, m2: 0 });
  return merged.n > 0
    ? { ...merged, successes: null }
    : { n: 0, successes: null, mean: null, m2: null };
}
