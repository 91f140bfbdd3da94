import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ConfigReader } from '@backstage/config';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { cart, CART } from '../__fixtures__/entities';
import { metricInput } from '../__fixtures__/metrics';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { TestClock } from '../__testUtils__/TestClock';
import { TestSource } from '../__testUtils__/TestSource';
import { readMetricsConfig } from '../config';
import { createServices } from '../service/createServices';
import { AnnotationSinkRegistry } from '../service/annotations/AnnotationSinkRegistry';
import { DeliverySourceRegistry } from '../service/delivery/ingest/DeliverySourceRegistry';
import { SourceRegistry } from '../service/sources/SourceRegistry';
import { createStores } from '../store/createStores';
import { recordPins } from './recordPins';

jest.setTimeout(60_000);

const credentials = mockCredentials.user();
const databases = testDatabases();

describe.each(databases.eachSupportedId())('pins on %p', id => {
  async function setup(input: Partial<MetricInput> = {}) {
    const knex = await migrated(databases, id);
    const stores = createStores(knex);
    const clock = new TestClock();
    const source = new TestSource();
    const registry = new SourceRegistry();
    registry.addMetricSource(source);
    const logger = mockServices.logger.mock();
    const services = await createServices({
      stores,
      registry,
      deliveryRegistry: new DeliverySourceRegistry(),
      sinkRegistry: new AnnotationSinkRegistry(),
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [cart] }),
      config: readMetricsConfig(
        new ConfigReader({
          hone: {
            metrics: {
              cacheSeconds: 0.001,
              pins: { max: 2 },
              breaker: { failures: 100 },
            },
          },
        }) as never,
      ),
      clock,
      logger,
    });
    const metric = await services.metrics.create(
      metricInput(input),
      credentials,
    );
    const item = {
      metricId: metric.id,
      entityRef: CART,
      selector: { track: 'canary' },
    };
    return {
      clock,
      source,
      services,
      metric,
      item,
      record: () =>
        recordPins({
          pins: stores.pins,
          metrics: stores.metrics,
          entities: services.entities,
          recorder: services.recorder,
          registry,
          auth: mockServices.auth(),
          clock,
          logger,
        }),
      read: async (start: string, end: string, stepSeconds = 60) => {
        await new Promise(resolve => setTimeout(resolve, 10));
        const [series] = await services.series.query(
          { items: [item], start, end, stepSeconds },
          credentials,
        );
        return series;
      },
    };
  }

  it('fill in what the source has dropped', async () => {
    const { source, services, item, record, read } = await setup();
    source.points = at => (at / 60_000) % 10;
    const [pin] = await services.pins.pin(
      [{ ...item, from: '2026-06-01T11:00:00Z' }],
      credentials,
    );
    expect(pin).toMatchObject({
      arm: null,
      from: '2026-06-01T11:00:00.000Z',
      until: null,
      bucketSeconds: 60,
      recordedUntil: null,
    });
    await record();
    const [again] = await services.pins.pin(
      [{ ...item, from: '2026-06-01T11:00:00Z' }],
      credentials,
    );
    expect(again).toEqual({
      ...pin,
      recordedUntil: '2026-06-01T11:58:00.000Z',
    });

    const dropped = Date.parse('2026-06-01T11:05:00Z');
    source.points = at => (at < dropped ? null : 77);
    const series = await read('2026-06-01T10:58:00Z', '2026-06-01T11:06:00Z');
    expect(series.points.map(p => p[1])).toEqual([
      ...[null, null, 0, 1, 2, 3, 4],
      ...[77, 77],
    ]);

    source.state = 'down';
    const stale = await read('2026-06-01T11:00:00Z', '2026-06-01T11:57:00Z');
    expect(stale.error).toBeNull();
    expect(stale.provenance.staleSince).not.toBeNull();
    expect(stale.points[10][1]).toBe(0);
  });

  it('go on where they were, and end', async () => {
    const { clock, source, services, item, record } = await setup();
    const pin = () =>
      services.pins.pin(
        [
          {
            ...item,
            from: '2026-06-01T11:50:00Z',
            until: '2026-06-01T12:10:00Z',
          },
        ],
        credentials,
      );
    await pin();
    await record();
    const asked: string[] = [];
    const readSeries = source.readSeries.bind(source);
    source.readSeries = (target, window, options) => {
      asked.push(
        `${window.start.toISOString()} ${window.end.toISOString()} ${
          target.selector?.track
        }`,
      );
      return readSeries(target, window, options);
    };
    await record();
    expect(asked).toEqual([]);
    clock.advance(300);
    await record();
    expect(asked).toEqual([
      '2026-06-01T11:58:00.000Z 2026-06-01T12:02:00.000Z canary',
    ]);
    source.state = 'down';
    clock.advance(300);
    await record();
    source.state = 'up';
    clock.advance(3_600);
    await record();
    await record();
    expect(asked.at(-1)).toBe(
      '2026-06-01T12:03:00.000Z 2026-06-01T12:09:00.000Z canary',
    );
    expect(asked).toHaveLength(3);
    expect((await pin())[0].recordedUntil).toBe('2026-06-01T12:10:00.000Z');
  });

  it('of proportions hold counts', async () => {
    const { source, services, item, record } = await setup({
      kind: 'proportion',
      query: { level: '0.25' },
    });
    await services.pins.pin(
      [
        {
          ...item,
          from: '2026-06-01T11:00:00Z',
          until: '2026-06-01T11:30:00Z',
          bucketSeconds: 300,
        },
      ],
      credentials,
    );
    await record();
    source.state = 'down';
    const [moments] = await services.moments.query(
      {
        items: [item],
        start: '2026-06-01T11:00:00Z',
        end: '2026-06-01T11:30:00Z',
      },
      credentials,
    );
    expect(moments).toMatchObject({
      n: 1_800,
      successes: 450,
      mean: 0.25,
      error: null,
      provenance: { warnings: [expect.stringContaining('were pinned')] },
    });
    const [beyond] = await services.moments.query(
      {
        items: [item],
        start: '2026-06-01T11:00:00Z',
        end: '2026-06-01T11:31:00Z',
      },
      credentials,
    );
    expect(beyond.error).toBe('Test engine refuses connections');
  });

  it('are recorded no more once they are stopped; what was recorded stays', async () => {
    const { clock, source, services, item, record, read } = await setup();
    const [pin] = await services.pins.pin(
      [{ ...item, from: '2026-06-01T11:50:00Z' }],
      credentials,
    );
    await record();
    await services.pins.stop(pin.id, credentials);
    const { calls } = source;
    clock.advance(600);
    await record();
    expect(source.calls).toBe(calls);
    source.state = 'down';
    const series = await read('2026-06-01T11:50:00Z', '2026-06-01T12:05:00Z');
    expect(series.points.filter(p => p[1] !== null)).toHaveLength(8);
    await expect(services.pins.stop('other', credentials)).rejects.toThrow(
      'There is no pin with the id "other"',
    );
  });

  it('are limited in number and have an end after their start', async () => {
    const { services, item } = await setup();
    const pins = (...from: string[]) =>
      services.pins.pin(
        from.map(day => ({ ...item, from: `2026-05-${day}T00:00:00Z` })),
        credentials,
      );
    await pins('01', '02');
    await pins('01', '02');
    await expect(pins('03')).rejects.toThrow(
      'At most 2 series are recorded at a time, 2 are now',
    );
    await expect(
      services.pins.pin(
        [
          {
            ...item,
            from: '2026-06-01T11:00:00Z',
            until: '2026-06-01T11:00:00Z',
          },
        ],
        credentials,
      ),
    ).rejects.toThrow('items.0.until has to lie after from');
    await expect(
      services.pins.pin(
        [{ ...item, from: '1970-01-01T00:00:00Z' }],
        credentials,
      ),
    ).rejects.toThrow('the smallest bucketSeconds that fits is 3561');
  });
});
