import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  MetricsClient,
  TelemetryClient,
} from '@hone/backstage-plugin-metrics-common';
import type {
  AnnotationSink,
  DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import { clockServiceRef } from '@hone/node';
import type { Knex } from 'knex';
import metricsPlugin from '..';
import { cart, issuer } from '../__fixtures__/entities';
import { TestClock } from './TestClock';
import { TestSource } from './TestSource';
import { testSourceModule } from './testSourceModule';

/** Starts the whole plugin, over HTTP, with a test source and a clock that tests set. */
export async function startMetrics(
  options: {
    sources?: TestSource[];
    deliverySources?: DeliverySource[];
    annotationSinks?: AnnotationSink[];
    entities?: Entity[];
    config?: object;
    /** Names of permissions that the caller does not have. */
    denied?: string[];
    /** A database of its own; default SQLite in memory. */
    knex?: Knex;
    /** Configuration beside `hone`. */
    rootConfig?: object;
    /** What is installed beside the plugin. */
    features?: BackendFeature[];
  } = {},
) {
  const clock = new TestClock();
  const source = options.sources?.[0] ?? new TestSource();
  const denied = new Set(options.denied);
  const entities = catalogServiceMock({
    entities: options.entities ?? [cart, issuer],
  });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: jest.fn((request, caller) =>
      entities.getEntitiesByRefs(request, caller),
    ),
    queryEntities: jest.fn((request, caller) =>
      entities.queryEntities(request, caller),
    ),
  });
  const backend = await startTestBackend({
    features: [
      metricsPlugin,
      testSourceModule(
        options.sources ?? [source],
        options.deliverySources,
        options.annotationSinks,
      ),
      catalog.factory,
      mockServices.database.factory(
        options.knex ? { knex: options.knex } : undefined,
      ),
      mockServices.rootConfig.factory({
        data: {
          ...options.rootConfig,
          hone: { metrics: options.config ?? {} },
        } as never,
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: denied.has(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }).factory,
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => clock,
      }),
      ...(options.features ?? []),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}/api/hone-metrics`;
  const api = { discoveryApi: { getBaseUrl: async () => origin } };
  const auth = { token: mockCredentials.user.token() };
  return {
    clock,
    origin,
    catalog,
    source,
    denied,
    auth,
    client: new MetricsClient(api),
    telemetry: new TelemetryClient(api),
    /** A request as any program may send it. */
    send: async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${auth.token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    stop: () => backend.stop(),
  };
}

export type TestMetrics = Awaited<ReturnType<typeof startMetrics>>;
