import { createServiceFactory } from '@backstage/backend-plugin-api';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { clockServiceRef } from '@hone/node';
import type { Knex } from 'knex';
import { ApiClient } from '../../backend/ApiClient';
import type { BenchDatabase } from '../../backend/benchDatabase';
import { createManualScheduler } from '../../backend/createManualScheduler';
import { startBackend } from '../../backend/startBackend';
import { NOW } from '../dataset/logTime';
import { toEntities, type Organisation } from '../dataset/organisation';
import { createCatalog } from './createCatalog';

/**
 * A running metrics backend with an organisation in its catalog and an empty database.
 */
export interface DeliveryPortal {
  client: ApiClient;
  knex: Knex;
  /** Runs a scheduled task of the plugin once. */
  runTask(id: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the metrics plugin. Replaced are the catalog, which is in memory; the scheduler, whose tasks run when the
 * benchmark says so; and the clock, so that the same seed gives the same numbers.
 */
export async function openDeliveryPortal(options: {
  database: BenchDatabase;
  name: string;
  organisation: Organisation;
}): Promise<DeliveryPortal> {
  const { database, name, organisation } = options;
  const scheduler = createManualScheduler();
  const backend = await startBackend({
    database,
    name,
    plugin: 'hone-metrics',
    features: [
      scheduler.factory,
      createCatalog(toEntities(organisation)),
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => ({ now: () => new Date(NOW) }),
      }),
      metricsPlugin,
    ],
  });
  const client = new ApiClient(backend);
  return {
    client,
    knex: backend.knex,
    runTask: scheduler.run,
    close: async () => {
      client.close();
      await backend.stop();
    },
  };
}
