import type { LineSums } from './lineSums';

/** Search steps as shares of the series, from coarse to single points. */
const STEPS = [1 / 20, 1 / 50, 1 / 120, 0];
const MAX_ROUNDS = 6;

/** In-place Cholesky solution of the normal equations; null when singular. */
function solveNormal(a: number[][], b: readonly number[]): number[] | null {
  const k = b.length;
  const l = a.map(row => [...row]);
  const z = [...b];
  for (let j = 0; j < k; j++) {
    for (let i = j; i < k; i++) {
      let value = l[i][j];
      for (let m = 0; m < j; m++) value -= l[i][m] * l[j][m];
      if (i === j) {
        if (!(value > 1e-11 * a[j][j])) return null;
        l[j][j] = Math.sqrt(value);
      } else {
        l[i][j] = value / l[j][j];
      }
    }
    for (let m = 0; m < j; m++) z[j] -= l[j][m] * z[m];
    z[j] /= l[j][j];
  }
  return z;
}

/**
 * Residual sum of squares of lines that meet at the knots: least squares on
 * 1, t and (t − knot)₊, whose products come from sums over the tails.
 */
export function joinedRss(sums: LineSums, knots: readonly number[]): number {
  const starts = [0, 0, ...knots];
  // Every column is offset·1 + slope·t from its start on.
  const columns = starts.map((start, k) => ({
    start,
    offset: k === 0 ? 1 : -(k === 1 ? 0 : sums.time[start]),
    slope: k === 0 ? 0 : 1,
  }));
  const products = columns.map(a =>
    columns.map(b => {
      const s = sums.tail(Math.max(a.start, b.start));
      return (
        a.offset * b.offset * s.size +
        (a.offset * b.slope + a.slope * b.offset) * s.t +
        a.slope * b.slope * s.tt
      );
    }),
  );
  const response = columns.map(a => {
    const s = sums.tail(a.start);
    return a.offset * s.y + a.slope * s.ty;
  });
  const z = solveNormal(products, response);
  if (z === null) return Infinity;
  return Math.max(0, sums.tail(0).yy - z.reduce((sum, v) => sum + v * v, 0));
}

/**
 * Moves the change points of separate lines to where lines that meet fit
 * best. Where a series bends without a jump, that places the bend much better.
 */
export function joinedLines(
  sums: LineSums,
  changePoints: readonly number[],
  minSegmentLength: number,
): { knots: number[]; rss: number } {
  let knots = [...changePoints];
  let rss = joinedRss(sums, knots);
  const isAllowed = (candidate: readonly number[]) => {
    const bounds = [0, ...candidate, sums.n];
    return bounds.every(
      (bound, k) => k === 0 || bound - bounds[k - 1] >= minSegmentLength,
    );
  };
  for (const share of STEPS) {
    const step = Math.max(1, Math.floor(share * sums.n));
    for (let round = 0, moved = true; moved && round < MAX_ROUNDS; round++) {
      moved = false;
      for (let k = 0; k < knots.length; k++) {
        for (const move of [-step, step]) {
          const candidate = [...knots];
          candidate[k] += move;
          if (!isAllowed(candidate)) continue;
          const value = joinedRss(sums, candidate);
          if (value < rss) {
            rss = value;
            knots = candidate;
            moved = true;
          }
        }
      }
    }
  }
  return { knots, rss };
}
