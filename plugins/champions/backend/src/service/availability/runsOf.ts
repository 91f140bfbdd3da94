import type { AbsenceSource } from '../../planning/problem';
import type { AwaySource } from './types';

/**
 * Puts cycles in a row with the same source together.
 *
 * @param why - one source per cycle, null where somebody can serve
 */
export function runsOf(why: (AwaySource | null)[]): AbsenceSource[] {
  const runs: AbsenceSource[] = [];
  why.forEach((source, cycle) => {
    const last = runs.at(-1);
    if (source === null) return;
    if (last?.source === source && last.to === cycle - 1) last.to = cycle;
    else runs.push({ from: cycle, to: cycle, source });
  });
  return runs;
}
