import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { BenchDatabase } from './benchDatabase';

/**
 * A plugin's backend as a server on this machine.
 */
export interface RunningBackend {
  port: number;
  token: string;
  /** Tokens of further programs that may call, by name. */
  tokens: Record<string, string>;
  /** Id of the plugin. */
  plugin: string;
  /** The pool that the plugin itself uses. */
  knex: Knex;
  stop(): Promise<void>;
}

type ConfigData = NonNullable<
  Parameters<typeof mockServices.rootConfig.factory>[0]
>['data'];

/** Backstage's own database service, which also hands the plugin's pool to the benchmark. */
function databaseFactory(onClient: (pluginId: string, knex: Knex) => void) {
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
          onClient(plugin.getId(), knex);
          return knex;
        },
      };
    },
  });
}

const CALLER = 'benchmark';

function configuration(
  database: BenchDatabase,
  name: string,
  tokens: Record<string, string>,
) {
  return {
    app: { baseUrl: 'http://127.0.0.1' },
    backend: {
      baseUrl: 'http://127.0.0.1',
      listen: { host: '127.0.0.1', port: 0 },
      database: database.config(name),
      auth: {
        externalAccess: Object.entries(tokens).map(([subject, token]) => ({
          type: 'static',
          options: { token, subject },
        })),
      },
    },
  };
}

/**
 * Starts a plugin with Backstage's real services: HTTP server, authentication, compression, database manager. The log
 * shows errors only; permissions are off, which allows everything. What else is replaced is in `features`.
 *
 * @param options.name - databases of different names do not share anything
 * @param options.features - the plugin itself, and replacements of services
 */
export async function startBackend(options: {
  database: BenchDatabase;
  name: string;
  plugin: string;
  features: BackendFeature[];
  /** Names of further programs that may call. */
  callers?: readonly string[];
  /** Configuration beside the backend's own. */
  config?: ConfigData;
}): Promise<RunningBackend> {
  const { database, name, plugin, features } = options;
  const tokens = Object.fromEntries(
    [CALLER, ...(options.callers ?? [])].map(caller => [caller, randomUUID()]),
  );
  let knex: Knex | undefined;
  let server: Server | undefined;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: { ...configuration(database, name, tokens), ...options.config },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(
    databaseFactory((pluginId, client) => {
      if (pluginId === plugin) knex = client;
    }),
  );
  backend.add(
    rootHttpRouterServiceFactory({
      configure: context => {
        server = context.server;
        // A client's connection stays open while the benchmark does something else.
        server.keepAliveTimeout = 0;
        context.applyDefaults();
      },
    }),
  );
  for (const feature of features) backend.add(feature);
  await backend.start();
  if (!knex || !server) {
    throw new Error(`The backend of ${plugin} did not open its database`);
  }
  return {
    port: (server.address() as AddressInfo).port,
    token: tokens[CALLER],
    tokens,
    plugin,
    knex,
    stop: async () => {
      await backend.stop();
      // Backstage leaves SQLite files open when it shuts down.
      await knex?.destroy();
    },
  };
}
