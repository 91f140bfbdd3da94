import type { AnalysisInput, MetricReading } from '../types';
import { gridOf, type Grid } from '../window';
import { alignSeries } from './alignSeries';
import { averageServices } from './averageServices';
import { maskPauses } from './maskPauses';

/**
 * Both arms of a metric on its grid, each averaged over its services.
 */
export interface ArmSeries {
  grid: Grid;
  treated: (number | null)[];
  /** Empty when there is no control. */
  control: (number | null)[];
}

/**
 * Puts a reading on its grid.
 */
export function armSeries(
  input: AnalysisInput,
  reading: MetricReading,
): ArmSeries {
  const grid = gridOf(input, reading.metric.stepSeconds);
  const average = (services: MetricReading['treated']) =>
    maskPauses(
      averageServices(services.map(s => alignSeries(s.points, grid))),
      grid,
      input.pauses,
    );
  return {
    grid,
    treated: average(reading.treated),
    control: average(reading.control),
  };
}
