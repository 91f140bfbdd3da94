import { DDSketch } from '@datadog/sketches-js';
import type { Bins } from '../../../../store/delivery/Rollup';

/** Largest error of a duration that is read back, relative to it. */
export const RELATIVE_ACCURACY = 0.01;

/**
 * The bins of DDSketch (Masson, Rim & Lee 2019): each is 2 % wider than the one before it. Only bins that were hit are
 * kept, because most services have a handful of durations a week and the library's own bytes hold at least 128 bins.
 */
const { mapping } = new DDSketch({ relativeAccuracy: RELATIVE_ACCURACY });

/** Durations below a millisecond have a bin of their own: they have no logarithm. */
const ZERO = -1;

/** The bin of a duration in milliseconds, at least 0. */
export function binOf(durationMs: number): number {
  return durationMs < 1 ? ZERO : mapping.key(durationMs);
}

/** The duration that stands for all of a bin, in milliseconds. */
export function durationOf(bin: number): number {
  return bin === ZERO ? 0 : mapping.value(bin);
}

/** How many durations the bins hold. */
export function countOf(bins: ReadonlyMap<number, number>): number {
  let count = 0;
  for (const hits of bins.values()) count += hits;
  return count;
}

/**
 * Reads durations by their place in the order, as from a sorted list.
 *
 * @returns the durations, in milliseconds, at places counted from 1; places have to be within 1 and the count
 */
export function durationsAt(bins: Bins, places: readonly number[]): number[] {
  const sorted = [...bins].sort(([a], [b]) => a - b);
  return places.map(place => {
    let passed = 0;
    for (const [bin, hits] of sorted) {
      passed += hits;
      if (passed >= place) return durationOf(bin);
    }
    throw new RangeError(`There are ${passed} durations, no place ${place}`);
  });
}
