import { createServiceFactory } from '@backstage/backend-plugin-api';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { clockServiceRef } from '@hone/node';
import type { Knex } from 'knex';
import type { BenchDatabase } from '../../backend/benchDatabase';
import { createManualScheduler } from '../../backend/createManualScheduler';
import { startBackend } from '../../backend/startBackend';
import {
  createOrganisation,
  toEntities,
} from '../../deliveryScale/dataset/organisation';
import { createCatalog } from '../../deliveryScale/portal/createCatalog';
import { createReadySource } from './createReadySource';

const START = Date.UTC(2026, 10, 27, 12);

/** A running metrics backend whose source answers at once. */
export interface WatchPortal {
  knex: Knex;
  /** Services of the catalog. */
  entityRefs: string[];
  now(): number;
  /** Lets time pass. */
  advance(milliseconds: number): void;
  /** Filters all watched series that have something new. */
  filter(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the metrics plugin. Replaced are the source, whose points are ready; the catalog, which is in memory; the
 * scheduler, whose tasks run when the benchmark says so; and the clock, which moves when it says so.
 */
export async function openWatchPortal(options: {
  database: BenchDatabase;
  services: number;
}): Promise<WatchPortal> {
  const { database, services } = options;
  const organisation = createOrganisation(services);
  const scheduler = createManualScheduler();
  let now = START;
  const backend = await startBackend({
    database,
    name: `watches_${services}`,
    plugin: 'hone-metrics',
    features: [
      scheduler.factory,
      createCatalog(toEntities(organisation)),
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => ({ now: () => new Date(now) }),
      }),
      createReadySource(),
      metricsPlugin,
    ],
  });
  return {
    knex: backend.knex,
    entityRefs: organisation.services.map(service => service.entityRef),
    now: () => now,
    advance: milliseconds => {
      now += milliseconds;
    },
    filter: () => scheduler.run('filter-watches'),
    close: () => backend.stop(),
  };
}
