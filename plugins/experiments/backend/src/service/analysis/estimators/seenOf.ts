import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { NoEstimate } from '../types';

/**
 * How many points there are, and the plain means after and before the start.
 */
export function seenOf({
  treated,
  grid,
}: ArmSeries): Pick<NoEstimate, 'n' | 'treatedMean' | 'comparisonMean'> {
  return {
    n: treated.filter(value => value !== null).length,
    treatedMean: meanOf(treated.slice(grid.before)),
    comparisonMean: meanOf(treated.slice(0, grid.before)),
  };
}
