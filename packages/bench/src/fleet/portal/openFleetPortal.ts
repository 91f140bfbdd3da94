import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ExperimentsClient } from '@hone/backstage-plugin-experiments-common';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { clockServiceRef, isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { BenchDatabase } from '../../backend/benchDatabase';
import { createManualScheduler } from '../../backend/createManualScheduler';
import { startBackend } from '../../backend/startBackend';
import { createCatalog } from '../../deliveryScale/portal/createCatalog';
import type { Trial } from '../trials/Trial';
import type { World } from '../worlds/World';
import { createFleetSource } from './createFleetSource';
import { renameDraft } from './renameDraft';
import { seedMetrics } from './seedMetrics';

const ANALYSIS = 'hone-experiments-analysis';

/**
 * Both domains, with what a fleet does to them.
 */
export interface FleetPortal {
  experiments: ExperimentsClient;
  setClock(now: number): void;
  setWorld(world: World): void;
  /** Runs the scheduled analysis once. */
  analyze(): Promise<void>;
  rename(draft: { id: string }, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Options of calls by a person. */
export function as(name: string) {
  return { token: mockCredentials.user.token(`user:default/${name}`) };
}

function toEntity(ref: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'fleet' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/fleet' }],
  };
}

function servicesOf(trials: readonly Trial[]): Entity[] {
  const refs = trials.flatMap(({ input }) => [
    ...(input.treated.entityRefs ?? []),
    ...(input.control?.entityRefs ?? []),
  ]);
  return [...new Set(refs)].map(toEntity);
}

/** Services that stand in for those of a portal: a clock that is set, no sign-in, no timer. */
function replacedServices(options: { now(): Date; baseUrl(): string }) {
  return [
    mockServices.auth.factory(),
    mockServices.httpAuth.factory(),
    mockServices.userInfo.factory(),
    createServiceFactory({
      service: clockServiceRef,
      deps: {},
      factory: () => ({ now: options.now }),
    }),
    createServiceFactory({
      service: coreServices.discovery,
      deps: {},
      factory: () => {
        const urlOf = async (id: string) => `${options.baseUrl()}/api/${id}`;
        return { getBaseUrl: urlOf, getExternalBaseUrl: urlOf };
      },
    }),
  ];
}

/** Nothing is read after a crash, so SQLite need not wait for the disk at every commit; the testbed's PostgreSQL does not. */
async function trustMemory(knex: Knex): Promise<void> {
  if (!isSqlite(knex)) return;
  await knex.raw('PRAGMA synchronous = OFF');
  await knex.raw('PRAGMA journal_mode = MEMORY');
}

/**
 * Starts the experiments and the metrics plugin in one process, with real HTTP between them and a real database.
 *
 * @param options.trials - whose services are in the catalog
 */
export async function openFleetPortal(options: {
  database: BenchDatabase;
  trials: readonly Trial[];
}): Promise<FleetPortal> {
  let now = 0;
  const server: { port?: number } = {};
  const baseUrl = () => {
    if (!server.port) throw new Error('The portal does not listen yet');
    return `http://127.0.0.1:${server.port}`;
  };
  const scheduler = createManualScheduler();
  const source = createFleetSource();
  const backend = await startBackend({
    database: options.database,
    name: 'fleet',
    plugin: 'hone-experiments',
    features: [
      scheduler.factory,
      createCatalog(servicesOf(options.trials)),
      ...replacedServices({ now: () => new Date(now), baseUrl }),
      source.feature,
      metricsPlugin,
      experimentsPlugin,
    ],
  });
  server.port = backend.port;
  for (const knex of [backend.knex, source.knex()]) await trustMemory(knex);
  await seedMetrics(source.knex(), now);
  return {
    experiments: new ExperimentsClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl()}/api/${id}` },
    }),
    setClock: instant => {
      now = instant;
    },
    setWorld: world => source.use(world),
    analyze: () => scheduler.run(ANALYSIS),
    rename: (draft, text) => renameDraft(backend.knex, draft, text),
    close: async () => {
      await backend.stop();
      await source.knex().destroy();
    },
  };
}
