/** A value range of doubles halves fewer times than this before it is empty. */
const MAXIMUM_STEPS = 2200;

/**
 * The k-th smallest (from 1) of all differences x_i − y_j, without writing
 * them down: halves the range of values and counts in O(m + n) per step.
 *
 * Rounded subtraction is monotone in both arguments, so the result is the very
 * double that sorting all differences would give.
 *
 * @param x - ascending
 * @param y - ascending
 */
export function selectDifference(
  x: readonly number[],
  y: readonly number[],
  k: number,
): number {
  let low = x[0] - y[y.length - 1];
  let high = x[x.length - 1] - y[0];
  for (let step = 0; low < high && step < MAXIMUM_STEPS; step++) {
    const middle = low / 2 + high / 2;
    const pivot = middle >= low && middle < high ? middle : low;
    const found = countUpTo(x, y, pivot);
    // Both ends move onto differences that exist, which ends the search early.
    if (found.count >= k) high = found.below;
    else low = found.above;
  }
  return low;
}

/** How many differences are ≤ pivot, the largest of them, and the smallest beyond. */
function countUpTo(
  x: readonly number[],
  y: readonly number[],
  pivot: number,
): { count: number; below: number; above: number } {
  const n = y.length;
  let count = 0;
  let below = -Infinity;
  let above = Infinity;
  // Index of the smallest y whose difference from x_i is still ≤ pivot.
  let first = 0;
  for (const value of x) {
    while (first < n && value - y[first] > pivot) first++;
    if (first < n) below = Math.max(below, value - y[first]);
    if (first > 0) above = Math.min(above, value - y[first - 1]);
    count += n - first;
  }
  return { count, below, above };
}
