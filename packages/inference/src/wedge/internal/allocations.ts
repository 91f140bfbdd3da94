import type { Rng } from '../../numerics/rng';

/** Wave of every cluster, clusters in order of id. */
export type Allocation = Uint16Array;

/** What fits into an {@link Allocation}. */
export const MOST_WAVES = 2 ** 16;

export const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;

/** Sizes that differ by one at most, larger ones first. */
export function evenSizes(clusters: number, waves: number): number[] {
  const size = Math.floor(clusters / waves);
  const remainder = clusters % waves;
  return Array.from(
    { length: waves },
    (_, w) => size + (w < remainder ? 1 : 0),
  );
}

export function sizesOf(allocation: ArrayLike<number>): number[] {
  const sizes: number[] = [];
  for (let i = 0; i < allocation.length; i++) {
    const wave = allocation[i];
    while (sizes.length <= wave) sizes.push(0);
    sizes[wave] += 1;
  }
  return sizes;
}

/** Number of ways to fill the waves, or {@link LARGEST_COUNT} if it is more. */
export function countAllocations(sizes: readonly number[]): number {
  let count = 1;
  let placed = 0;
  for (const size of sizes) {
    // C(placed, i) is whole at every i.
    let ways = 1;
    for (let i = 1; i <= size; i++) {
      placed += 1;
      ways = (ways * placed) / i;
      if (count * ways > LARGEST_COUNT) return LARGEST_COUNT;
    }
    count = Math.round(count * ways);
  }
  return count;
}

function inOrder(sizes: readonly number[]): number[] {
  return sizes.flatMap((size, wave) => new Array<number>(size).fill(wave));
}

/** Draws allocations with waves of these sizes, each equally likely. */
export function allocationsOf(
  sizes: readonly number[],
): (rng: Rng) => Allocation {
  const order = inOrder(sizes);
  return rng => Uint16Array.from(rng.shuffle(order));
}

/** Every allocation once, in lexicographic order. */
export function listAllocations(sizes: readonly number[]): Allocation[] {
  const current = inOrder(sizes);
  const found: Allocation[] = [];
  for (;;) {
    found.push(Uint16Array.from(current));
    let pivot = current.length - 2;
    while (pivot >= 0 && current[pivot] >= current[pivot + 1]) pivot -= 1;
    if (pivot < 0) return found;
    let successor = current.length - 1;
    while (current[successor] <= current[pivot]) successor -= 1;
    [current[pivot], current[successor]] = [current[successor], current[pivot]];
    const tail = current.splice(pivot + 1).reverse();
    current.push(...tail);
  }
}

export function keyOf(allocation: Allocation): string {
  return allocation.join(',');
}
