import type { LineSums, SegmentShape } from './lineSums';

/** Positions considered for change points at first; makes the cost O(n). */
const GRID = 200;
const MAX_ROUNDS = 5;

function gridOf(n: number, step: number, minSegmentLength: number): number[] {
  const grid: number[] = [];
  for (let at = 0; at < n; at += step) grid.push(at);
  if (step > 1 && n - grid[grid.length - 1] < minSegmentLength) grid.pop();
  grid.push(n);
  return grid;
}

/** Cost of every segment between grid positions, row-major; ∞ when too short. */
function gridCosts(
  sums: LineSums,
  grid: readonly number[],
  shape: SegmentShape,
  minSegmentLength: number,
): Float64Array {
  const m = grid.length;
  const costs = new Float64Array(m * m).fill(Infinity);
  for (let j = 1; j < m; j++) {
    for (let i = 0; i < j; i++) {
      if (grid[j] - grid[i] >= minSegmentLength) {
        // Column by column: the search walks over the starts of one end.
        costs[j * m + i] = sums.rss(grid[i], grid[j], shape);
      }
    }
  }
  return costs;
}

/** Moves points off the grid, one at a time, while that lowers the cost. */
function refined(
  sums: LineSums,
  changePoints: number[],
  reach: number,
  shape: SegmentShape,
  minSegmentLength: number,
): number[] {
  if (reach <= 1) return changePoints;
  const bounds = [0, ...changePoints, sums.n];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let moved = false;
    for (let k = 1; k < bounds.length - 1; k++) {
      const [before, at, after] = bounds.slice(k - 1, k + 2);
      const cost = (x: number) =>
        sums.rss(before, x, shape) + sums.rss(x, after, shape);
      let best = at;
      let lowest = cost(at);
      const from = Math.max(at - reach, before + minSegmentLength);
      const to = Math.min(at + reach, after - minSegmentLength);
      for (let x = from; x <= to; x++) {
        const c = cost(x);
        if (c < lowest) {
          lowest = c;
          best = x;
        }
      }
      moved = moved || best !== at;
      bounds[k] = best;
    }
    if (!moved) break;
  }
  return bounds.slice(1, -1);
}

/**
 * The least-squares segmentation with 0, 1, 2, … change points: exact dynamic
 * programming on a grid of about 200 positions (Bellman 1961), then every
 * point is moved to its best place between its neighbours.
 */
export function segmentationPath(
  sums: LineSums,
  shape: SegmentShape,
  maxChangePoints: number,
  minSegmentLength: number,
): number[][] {
  const step = Math.max(1, Math.ceil(sums.n / GRID));
  const grid = gridOf(sums.n, step, minSegmentLength);
  const m = grid.length;
  const costs = gridCosts(sums, grid, shape, minSegmentLength);
  // Starts nearer than this many positions leave a segment too short; only the
  // last position may lie farther from the one before it.
  const cells = Math.ceil(minSegmentLength / step);
  let best = Float64Array.from({ length: m }, (_, j) => costs[j * m]);
  const previous: Int32Array[] = [];
  const path: number[][] = [[]];
  for (let k = 1; k <= maxChangePoints; k++) {
    const next = new Float64Array(m).fill(Infinity);
    const from = new Int32Array(m);
    for (let j = k; j < m; j++) {
      const last = j === m - 1 ? j - 1 : j - cells;
      let lowest = Infinity;
      for (let i = k * cells; i <= last; i++) {
        const total = best[i] + costs[j * m + i];
        if (total < lowest) {
          lowest = total;
          from[j] = i;
        }
      }
      next[j] = lowest;
    }
    if (next[m - 1] === Infinity) break;
    previous.push(from);
    best = next;
    const changePoints: number[] = [];
    for (let q = k - 1, j = m - 1; q >= 0; q--) {
      j = previous[q][j];
      changePoints.push(grid[j]);
    }
    path.push(
      refined(sums, changePoints.reverse(), step, shape, minSegmentLength),
    );
  }
  return path;
}
