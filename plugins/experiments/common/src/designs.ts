import type { ExperimentDesign } from './types';

/**
 * Whether a design changes whole services over time, rather than comparing two arms that run at the same time.
 * @public
 */
export function treatsWholeServices(design: ExperimentDesign): boolean {
  return design === 'process' || design === 'stepped-wedge';
}
