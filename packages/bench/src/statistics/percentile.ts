/**
 * The p-th percentile by the nearest rank: the smallest value that at least p percent of the values do not exceed.
 * Always a value that was measured.
 *
 * @param values - in any order
 * @param p - above 0, at most 100
 * @returns null without values
 */
export function percentile(
  values: readonly number[],
  p: number,
): number | null {
  if (!(p > 0 && p <= 100)) {
    throw new RangeError(`p has to be above 0 and at most 100, got ${p}`);
  }
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil((p / 100) * sorted.length) - 1];
}
