import { InputError } from '@backstage/errors';
import { timeseriesSchema, type Timeseries } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import { scopesOf, type ApiQuery } from '../query/toRequest';

type Attributes = Timeseries['data']['attributes'];
type SeriesHead = Attributes['series'][number];

/** One series of an answer. */
export interface OneSeries {
  unit: SeriesHead['unit'];
  /** By the place of its instant; what is missing at the end is left out. */
  values: (number | null)[];
}

const MAX_SHOWN = 6;

/** Formulas that give the queries as they are. */
export function formulasOf(queries: readonly ApiQuery[]) {
  return queries.map(({ name }) => ({ formula: name }));
}

/**
 * The only series of a query, undefined when it has none.
 *
 * @throws InputError when there are several, naming the tags in which they differ
 */
export function seriesOf(
  { series, values }: Attributes,
  index: number,
): OneSeries | undefined {
  const own = series.flatMap((head, place) =>
    head.query_index === index ? [{ head, place }] : [],
  );
  if (own.length > 1) {
    const tags = own
      .slice(0, MAX_SHOWN)
      .map(({ head }) => (head.group_tags ?? []).join(',').slice(0, 100));
    throw new InputError(
      `The query returns ${own.length} series where one is needed: ${tags.join(
        '; ',
      )}${
        own.length > MAX_SHOWN ? '; …' : ''
      }. Take "by {…}" out of it, or narrow it with tags`,
    );
  }
  if (own.length === 0) return undefined;
  const [{ head, place }] = own;
  return { unit: head.unit, values: values[place] ?? [] };
}

/** Series in an interval; instants and interval in milliseconds. */
export async function askTimeseries(
  client: DatadogClient,
  queries: readonly ApiQuery[],
  range: { from: number; to: number; stepMs: number },
  signal: AbortSignal,
): Promise<{ answer: Attributes; warnings: string[] }> {
  const { value } = await client.ask({
    method: 'POST',
    path: '/api/v2/query/timeseries',
    body: {
      data: {
        type: 'timeseries_request',
        attributes: {
          from: range.from,
          to: range.to,
          interval: range.stepMs,
          formulas: formulasOf(queries),
          queries,
        },
      },
    },
    // It only reads.
    idempotent: true,
    schema: timeseriesSchema,
    scope: scopesOf(queries),
    signal,
  });
  return {
    answer: value.data.attributes,
    warnings: value.errors ? [value.errors.slice(0, 300)] : [],
  };
}
