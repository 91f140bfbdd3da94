import { hampelFilter } from '@hone/inference';
import type { MetricReading, ServiceSeries } from '../analysis/types';

/** Half a window of a week of daily points; three scaled deviations, as Hampel proposed. */
const HALF_WINDOW = 4;
const THRESHOLD = 3;

function masked(service: ServiceSeries): ServiceSeries {
  const found = hampelFilter({
    values: service.points.map(([, value]) => value),
    halfWindow: HALF_WINDOW,
    threshold: THRESHOLD,
  });
  if (!found.ok) return service;
  const outliers = new Set(found.outliers);
  return {
    ...service,
    points: service.points.map(([at, value], i) => [
      at,
      outliers.has(i) ? null : value,
    ]),
  };
}

/**
 * A reading whose local outliers are missing values, service by service.
 */
export function withoutOutliers(reading: MetricReading): MetricReading {
  return {
    ...reading,
    treated: reading.treated.map(masked),
    control: reading.control.map(masked),
  };
}
