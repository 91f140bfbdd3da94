import type { Rng } from '@hone/inference';

/**
 * Draws one of the values with the given weights.
 */
export function pickWeighted<T>(
  rng: Rng,
  weighted: readonly (readonly [T, number])[],
): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = rng.uniform() * total;
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighted[weighted.length - 1][0];
}
