import type { AnalysisValues } from '@hone/backstage-plugin-experiments-common';

/** One value that an analysis used. */
export interface ValueRow {
  arm: string;
  entityRef: string;
  at: string;
  value: number | null;
}

/** What an analysis counted in one arm. */
export type CountRow = AnalysisValues['counts'][number];

/** The values of one metric, service by service in the order of time. */
export function valueRows(
  values: Pick<AnalysisValues, 'series'>,
  metricId: string,
): ValueRow[] {
  return values.series
    .filter(series => series.metricId === metricId)
    .flatMap(({ arm, entityRef, start, stepSeconds, values: points }) => {
      const from = Date.parse(start);
      return points.map((value, index) => ({
        arm,
        entityRef,
        at: new Date(from + index * stepSeconds * 1000).toISOString(),
        value,
      }));
    });
}

/** The counts of one metric, arm by arm. */
export function countRows(
  values: Pick<AnalysisValues, 'counts'>,
  metricId: string,
): CountRow[] {
  return values.counts.filter(count => count.metricId === metricId);
}
