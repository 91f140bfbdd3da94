/** What is usual for a series: the middle, and how far values stray from it. */
export interface Normal {
  centre: number;
  scale: number;
}

/** The same conventions as in the search for root causes. */
const MINIMUM_BASELINE = 10;
const MAD_OF_NORMAL = 1.4826;
const MEAN_DEVIATION_OF_NORMAL = 1.2533;
const SMALLEST_RELATIVE_SCALE = 1e-3;
const PENDING_SECONDS = 30;

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median and MAD, or the mean deviation where most values are equal; null for fewer than ten values. */
export function normalOf(values: readonly number[]): Normal | null {
  const centre = median(values);
  if (centre === null || values.length < MINIMUM_BASELINE) return null;
  const distances = values.map(value => Math.abs(value - centre));
  const mean = distances.reduce((sum, d) => sum + d, 0) / distances.length;
  const scale =
    MAD_OF_NORMAL * median(distances)! || MEAN_DEVIATION_OF_NORMAL * mean;
  const floor = SMALLEST_RELATIVE_SCALE * Math.abs(centre);
  return { centre, scale: Math.max(scale, floor) || 1 };
}

/** Rows that a deviation has to last, so that a blip does not count. */
export function rowsToHold(stepSeconds: number): number {
  return Math.max(2, Math.ceil(PENDING_SECONDS / stepSeconds));
}

/** The largest median of neighbouring values; null without values. */
export function sustained(
  values: readonly number[],
  rows: number,
): number | null {
  const length = Math.min(rows, values.length);
  let largest: number | null = null;
  for (let start = 0; start + length <= values.length; start += 1) {
    const level = median(values.slice(start, start + length));
    if (level === null) return null;
    if (largest === null || level > largest) largest = level;
  }
  return largest;
}
