import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { scalarSchema } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import { scopesOf, type ApiQuery } from '../query/toRequest';
import { formulasOf } from './askTimeseries';

/** Counts of one arm over one window. */
export interface Counts {
  n: number;
  successes: number;
  mean: number | null;
  m2: number | null;
  warnings: string[];
}

const valueSchema = z.number().nullable().catch(null);

/** Sums of the queries over a window, null where there is nothing. */
export async function askSums(
  client: DatadogClient,
  queries: readonly ApiQuery[],
  window: { start: Date; end: Date },
  signal: AbortSignal,
): Promise<{ sums: (number | null)[]; warnings: string[] }> {
  const { value } = await client.ask({
    method: 'POST',
    path: '/api/v2/query/scalar',
    body: {
      data: {
        type: 'scalar_request',
        attributes: {
          from: window.start.getTime(),
          to: window.end.getTime(),
          formulas: formulasOf(queries),
          queries: queries.map(query =>
            query.data_source === 'metrics'
              ? { ...query, aggregator: 'sum' }
              : query,
          ),
        },
      },
    },
    // It only reads.
    idempotent: true,
    schema: scalarSchema,
    scope: scopesOf(queries),
    signal,
  });
  const { columns } = value.data.attributes;
  const sums = queries.map(({ name }) => {
    const values = columns.find(column => column.name === name)?.values ?? [];
    if (values.length > 1) {
      throw new InputError(
        `The query returns ${values.length} series where one is needed. Take "by {…}" out of it, or narrow it with tags`,
      );
    }
    return valueSchema.parse(values[0] ?? null);
  });
  return {
    sums,
    warnings: value.errors ? [value.errors.slice(0, 300)] : [],
  };
}

/** Counts units and events of a window. */
export async function readCounts(
  client: DatadogClient,
  queries: readonly ApiQuery[],
  window: { start: Date; end: Date },
  signal: AbortSignal,
): Promise<Counts> {
  const { sums, warnings } = await askSums(client, queries, window, signal);
  const [events, units] = sums;
  const n = Math.max(0, Math.round(units ?? 0));
  if (n === 0) return { n: 0, successes: 0, mean: null, m2: null, warnings };
  const counted = Math.max(0, Math.round(events ?? 0));
  if (events === null) {
    warnings.push(
      'The numerator has no series in this window; it was counted as 0',
    );
  }
  if (counted > n) {
    warnings.push(
      `The numerator, ${counted}, exceeds the denominator, ${n}; it was cut to it`,
    );
  }
  const successes = Math.min(counted, n);
  const mean = successes / n;
  return { n, successes, mean, m2: n * mean * (1 - mean), warnings };
}
