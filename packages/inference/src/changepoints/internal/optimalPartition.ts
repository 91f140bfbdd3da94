import type { SegmentCost } from './segmentCost';

function traceBack(previous: Int32Array, n: number): number[] {
  const changePoints: number[] = [];
  for (let end = previous[n]; end > 0; end = previous[end]) {
    changePoints.push(end);
  }
  return changePoints.reverse();
}

/**
 * Pruned exact search for the segmentation with the least penalised cost.
 * `until` is the first end from which on a start cannot win any more.
 */
export function optimalPartition(
  { n, cost, rounding }: SegmentCost,
  penalty: number,
  minSegmentLength: number,
): { changePoints: number[]; objective: number } {
  if (n < 2 * minSegmentLength) {
    return { changePoints: [], objective: cost(0, n) };
  }
  // best[0] = −β, so that the first segment pays no penalty.
  const best = new Float64Array(n + 1).fill(Infinity);
  best[0] = -penalty;
  const previous = new Int32Array(n + 1);
  const starts = new Int32Array(n + 1);
  const until = new Float64Array(n + 1).fill(Infinity);
  const totals = new Float64Array(n + 1);
  let count = 0;
  for (let end = minSegmentLength; end <= n; end++) {
    const newest = end - minSegmentLength;
    if (best[newest] < Infinity) starts[count++] = newest;
    for (let c = 0; c < count; c++) {
      const start = starts[c];
      totals[c] = best[start] + cost(start, end);
      if (totals[c] + penalty < best[end]) {
        best[end] = totals[c] + penalty;
        previous[end] = start;
      }
    }
    let kept = 0;
    for (let c = 0; c < count; c++) {
      const start = starts[c];
      // A loser is beaten by a segment that starts at `end`, which must itself
      // be long enough before it can stand in. Beaten means by more than what
      // rounding does to the three costs that are compared.
      if (totals[c] > best[end] + 3 * rounding && until[start] === Infinity) {
        until[start] = end + minSegmentLength;
      }
      if (end + 1 < until[start]) starts[kept++] = start;
    }
    count = kept;
  }
  return { changePoints: traceBack(previous, n), objective: best[n] };
}
