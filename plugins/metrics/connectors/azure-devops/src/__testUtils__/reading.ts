import { ConfigReader } from '@backstage/config';
import {
  DefaultAzureDevOpsCredentialsProvider,
  ScmIntegrations,
  type AzureDevOpsCredentialsProvider,
} from '@backstage/integration';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { DeliverySource } from '@hone/backstage-plugin-metrics-node';
import type { HttpClientOptions } from '@hone/node';
import { AzureSource } from '../AzureSource';
import { AzureCredentials } from '../client/AzureCredentials';
import { readAzureConfig } from '../config/readAzureConfig';
import { NOW, TOKEN, type FakeAzure } from './FakeAzure';

interface Options {
  /** What time it is for the connector. */
  clock?: { now(): Date };
  http?: Partial<HttpClientOptions>;
  createProvider?: () => AzureDevOpsCredentialsProvider;
}

/** A source that reads the fake's project, with its token in `integrations.azure`. */
export function makeSource(
  fake: FakeAzure,
  settings: object = {},
  options: Options = {},
) {
  const root = new ConfigReader({
    integrations: {
      azure: [
        {
          host: fake.host,
          credentials: [
            { personalAccessToken: TOKEN, organizations: ['acme'] },
          ],
        },
      ],
    },
    hone: {
      metrics: {
        azureDevOps: [
          {
            id: 'shop',
            title: 'Shop',
            url: fake.url,
            project: 'shop',
            repositoryPrefix: 'dev.azure.com/acme',
            deployments: [{ pipeline: 12 }],
            ...settings,
          },
        ],
      },
    },
  } as never);
  const [config] = readAzureConfig(root);
  const createProvider =
    options.createProvider ??
    (() =>
      DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
        ScmIntegrations.fromConfig(root),
      ));
  const said: string[] = [];
  const say = (sentence: string) => said.push(sentence);
  const source = new AzureSource(config, {
    credentials: new AzureCredentials({
      baseUrl: config.baseUrl,
      createProvider,
    }),
    clock: options.clock ?? { now: () => new Date(NOW) },
    logger: { info: say, warn: say },
    http: { random: () => 0, ...options.http },
  });
  return { source, said };
}

/** All that a source tells since a cursor. */
export async function readAll(
  { source }: { source: Pick<DeliverySource, 'read'> },
  cursor: string | null = null,
) {
  const events: DeliveryEvent[] = [];
  const sizes: number[] = [];
  let last = cursor;
  const { signal } = new AbortController();
  for await (const batch of source.read({ cursor, signal })) {
    events.push(...batch.events);
    sizes.push(batch.events.length);
    last = batch.cursor;
  }
  return { events, sizes, cursor: last, ids: events.map(({ id }) => id) };
}
