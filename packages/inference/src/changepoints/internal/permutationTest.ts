import type { Rng } from '../../numerics/rng';
import { bestOfIntervals, type Significance } from './divisiveSplits';
import { PairDistances } from './energy';

/**
 * Significance by shuffling within the intervals: how often is the best split
 * of shuffled values as good as the one found?
 */
export function permutationTest(
  values: readonly number[],
  maxPValue: number,
  permutations: number,
  rng: Rng,
): Significance {
  return ({ q }, bounds) => {
    let asExtreme = 0;
    for (let i = 0; i < permutations; i++) {
      const shuffled = bounds
        .slice(1)
        .flatMap((end, k) => rng.shuffle(values.slice(bounds[k], end)));
      const best = bestOfIntervals(new PairDistances(shuffled), bounds);
      if (best !== null && best.q >= q) asExtreme += 1;
    }
    return (asExtreme + 1) / (permutations + 1) <= maxPValue;
  };
}
