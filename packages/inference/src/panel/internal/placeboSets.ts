import { createRng } from '../../numerics/rng';

/** One way to pretend that controls were treated: indices per cohort. */
export type PlaceboSet = number[][];

/** Number of ways, or more than the maximum. */
function countSets(
  controls: number,
  sizes: readonly number[],
  maximum: number,
): number {
  let count = 1;
  let left = controls;
  for (const size of sizes) {
    let ways = 1;
    // C(left, i + 1) = C(left, i)·(left − i)/(i + 1) is whole at every i.
    for (let i = 0; i < size; i++) ways = (ways * (left - i)) / (i + 1);
    count *= ways;
    left -= size;
    if (count > maximum) return count;
  }
  return count;
}

function choose(from: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, i) =>
    choose(from.slice(i + 1), size - 1).map(rest => [first, ...rest]),
  );
}

function enumerate(
  free: readonly number[],
  sizes: readonly number[],
): PlaceboSet[] {
  if (sizes.length === 0) return [[]];
  const [size, ...others] = sizes;
  return choose(free, size).flatMap(cohort => {
    const taken = new Set(cohort);
    const left = free.filter(i => !taken.has(i));
    return enumerate(left, others).map(rest => [cohort, ...rest]);
  });
}

/**
 * Sets of controls as large as the cohorts: all of them, or `maximum` at random
 * when there are more.
 */
export function placeboSets(
  controls: number,
  sizes: readonly number[],
  options: { seed: number | string; maximum: number },
): { sets: PlaceboSet[]; drawn: boolean } {
  const { seed, maximum } = options;
  const all = Array.from({ length: controls }, (_, i) => i);
  if (countSets(controls, sizes, maximum) <= maximum) {
    return { sets: enumerate(all, sizes), drawn: false };
  }
  const rng = createRng(seed);
  const sets = Array.from({ length: maximum }, () => {
    const order = rng.shuffle(all);
    let from = 0;
    return sizes.map(size => {
      from += size;
      return order.slice(from - size, from);
    });
  });
  return { sets, drawn: true };
}
