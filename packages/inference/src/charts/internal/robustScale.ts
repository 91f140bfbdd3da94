import { median } from 'd3-array';

/** MAD to standard deviation of normal values. */
const MAD_TO_SIGMA = 1.4826;
/** Mean absolute deviation to standard deviation of normal values, √(π/2). */
const MEAN_DEVIATION_TO_SIGMA = 1.2533;

/**
 * Median, and 1.4826 · MAD around it. Where more than half of the values are
 * equal the MAD is 0; then 1.2533 · the mean absolute deviation, 0 only for
 * constant values.
 */
export function robustScale(values: readonly number[]): {
  center: number;
  scale: number;
} {
  const center = median(values)!;
  const deviations = values.map(value => Math.abs(value - center));
  const mad = median(deviations)!;
  if (mad > 0) return { center, scale: MAD_TO_SIGMA * mad };
  const mean = deviations.reduce((sum, d) => sum + d, 0) / deviations.length;
  return { center, scale: MEAN_DEVIATION_TO_SIGMA * mean };
}
