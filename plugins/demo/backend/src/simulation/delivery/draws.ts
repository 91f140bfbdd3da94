import type { Rng } from '@hone/inference';

/** A positive number around a median, with a long tail. */
export function logNormal(rng: Rng, median: number, sigma: number): number {
  return median * Math.exp(sigma * rng.normal());
}

/** A number between two others. */
export function between(rng: Rng, low: number, high: number): number {
  return low + (high - low) * rng.uniform();
}

/** One of several, the heavier the likelier. */
export function pickOne<T>(
  rng: Rng,
  items: readonly T[],
  weight: (item: T) => number,
): T {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let left = rng.uniform() * total;
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items.at(-1)!;
}

/**
 * A number of different ones, the heavier the likelier (Efraimidis & Spirakis 2006): whoever waits the shortest
 * exponential time is in.
 *
 * @throws Error when there are fewer; the story would then tell wrong counts
 */
export function pickSome<T>(
  rng: Rng,
  items: readonly T[],
  count: number,
  weight: (item: T) => number,
): T[] {
  if (items.length < count) {
    throw new Error(`${count} of ${items.length} can't be picked`);
  }
  return items
    .map(item => ({ item, wait: -Math.log(1 - rng.uniform()) / weight(item) }))
    .sort((a, b) => a.wait - b.wait)
    .slice(0, count)
    .map(({ item }) => item);
}
