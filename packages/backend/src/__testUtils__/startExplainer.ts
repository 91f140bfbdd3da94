import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import prometheusModule from '@hone/backstage-plugin-metrics-backend-module-prometheus';
import {
  DeliveryClient,
  MetricsClient,
  TelemetryClient,
  type MetricInput,
} from '@hone/backstage-plugin-metrics-common';

/** Definitions that fit every service of a chain. */
const DEFINITIONS: MetricInput[] = [
  {
    name: 'latency',
    title: 'Mean latency',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'mean',
    sourceId: 'prometheus',
    query: {
      numerator:
        'sum(rate(http_request_duration_seconds_sum{$selector}[$window]))',
      denominator:
        'sum(rate(http_request_duration_seconds_count{$selector}[$window]))',
    },
  },
  {
    name: 'errors',
    title: 'Share of failed requests',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    sourceId: 'prometheus',
    query: {
      numerator:
        'sum(increase(http_requests_total{$selector,code=~"5.."}[$window]))',
      denominator: 'sum(increase(http_requests_total{$selector}[$window]))',
    },
  },
  {
    name: 'requests',
    title: 'Requests per second',
    unit: '1/s',
    direction: 'higher-is-better',
    kind: 'rate',
    sourceId: 'prometheus',
    query: { expr: 'sum(rate(http_requests_total{$selector}[$window]))' },
  },
];

/** The entities of a chain, each of which depends on the next one. */
function chainEntities(names: readonly string[]) {
  return names.map((name, i) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'hone.dev/prometheus-selector': `job="${name}"` },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/x',
    },
    relations: names.slice(i + 1, i + 2).map(next => ({
      type: 'dependsOn',
      targetRef: `component:default/${next}`,
    })),
  }));
}

/** Starts the metrics backend on a real Prometheus, with a catalog that knows the chain and metrics that are defined for it. */
export async function startExplainer(
  names: readonly string[],
  prometheusUrl: string,
) {
  const backend = await startTestBackend({
    features: [
      metricsPlugin,
      prometheusModule,
      catalogServiceMock.factory({ entities: chainEntities(names) }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          hone: {
            metrics: {
              prometheus: [
                {
                  id: 'prometheus',
                  baseUrl: prometheusUrl,
                  scrapeIntervalSeconds: 1,
                },
              ],
            },
          },
        },
      }),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}`;
  const discoveryApi = {
    getBaseUrl: async (id: string) => `${origin}/api/${id}`,
  };
  const options = { token: mockCredentials.user.token() };
  const metrics = new MetricsClient({ discoveryApi });
  for (const definition of DEFINITIONS) {
    await metrics.createMetric(definition, options);
  }
  return {
    telemetry: new TelemetryClient({ discoveryApi }),
    delivery: new DeliveryClient({ discoveryApi }),
    options,
    stop: () => backend.stop(),
  };
}
