/**
 * A quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
 *
 * @param sorted - ascending and not empty
 * @param p - from 0 to 1
 */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
