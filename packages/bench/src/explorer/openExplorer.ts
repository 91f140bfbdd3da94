import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { clockServiceRef } from '@hone/node';
import { ApiClient } from '../backend/ApiClient';
import type { BenchDatabase } from '../backend/benchDatabase';
import { createManualScheduler } from '../backend/createManualScheduler';
import { startBackend } from '../backend/startBackend';
import { createCatalog } from '../deliveryScale/portal/createCatalog';
import { createSlowSource } from './createSlowSource';

export const NOW = Date.parse('2026-06-05T12:00:00Z');
export const METRIC = 'latency-p95';

export const refOf = (i: number) => `component:default/service-${i}`;

function toEntity(i: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `service-${i}`, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'bench' },
  };
}

/** Deployments of all services in the last ninety days, two a day each. */
async function pushDeployments(
  client: ApiClient,
  services: number,
): Promise<void> {
  for (let service = 0; service < services; service += 1) {
    const lines = Array.from({ length: 180 }, (_, i) => {
      const at = new Date(NOW - i * 43_200_000 - service * 60_000);
      return JSON.stringify({
        kind: 'deployment',
        id: `${service}-${i}`,
        version: at.toISOString(),
        at: at.toISOString(),
        service: `service-${service}`,
        environment: 'production',
        status: 'succeeded',
      });
    });
    await client.send({
      path: '/delivery/events?source=bench',
      body: lines.join('\n'),
    });
  }
}

/** A running metrics backend whose services have one metric in a slow source, and a history of deployments. */
export async function openExplorer(options: {
  database: BenchDatabase;
  services: number;
  delayMs: number;
}) {
  const { database, services, delayMs } = options;
  const backend = await startBackend({
    database,
    name: 'explorer',
    plugin: 'hone-metrics',
    features: [
      createManualScheduler().factory,
      createCatalog(Array.from({ length: services }, (_, i) => toEntity(i))),
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => ({ now: () => new Date(NOW) }),
      }),
      createSlowSource(delayMs),
      metricsPlugin,
    ],
    config: {
      hone: {
        metrics: {
          definitions: [
            {
              name: METRIC,
              title: 'p95 latency',
              unit: 's',
              direction: 'lower-is-better',
              kind: 'quantile',
              sourceId: 'slow',
              query: { expr: 'simulated' },
            },
          ],
        },
      },
    },
  });
  const client = new ApiClient(backend);
  await pushDeployments(client, services);
  return {
    client,
    close: async () => {
      client.close();
      await backend.stop();
    },
  };
}
