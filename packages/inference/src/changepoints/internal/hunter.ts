import { divisiveSplits, intervalAround } from './divisiveSplits';
import { levelTest, type LevelTest } from './levelTest';

interface WeakPoint extends LevelTest {
  at: number;
}

/** A looser bound for the first pass: a window sees less than the series. */
export function firstPassBound(maxPValue: number): number {
  if (maxPValue < 0.05) return 10 * maxPValue;
  return maxPValue < 0.5 ? 2 * maxPValue : maxPValue;
}

function significantSplits(
  window: readonly number[],
  maxPValue: number,
): number[] {
  return divisiveSplits(window, ({ tau }, bounds) => {
    const [from, to] = intervalAround(bounds, tau);
    return levelTest(window, from, tau, to).pValue <= maxPValue;
  });
}

/** Splits of overlapping windows; the next window starts at the last split. */
export function windowedSplits(
  values: readonly number[],
  windowLength: number,
  maxPValue: number,
): number[] {
  const found = new Set<number>();
  const step = Math.floor(windowLength / 2);
  let start = 0;
  while (start < values.length) {
    const window = values.slice(start, start + windowLength);
    let last = 0;
    for (const split of significantSplits(window, maxPValue)) {
      found.add(start + split);
      last = split;
    }
    start += Math.max(last, step);
  }
  return [...found].sort((a, b) => a - b);
}

function weakest(
  points: readonly WeakPoint[],
  maxPValue: number,
  minMagnitude: number,
): number {
  const leastSure = points.reduce(
    (worst, point, k) => (point.pValue > points[worst].pValue ? k : worst),
    0,
  );
  if (points[leastSure].pValue >= maxPValue) return leastSure;
  const smallest = points.reduce(
    (least, point, k) =>
      point.magnitude < points[least].magnitude ? k : least,
    0,
  );
  return points[smallest].magnitude > minMagnitude ? -1 : smallest;
}

/** Which points to test again once point k is gone, relative to k. */
export const BOTH_NEIGHBOURS = [-1, 0];
/** The source looks to the right only; kept for comparisons with it. */
export const RIGHT_NEIGHBOURS = [0, 1];

/**
 * Drops the weakest point and tests its neighbours again, until every point
 * is significant and large enough.
 */
export function strongPoints(options: {
  values: readonly number[];
  candidates: readonly number[];
  maxPValue: number;
  minMagnitude: number;
  neighbours: readonly number[];
}): number[] {
  const { values, candidates, maxPValue, minMagnitude, neighbours } = options;
  const test = (at: number, before = 0, after = values.length): WeakPoint => ({
    at,
    ...levelTest(values, before, at, after),
  });
  const points = candidates.map((at, k) =>
    test(at, candidates[k - 1], candidates[k + 1]),
  );
  while (points.length > 0) {
    const k = weakest(points, maxPValue, minMagnitude);
    if (k < 0) break;
    points.splice(k, 1);
    for (const offset of neighbours) {
      const neighbour = k + offset;
      if (!points[neighbour]) continue;
      points[neighbour] = test(
        points[neighbour].at,
        points[neighbour - 1]?.at,
        points[neighbour + 1]?.at,
      );
    }
  }
  return points.map(point => point.at);
}
