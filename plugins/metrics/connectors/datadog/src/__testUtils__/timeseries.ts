/** Values of a fake metric under some tags: what happened at an instant, epoch milliseconds. */
export interface FakeSeries {
  /** `trace.servlet.request.hits`, or `apm/<operation>/<stat>`. */
  metric: string;
  tags: string[];
  points: [at: number, value: number][];
  unit?: object;
}

/** A query that was understood. */
export interface FakeQuery {
  name: string;
  metric: string;
  filter: string;
  by: string[];
  how: 'sum' | 'avg';
}

type ApiQuery = Record<string, any>;

const TEXT =
  /^(sum|avg|max|min|p\d+):([\w.]+)\{([^{}]+)\}(?: by \{([^{}]+)\})?((?:\.\w+\([^)]*\))*)$/;
const COUNTS = ['hits', 'errors'];

/** @returns undefined for what Datadog could not parse */
export function parseQuery(query: ApiQuery): FakeQuery | undefined {
  if (query.data_source === 'apm_metrics') {
    return {
      name: query.name,
      metric: `apm/${query.operation_name ?? 'primary'}/${query.stat}`,
      filter: [`service:${query.service}`, query.query_filter]
        .filter(Boolean)
        .join(' AND '),
      by: query.group_by ?? [],
      how: COUNTS.includes(query.stat) ? 'sum' : 'avg',
    };
  }
  const parts = TEXT.exec(query.query);
  if (!parts) return undefined;
  const [, how, metric, filter, by] = parts;
  return {
    name: query.name,
    metric,
    filter,
    by: by?.split(',') ?? [],
    how: how === 'sum' ? 'sum' : 'avg',
  };
}

function fits(filter: string, tags: string[]): boolean {
  return filter
    .split(/,| AND /)
    .map(term => term.replace(/^\(+|\)+$/g, '').trim())
    .every(term => {
      if (term === '*') return true;
      if (term.endsWith(':*')) {
        return tags.some(tag => tag.startsWith(term.slice(0, -1)));
      }
      return tags.includes(term);
    });
}

/** The series of a query, one for each group. */
export function groupsOf(query: FakeQuery, all: readonly FakeSeries[]) {
  const groups = new Map<string, FakeSeries[]>();
  for (const series of all) {
    if (series.metric !== query.metric) continue;
    if (!fits(query.filter, series.tags)) continue;
    const tags = query.by.map(
      key => series.tags.find(tag => tag.startsWith(`${key}:`)) ?? `${key}:n/a`,
    );
    const name = tags.join(',');
    groups.set(name, [...(groups.get(name) ?? []), series]);
  }
  return [...groups].map(([name, series]) => ({
    tags: name === '' ? [] : name.split(','),
    series,
  }));
}

/** One value of what happened from an instant to before another; undefined when nothing did. */
export function valueOf(
  query: FakeQuery,
  series: readonly FakeSeries[],
  from: number,
  to: number,
): number | undefined {
  const values = series.flatMap(({ points }) =>
    points.filter(([at]) => at >= from && at < to).map(([, value]) => value),
  );
  if (values.length === 0) return undefined;
  const sum = values.reduce((a, b) => a + b, 0);
  return query.how === 'sum' ? sum : sum / values.length;
}

/** The beginnings of the intervals that Datadog answers: from the first in the window to the one that its end lies in. */
export function intervalsOf(
  { from, to }: { from: number; to: number },
  ms: number,
): number[] {
  const first = Math.ceil(from / ms) * ms;
  const count = Math.max(0, Math.floor((to - first) / ms) + 1);
  return Array.from({ length: count }, (_, i) => first + i * ms);
}
