import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { Grid } from '../window';

/** The smallest distance of neighbouring points, in milliseconds; the grid's step where there is only one. */
function distance(points: readonly SeriesPoint[], grid: Grid): number {
  let smallest = grid.stepMs;
  for (let i = 1; i < points.length; i++) {
    smallest = Math.min(smallest, points[i][0] - points[i - 1][0]);
  }
  return smallest;
}

/**
 * Puts points on the grid: the mean of a bin's values, null where it has none. Points outside the grid are left out, and
 * so is one that covers a change, since it is neither before nor after.
 *
 * @param changes - when the service changed; the start of the trial where nothing else is said
 */
export function alignSeries(
  points: readonly SeriesPoint[],
  grid: Grid,
  changes: readonly number[] = [grid.origin],
): (number | null)[] {
  const length = grid.before + grid.after;
  const sums = new Float64Array(length);
  const counts = new Uint32Array(length);
  const covered = distance(points, grid);
  for (const [at, value] of points) {
    if (value === null || !Number.isFinite(value)) continue;
    if (changes.some(change => at < change && at + covered > change)) continue;
    const bin = Math.floor((at - grid.origin) / grid.stepMs) + grid.before;
    if (bin < 0 || bin >= length) continue;
    sums[bin] += value;
    counts[bin] += 1;
  }
  return Array.from(counts, (count, bin) =>
    count === 0 ? null : sums[bin] / count,
  );
}
