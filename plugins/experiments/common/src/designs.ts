import type { ExperimentDesign } from './types';

/**
 * Whether a design changes whole services over time, rather than comparing two arms that run at the same time.
 * @public
 */
export function treatsWholeServices(design: ExperimentDesign): boolean {
  return design === 'process' || design === 'stepped-wedge';
}

/**
 * Fewest services of a stepped wedge: with fewer, chance hardly has anything to choose from.
 *
 * @public
 */
export const LEAST_WEDGE_SERVICES = 6;
