import type { Seat } from '../../planning/problem';

/**
 * The median of the cycles between two seats of the same person that follow each other; null where nobody had two.
 *
 * @param served - seats in any order
 */
export function medianDistance(served: readonly Seat[]): number | null {
  const last = new Map<string, number>();
  const distances: number[] = [];
  for (const [cycle, id] of [...served].sort(([a], [b]) => a - b)) {
    const before = last.get(id);
    if (before !== undefined) distances.push(cycle - before);
    last.set(id, cycle);
  }
  distances.sort((a, b) => a - b);
  if (distances.length === 0) return null;
  const middle = (distances.length - 1) / 2;
  return (distances[Math.floor(middle)] + distances[Math.ceil(middle)]) / 2;
}
