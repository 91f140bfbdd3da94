import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import metricsPlugin from '.';
import { CART, cart } from './__fixtures__/entities';
import { TestSource } from './__testUtils__/TestSource';
import { testSourceModule } from './__testUtils__/testSourceModule';

jest.setTimeout(60_000);

describe('the plugin', () => {
  it('starts with a source of a module and answers with its series and with pushed ones', async () => {
    const backend = await startTestBackend({
      features: [
        metricsPlugin,
        testSourceModule([new TestSource()]),
        catalogServiceMock.factory({ entities: [cart] }),
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
    const client = new MetricsClient({
      discoveryApi: {
        getBaseUrl: async id =>
          `http://127.0.0.1:${backend.server.port()}/api/${id}`,
      },
    });
    const options = { token: mockCredentials.user.token() };

    const sources = await client.listSources(options);
    expect(sources.map(s => [s.id, s.health.state])).toEqual([
      ['test', 'ok'],
      ['push', 'ok'],
    ]);

    const read = await client.createMetric(
      {
        name: 'latency',
        title: 'Latency',
        unit: 's',
        direction: 'lower-is-better',
        kind: 'mean',
        sourceId: 'test',
        query: { level: '7' },
      },
      options,
    );
    const pushed = await client.createMetric(
      {
        name: 'builds',
        title: 'Green builds',
        unit: 'ratio',
        direction: 'higher-is-better',
        kind: 'proportion',
        sourceId: 'push',
        query: {},
      },
      options,
    );
    await expect(
      client.pushObservations(
        {
          source: 'ci',
          items: [
            {
              externalId: 'a',
              metric: 'builds',
              entityRef: CART,
              at: '2026-06-01T00:00:30Z',
              n: 8,
              successes: 6,
            },
          ],
        },
        options,
      ),
    ).resolves.toEqual({ accepted: 1, unchanged: 0 });

    const series = await client.querySeries(
      {
        items: [
          { metricId: read.id, entityRef: CART },
          { metricId: pushed.id, entityRef: CART },
        ],
        start: '2026-06-01T00:00:00Z',
        end: '2026-06-01T00:02:00Z',
        stepSeconds: 60,
      },
      options,
    );
    const at = Date.parse('2026-06-01T00:00:00Z');
    expect(series.map(s => s.points)).toEqual([
      [
        [at, 7],
        [at + 60_000, 7],
        [at + 120_000, 7],
      ],
      [
        [at, 0.75],
        [at + 60_000, null],
        [at + 120_000, null],
      ],
    ]);
    await backend.stop();
  });
});
