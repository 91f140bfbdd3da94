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
  /** The services of either arm, one row each. */
  services: { treated: (number | null)[][]; control: (number | null)[][] };
}

/** When each service of a stepped wedge switches. */
function switchesOf(waves: AnalysisInput['waves']): Map<string, number[]> {
  return new Map(
    waves?.assignment.map(({ entityRef, wave }) => [
      entityRef,
      [Date.parse(waves.switchTimes[wave - 1])],
    ]),
  );
}

/**
 * Puts a reading on its grid.
 */
export function armSeries(
  input: AnalysisInput,
  reading: MetricReading,
): ArmSeries {
  const grid = gridOf(input, reading.metric.stepSeconds);
  const mask = (values: (number | null)[]) =>
    maskPauses(values, grid, input.pauses);
  const switches = switchesOf(input.waves);
  const align = (services: MetricReading['treated']) =>
    services.map(({ entityRef, points }) =>
      alignSeries(points, grid, [
        grid.origin,
        ...(switches.get(entityRef) ?? []),
      ]),
    );
  const treated = align(reading.treated);
  const control = align(reading.control);
  return {
    grid,
    treated: mask(averageServices(treated)),
    control: mask(averageServices(control)),
    services: { treated: treated.map(mask), control: control.map(mask) },
  };
}
