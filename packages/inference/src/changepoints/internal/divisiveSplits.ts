import { PairDistances, type EnergySplit } from './energy';

/** Whether a split of the given intervals is to be believed. */
export type Significance = (
  split: EnergySplit,
  bounds: readonly number[],
) => boolean;

/** The best split among several intervals; null when all are single points. */
export function bestOfIntervals(
  distances: PairDistances,
  bounds: readonly number[],
): EnergySplit | null {
  let best: EnergySplit | null = null;
  for (let k = 1; k < bounds.length; k++) {
    if (bounds[k] - bounds[k - 1] < 2) continue;
    const split = distances.best(bounds[k - 1], bounds[k]);
    if (best === null || split.q > best.q) best = split;
  }
  return best;
}

/** Splits the values top-down until the best split is not significant. */
export function divisiveSplits(
  values: ArrayLike<number>,
  isSignificant: Significance,
): number[] {
  const distances = new PairDistances(values);
  const bounds = [0, values.length];
  for (let round = 1; round < values.length; round++) {
    const split = bestOfIntervals(distances, bounds);
    if (split === null || !isSignificant(split, bounds)) break;
    bounds.push(split.tau);
    bounds.sort((a, b) => a - b);
  }
  return bounds.slice(1, -1);
}

/** The bounds of the interval that holds a point. */
export function intervalAround(
  bounds: readonly number[],
  point: number,
): [start: number, end: number] {
  const k = bounds.findIndex(bound => bound > point);
  return [bounds[k - 1], bounds[k]];
}
