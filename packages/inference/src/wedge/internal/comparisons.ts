import { createRng } from '../../numerics/rng';
import type { AcceptableSet } from './acceptable';
import {
  countAllocations,
  allocationsOf,
  keyOf,
  listAllocations,
  sizesOf,
  type Allocation,
} from './allocations';

/** Allocations that the design could have drawn instead of the actual one. */
export interface Comparisons {
  others: readonly ArrayLike<number>[];
  /** Whether there are no more. */
  exhaustive: boolean;
}

function without(list: readonly Allocation[], actual: Allocation) {
  const key = keyOf(actual);
  return list.filter(allocation => keyOf(allocation) !== key);
}

/**
 * All other allocations with waves of the same size, or `draws` at random when
 * there are more.
 */
export function anyOther(
  waves: readonly number[],
  draws: number,
  seed: number | string,
): Comparisons {
  const actual = Uint16Array.from(waves);
  const sizes = sizesOf(actual);
  if (countAllocations(sizes) - 1 <= draws) {
    return {
      others: without(listAllocations(sizes), actual),
      exhaustive: true,
    };
  }
  const rng = createRng(seed).fork('allocations');
  const draw = allocationsOf(sizes);
  const others = Array.from({ length: draws }, () => draw(rng));
  return { others, exhaustive: false };
}

/** The same among the acceptable; null when the actual is none of them. */
export function otherAcceptable(
  set: AcceptableSet,
  waves: readonly number[],
  draws: number,
  seed: number | string,
): Comparisons | null {
  const actual = Uint16Array.from(waves);
  if (!set.list) {
    const same = sizesOf(actual).join() === set.sizes.join();
    return same ? anyOther(waves, draws, seed) : null;
  }
  const others = without(set.list, actual);
  if (others.length === set.list.length) return null;
  if (others.length <= draws) return { others, exhaustive: true };
  const rng = createRng(seed).fork('allocations');
  return { others: rng.shuffle(others).slice(0, draws), exhaustive: false };
}
