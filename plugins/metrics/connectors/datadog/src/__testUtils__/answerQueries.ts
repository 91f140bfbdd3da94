import type { VendorAnswer } from '@hone/testbed';
import {
  groupsOf,
  intervalsOf,
  valueOf,
  type FakeQuery,
  type FakeSeries,
} from './timeseries';

/** Epoch milliseconds. */
interface Window {
  from: number;
  to: number;
}

/** The answer to a query of series. */
export function timeseriesAnswer(
  queries: FakeQuery[],
  window: Window & { interval: number },
  all: readonly FakeSeries[],
): VendorAnswer {
  const ms = window.interval;
  const found = queries.flatMap((query, index) =>
    groupsOf(query, all).map(group => ({ ...group, query, index })),
  );
  const starts = intervalsOf(window, ms);
  const rows = found.map(({ query, series }) =>
    starts.map(start => valueOf(query, series, start, start + ms) ?? null),
  );
  // Intervals in which nothing has a value are left out, and so are empty ends of rows.
  const places = [...starts.keys()].filter(i =>
    rows.some(row => row[i] !== null),
  );
  const values = rows.map(row => {
    const kept = places.map(i => row[i]);
    while (kept.length > 0 && kept[kept.length - 1] === null) kept.pop();
    return kept;
  });
  return {
    status: 200,
    body: {
      data: {
        id: '0',
        type: 'timeseries_response',
        attributes: {
          series: found.map(({ tags, series, index }) => ({
            group_tags: tags,
            query_index: index,
            unit: series[0].unit ? [series[0].unit, null] : null,
          })),
          times: places.map(i => starts[i]),
          values,
        },
      },
    },
  };
}

/** The answer to a query of single values. */
export function scalarAnswer(
  queries: FakeQuery[],
  { from, to }: Window,
  all: readonly FakeSeries[],
): VendorAnswer {
  const columns = queries.map(query => ({
    name: query.name,
    type: 'number',
    values: groupsOf(query, all).flatMap(({ series }) => {
      const value = valueOf(query, series, from, to);
      return value === undefined ? [] : [value];
    }),
    meta: { unit: null },
  }));
  return {
    status: 200,
    body: {
      data: { id: '0', type: 'scalar_response', attributes: { columns } },
    },
  };
}
