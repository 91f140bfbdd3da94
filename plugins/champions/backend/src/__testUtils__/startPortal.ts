import type {
  BackendFeature,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ChampionsClient,
  SeatsClient,
} from '@hone/backstage-plugin-champions-common';
import championsPlugin from '..';
import { as, smallOrg } from './org';
import { TestClock } from './TestClock';

/** Nothing happens by itself while a test runs. */
const MANUAL = {
  frequency: { trigger: 'manual' },
  timeout: { minutes: 1 },
};

/**
 * A backend with the plugin, its real HTTP, a catalog and a clock that the test sets.
 */
export async function startPortal(
  options: {
    now?: string;
    features?: (BackendFeature | ServiceFactory)[];
    /** What the catalog has; by default the small organisation. */
    entities?: Entity[];
    /** Further configuration under `hone.champions`. */
    config?: Record<string, {}>;
  } = {},
) {
  const clock = new TestClock(new Date(options.now ?? '2026-11-04T10:00:00Z'));
  // The test may change it while the portal runs.
  const entities = options.entities ?? smallOrg();
  const backend = await startTestBackend({
    features: [
      championsPlugin,
      clock.factory,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.test' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          hone: {
            champions: {
              cycles: { schedule: MANUAL },
              seats: { schedule: MANUAL },
              notifications: { schedule: MANUAL },
              ...options.config,
              calendars: { schedule: MANUAL, ...options.config?.calendars },
            },
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  // However long a slow machine pauses between two requests, their connection stays.
  backend.server.keepAliveTimeout = 120_000;
  const discoveryApi = {
    getBaseUrl: async (id: string) =>
      `http://127.0.0.1:${backend.server.port()}/api/${id}`,
  };
  const url = await discoveryApi.getBaseUrl('hone-champions');
  return {
    backend,
    clock,
    url,
    entities,
    champions: new ChampionsClient({ discoveryApi }),
    seats: new SeatsClient({ discoveryApi }),
    /** Sends anything, also what the typed clients would not. */
    send: (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) =>
      fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${as('pat').token}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** What {@link startPortal} gives. */
export type Portal = Awaited<ReturnType<typeof startPortal>>;
