import type {
  BackendFeature,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CalendarClient,
  ExperimentsClient,
  ForecastsClient,
  GovernanceClient,
  IdeasClient,
  LearningsClient,
  PlanningClient,
} from '@hone/backstage-plugin-experiments-common';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- these tests run both domains in one backend
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import experimentsPlugin from '..';
import { TestClock } from './TestClock';

export const CART = 'component:default/cart-api';
export const SEARCH = 'component:default/search-api';

/** Nothing happens by itself while a test runs. */
const MANUAL = {
  frequency: { trigger: 'manual' },
  timeout: { minutes: 1 },
};

function service(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', owner: 'checkout' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
  };
}

/** Somebody whom the catalog knows. */
function person(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    relations: [],
  };
}

/**
 * A backend with both domains, their real HTTP between them, and a clock that the test sets.
 */
export async function startPortal(
  options: {
    now?: string;
    /** Limits of slots; by default there are more than a test uses. */
    slots?: {
      default?: number;
      owners?: { ownerRef: string; limit: number }[];
      services?: {
        default?: number;
        limits?: { entityRef: string; limit: number }[];
      };
    };
    /** Whether the same service and metric are refused; by default they are not. */
    sameMetric?: 'refuse' | 'tell';
    features?: (BackendFeature | ServiceFactory)[];
    /** What the catalog has beside two services. */
    entities?: Entity[];
    /** Where the portal is; nowhere by default. */
    portalUrl?: string;
  } = {},
) {
  const clock = new TestClock(new Date(options.now ?? '2026-06-01T00:00:00Z'));
  const backend = await startTestBackend({
    features: [
      experimentsPlugin,
      metricsPlugin,
      clock.factory,
      catalogServiceMock.factory({
        entities: [
          service('cart-api'),
          service('search-api'),
          person('bob'),
          ...(options.entities ?? []),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          ...(options.portalUrl ? { app: { baseUrl: options.portalUrl } } : {}),
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          hone: {
            experiments: {
              // Tests start many on one service; those of slots and collisions say what they need.
              slots: {
                default: 1000,
                services: { default: 1000 },
                ...options.slots,
              },
              collisions: { sameMetric: options.sameMetric ?? 'tell' },
              analysis: { schedule: MANUAL },
              notifications: { schedule: MANUAL },
            },
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  const discoveryApi = {
    getBaseUrl: async (id: string) =>
      `http://127.0.0.1:${backend.server.port()}/api/${id}`,
  };
  return {
    backend,
    clock,
    url: await discoveryApi.getBaseUrl('hone-experiments'),
    experiments: new ExperimentsClient({ discoveryApi }),
    ideas: new IdeasClient({ discoveryApi }),
    governance: new GovernanceClient({ discoveryApi }),
    planning: new PlanningClient({ discoveryApi }),
    calendar: new CalendarClient({ discoveryApi }),
    learnings: new LearningsClient({ discoveryApi }),
    forecasts: new ForecastsClient({ discoveryApi }),
    metrics: new MetricsClient({ discoveryApi }),
  };
}
