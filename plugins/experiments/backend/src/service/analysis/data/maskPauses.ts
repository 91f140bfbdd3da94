import type { AnalysisInput } from '../types';
import type { Grid } from '../window';

/**
 * Takes out the bins in which the trial was paused: what they hold is not an effect of the change.
 */
export function maskPauses(
  values: (number | null)[],
  grid: Grid,
  pauses: AnalysisInput['pauses'],
): (number | null)[] {
  if (pauses.length === 0) return values;
  return values.map((value, bin) => {
    const from = grid.origin + (bin - grid.before) * grid.stepMs;
    const to = from + grid.stepMs;
    const paused = pauses.some(
      pause => pause.from < to && (pause.to ?? Infinity) > from,
    );
    return paused ? null : value;
  });
}
