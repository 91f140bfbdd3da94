import { normal } from '@hone/inference';

/**
 * The standard error that a normal interval of this level stands for; null where an end is open or the interval is empty.
 *
 * @param level - coverage, such as .95
 */
export function errorOfInterval(
  [low, high]: readonly (number | null)[],
  level: number,
): number | null {
  if (low === null || high === null || !(high > low)) return null;
  return (high - low) / (2 * normal.quantile((1 + level) / 2));
}
