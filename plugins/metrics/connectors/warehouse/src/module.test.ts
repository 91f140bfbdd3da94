import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  metricSourcesExtensionPoint,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import warehouseModule from '.';
import { EXPOSURES } from './__testUtils__/warehouses';

async function start(warehouses: object[]) {
  const sources: MetricSource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        metricSourcesExtensionPoint,
        { addMetricSource: source => sources.push(source) },
      ],
    ],
    features: [
      warehouseModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { warehouses } } } as never,
      }),
    ],
  });
  await backend.stop();
  return sources;
}

describe('the module', () => {
  it('registers what is configured', async () => {
    const sources = await start([
      {
        id: 'shop',
        client: 'postgresql',
        connection: { connectionString: 'postgresql://hone@db.example/shop' },
        exposures: [EXPOSURES],
      },
      {
        id: 'events',
        title: 'Events',
        client: 'duckdb',
        connection: { file: '/data/events.duckdb' },
        exposures: [EXPOSURES],
      },
    ]);
    expect(
      sources.map(({ id, kind, title, momentsAddUp }) => [
        id,
        kind,
        title,
        momentsAddUp,
      ]),
    ).toEqual([
      ['shop', 'warehouse', 'Warehouse (shop)', false],
      ['events', 'warehouse', 'Events', false],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ id: 'shop', client: 'oracle' }])).rejects.toThrow(
      'hone.metrics.warehouses[0].client has to be postgresql or duckdb',
    );
  });
});
