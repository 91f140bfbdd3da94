import type { Estimate } from '../types';

/**
 * What the mean would have been without the change, in the unit of the metric.
 */
export function expectedMean(
  effect: Pick<Estimate, 'scale' | 'estimate'>,
  treatedMean: number | null,
): number | null {
  if (treatedMean === null) return null;
  if (effect.scale === 'absolute') return treatedMean - effect.estimate;
  // For a negative mean a relative effect counts against its absolute value.
  const expected =
    treatedMean >= 0
      ? treatedMean / (1 + effect.estimate)
      : treatedMean / (1 - effect.estimate);
  return Number.isFinite(expected) ? expected : null;
}
