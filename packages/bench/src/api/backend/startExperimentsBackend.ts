import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import type { Knex } from 'knex';
import type { BenchDatabase } from './benchDatabase';
import { idleScheduler } from './idleScheduler';

const PLUGIN = 'hone-experiments';

/**
 * The experiments backend as a server on this machine.
 */
export interface RunningBackend {
  port: number;
  token: string;
  /** The pool that the plugin itself uses. */
  knex: Knex;
  stop(): Promise<void>;
}

/** Backstage's own database service, which also hands the plugin's pool to the benchmark. */
function databaseFactory(onClient: (knex: Knex) => void) {
  return createServiceFactory({
    service: coreServices.database,
    deps: {
      config: coreServices.rootConfig,
      lifecycle: coreServices.lifecycle,
      logger: coreServices.logger,
      plugin: coreServices.pluginMetadata,
      rootLifecycle: coreServices.rootLifecycle,
      rootLogger: coreServices.rootLogger,
    },
    createRootContext: ({ config, rootLifecycle, rootLogger }) =>
      DatabaseManager.fromConfig(config, { rootLifecycle, rootLogger }),
    factory: ({ plugin, lifecycle, logger }, manager) => {
      const service = manager.forPlugin(plugin.getId(), { lifecycle, logger });
      return {
        migrations: service.migrations,
        getClient: async () => {
          const knex = await service.getClient();
          if (plugin.getId() === PLUGIN) onClient(knex);
          return knex;
        },
      };
    },
  });
}

function configuration(database: BenchDatabase, name: string, token: string) {
  return {
    app: { baseUrl: 'http://127.0.0.1' },
    backend: {
      baseUrl: 'http://127.0.0.1',
      listen: { host: '127.0.0.1', port: 0 },
      database: database.config(name),
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'benchmark' } },
        ],
      },
    },
  };
}

/**
 * Starts the plugin with Backstage's real services: HTTP server, authentication, compression, database manager. Only
 * three are replaced: the catalog, which reads do not ask; the scheduler, so that nothing runs beside the
 * measurement; and the log, of which only errors are shown. Permissions are off, which allows everything.
 */
export async function startExperimentsBackend(
  database: BenchDatabase,
  name: string,
): Promise<RunningBackend> {
  const token = randomUUID();
  let knex: Knex | undefined;
  let server: Server | undefined;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: configuration(database, name, token),
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(idleScheduler);
  backend.add(
    databaseFactory(client => {
      knex = client;
    }),
  );
  backend.add(
    rootHttpRouterServiceFactory({
      configure: context => {
        server = context.server;
        context.applyDefaults();
      },
    }),
  );
  backend.add(catalogServiceMock.factory({ entities: [] }));
  backend.add(experimentsPlugin);
  await backend.start();
  if (!knex || !server) {
    throw new Error('The experiments backend did not open its database');
  }
  return {
    port: (server.address() as AddressInfo).port,
    token,
    knex,
    stop: async () => {
      await backend.stop();
      // Backstage leaves SQLite files open when it shuts down.
      await knex?.destroy();
    },
  };
}
