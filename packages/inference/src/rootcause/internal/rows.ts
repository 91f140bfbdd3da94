import { median } from 'd3-array';

/**
 * A metric of a node over time.
 *
 * @public
 */
export interface MetricSeries {
  node: string;
  metric: string;
  /** Unix seconds, in any order; of a repeated stamp the last value counts. */
  times: readonly number[];
  /** In the unit of the metric; null where missing. */
  values: readonly (number | null)[];
}

/** Values that exist, by ascending time. */
export interface Rows {
  times: number[];
  values: number[];
}

/** Rows of one metric of one node. */
export interface SeriesRows extends Rows {
  node: string;
  metric: string;
}

/** By node and metric; several parts of one series are put together. */
export function rowsBySeries(
  series: readonly MetricSeries[],
): Map<string, SeriesRows> {
  const found = new Map<
    string,
    { series: MetricSeries; byTime: Map<number, number> }
  >();
  for (const part of series) {
    const key = JSON.stringify([part.node, part.metric]);
    const known = found.get(key) ?? { series: part, byTime: new Map() };
    found.set(key, known);
    part.times.forEach((time, i) => {
      const value = part.values[i];
      if (value !== null) known.byTime.set(time, value);
    });
  }
  return new Map(
    [...found].map(
      ([
        key,
        {
          series: { node, metric },
          byTime,
        },
      ]) => {
        const times = [...byTime.keys()].sort((a, b) => a - b);
        const values = times.map(time => byTime.get(time)!);
        return [key, { node, metric, times, values }];
      },
    ),
  );
}

export function rowsWhere(rows: Rows, keep: (time: number) => boolean): Rows {
  const indices = rows.times.map((_, i) => i).filter(i => keep(rows.times[i]));
  return {
    times: indices.map(i => rows.times[i]),
    values: indices.map(i => rows.values[i]),
  };
}

/** Usual distance between stamps; null with fewer than two. */
export function stepOf(times: readonly number[]): number | null {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((time, i) => time - sorted[i]);
  return median(steps) ?? null;
}
