import type { Rng } from '@hone/inference';

/**
 * Draws ranks 0 to size - 1 with frequencies proportional to 1 / (rank + 1)^exponent, as words of a language and
 * popularity of services have them.
 */
export function createZipf(
  size: number,
  exponent: number,
): (rng: Rng) => number {
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank += 1) {
    total += 1 / (rank + 1) ** exponent;
    cumulative[rank] = total;
  }
  return rng => {
    const wanted = rng.uniform() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cumulative[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
