import type {
  Metric,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import { signalOf } from '../../catalogue/signalOf';

/** A metric of a service over baseline and issue. */
export interface CaseSeries {
  entityRef: string;
  metric: Metric;
  /** On one grid, null where nothing is known. */
  points: SeriesPoint[];
}

/** Values of a series that exist, by ascending time, as they are judged. */
export interface JudgedRows {
  times: number[];
  values: number[];
}

const PER_MILLE = 1_000;

/**
 * The rows of a series between two instants, the second one left out. Shares are judged in per mille: one that was always 0 has no noise to be
 * compared with, and then three per mille are the least that counts.
 */
export function rowsOf(
  { metric, points }: CaseSeries,
  from: number,
  to: number,
): JudgedRows {
  const factor = metric.kind === 'proportion' ? PER_MILLE : 1;
  const rows: JudgedRows = { times: [], values: [] };
  for (const [at, value] of points) {
    if (value === null || at < from || at >= to) continue;
    rows.times.push(at);
    rows.values.push(value * factor);
  }
  return rows;
}

/** Whether it says how much there is to do, which is no symptom. */
export function isTraffic({ metric }: CaseSeries): boolean {
  return signalOf(metric) === 'rate';
}

/** 1 where more is worse, -1 where less is. */
export function badSide({ metric }: CaseSeries): 1 | -1 {
  return metric.direction === 'lower-is-better' ? 1 : -1;
}
