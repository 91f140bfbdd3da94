/** Values from `from` up to, not including, `to`; the last bin includes it. */
export interface Bin {
  from: number;
  to: number;
  /** Share of all values, from 0 to 1. */
  share: number;
}

/**
 * Shares of values by bins of one width.
 *
 * @param sorted - ascending, not empty
 * @param domain - the ends of all bins together; every value lies within
 */
export function histogram(
  sorted: readonly number[],
  domain: readonly [low: number, high: number],
  count: number,
): Bin[] {
  const [low, high] = domain;
  const width = (high - low) / count;
  const counts = new Array<number>(count).fill(0);
  for (const value of sorted) {
    const place = width > 0 ? Math.floor((value - low) / width) : 0;
    counts[Math.min(count - 1, Math.max(0, place))] += 1;
  }
  return counts.map((found, i) => ({
    from: low + i * width,
    to: low + (i + 1) * width,
    share: found / sorted.length,
  }));
}
