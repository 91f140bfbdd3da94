import { InputError } from '@backstage/errors';
import { scalarSchema, v1QuerySchema } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import { scopesOf, type ApiQuery } from './toRequest';

const MINUTE_MS = 60_000;

/** v1 says in a sentence what is wrong with a text, with the status 200. */
async function checkText(
  client: DatadogClient,
  query: string,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const to = Math.floor(now / 1000);
  const { value } = await client.ask({
    path: '/api/v1/query',
    query: { from: to - 300, to, query },
    schema: v1QuerySchema,
    scope: 'timeseries_query',
    signal,
  });
  if (value.status === 'error') {
    throw new InputError(
      `Datadog refused the query: ${(
        value.error ?? 'no reason was given'
      ).slice(0, 300)}`,
    );
  }
}

/**
 * Lets Datadog look at a query.
 *
 * @throws InputError when it is at fault, other errors when Datadog cannot be asked
 */
export async function checkWithDatadog(
  client: DatadogClient,
  query: ApiQuery,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  if (query.data_source === 'metrics') {
    await checkText(client, query.query, now, signal);
    return;
  }
  await client.ask({
    method: 'POST',
    path: '/api/v2/query/scalar',
    body: {
      data: {
        type: 'scalar_request',
        attributes: {
          from: now - 5 * MINUTE_MS,
          to: now,
          formulas: [{ formula: query.name }],
          queries: [query],
        },
      },
    },
    idempotent: true,
    schema: scalarSchema,
    scope: scopesOf([query]),
    signal,
  });
}
