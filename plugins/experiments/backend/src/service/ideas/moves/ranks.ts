/** A step beyond the first or last rank that a double can tell from it. */
function step(rank: number): number {
  return Math.max(1, Math.abs(rank) * 1e-6);
}

/**
 * A rank between two others, or beyond the only one; null where no number is left between them.
 *
 * @param below - rank of the idea below, undefined at the end of the backlog
 * @param above - rank of the idea above, undefined at its top
 */
export function rankBetween(
  below: number | undefined,
  above: number | undefined,
): number | null {
  if (below === undefined && above === undefined) return 0;
  if (below === undefined) return above! - step(above!);
  if (above === undefined) return below + step(below);
  const middle = below + (above - below) / 2;
  return below < middle && middle < above ? middle : null;
}

/**
 * Ranks in equal distances between two others, lowest first; null where not so many numbers are left between them.
 */
export function ranksBetween(
  below: number,
  above: number,
  count: number,
): number[] | null {
  const ranks = Array.from(
    { length: count },
    (_, i) => below + ((above - below) * (i + 1)) / (count + 1),
  );
  const all = [below, ...ranks, above];
  return all.every((rank, i) => i === 0 || all[i - 1] < rank) ? ranks : null;
}
