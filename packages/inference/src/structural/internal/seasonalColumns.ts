/**
 * Seasonal pattern as columns that sum to 0 over the seasons: column s is 1 in
 * season s and −1 in the last one.
 */
export function seasonalColumns(
  seasonal: { period: number; duration?: number } | undefined,
  periods: { before: [number, number]; after: [number, number] },
): { before: Float64Array[]; after: Float64Array[] } {
  if (!seasonal) return { before: [], after: [] };
  const { period, duration = 1 } = seasonal;
  const column = (season: number, [from, to]: [number, number]) =>
    Float64Array.from({ length: to - from }, (_, i) => {
      const phase = Math.floor((from + i) / duration) % period;
      if (phase === season) return 1;
      return phase === period - 1 ? -1 : 0;
    });
  const columns = (range: [number, number]) =>
    Array.from({ length: period - 1 }, (_, season) => column(season, range));
  return { before: columns(periods.before), after: columns(periods.after) };
}
