import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CART, ISSUER } from '../../__fixtures__/entities';
import { metricInput, pushedInput } from '../../__fixtures__/metrics';
import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';
import { TestSource } from '../../__testUtils__/TestSource';

jest.setTimeout(60_000);

const window = {
  start: '2026-06-01T11:00:00Z',
  end: '2026-06-01T11:05:00Z',
  stepSeconds: 60,
};
/** Long after what the cache keeps, which goes by real time. */
const config = {
  cacheSeconds: 0.001,
  sourceTimeoutSeconds: 0.2,
  breaker: { failures: 1_000 },
};
const pause = () => new Promise(resolve => setTimeout(resolve, 20));

describe('series', () => {
  let metrics: TestMetrics;
  let source: TestSource;
  let metric: Metric;

  beforeEach(async () => {
    metrics = await startMetrics({ config });
    source = metrics.source;
    metric = await metrics.client.createMetric(metricInput(), metrics.auth);
    source.calls = 0;
  });
  afterEach(() => metrics.stop());

  const query = async (rest: object = {}, item: object = {}) => {
    await pause();
    const [series] = await metrics.client.querySeries(
      {
        items: [{ metricId: metric.id, entityRef: CART, ...item }],
        ...window,
        ...rest,
      },
      metrics.auth,
    );
    return series;
  };

  it('come from the source, on the grid, with where they come from', async () => {
    source.points = at => (at % 120_000 === 0 ? NaN : 3);
    const series = await query(
      { start: '2026-06-01T11:00:07Z' },
      { arm: 'a', entityRef: 'cart', selector: { track: 'x' } },
    );
    expect(series).toEqual({
      metricId: metric.id,
      entityRef: CART,
      arm: 'a',
      stepSeconds: 60,
      points: [
        ['11:01', 3],
        ['11:02', null],
        ['11:03', 3],
        ['11:04', null],
        ['11:05', 3],
      ].map(([time, value]) => [Date.parse(`2026-06-01T${time}:00Z`), value]),
      provenance: {
        sourceId: 'test',
        resolvedQuery: 'level 7 every 60 s',
        queriedAt: '2026-06-01T12:00:00.000Z',
        staleSince: null,
        warnings: [],
      },
      error: null,
    });
  });

  it('are the last good ones, with their age, while the source is silent', async () => {
    const good = await query();
    metrics.clock.advance(60);
    const silentSince = metrics.clock.now().toISOString();
    source.state = 'down';
    const stale = await query();
    expect(stale).toEqual({
      ...good,
      provenance: { ...good.provenance, staleSince: silentSince },
    });

    metrics.clock.advance(3_600);
    source.state = 'hangs';
    const later = await query({ end: '2026-06-01T11:07:00Z' });
    expect(later.error).toBeNull();
    expect(later.provenance).toEqual(stale.provenance);
    expect(later.points.map(p => p[1])).toEqual([7, 7, 7, 7, 7, 7, null, null]);

    source.state = 'up';
    const fresh = await query();
    expect(fresh.provenance.staleSince).toBeNull();
    expect(fresh.provenance.queriedAt).toBe(metrics.clock.now().toISOString());
  });

  it('are empty with a sentence when no good value is known', async () => {
    source.state = 'down';
    const series = await query();
    expect(series.points).toHaveLength(6);
    expect(series.points.every(p => p[1] === null)).toBe(true);
    expect(series.error).toBe('Test engine refuses connections');
    expect(series.provenance.resolvedQuery).toBe('level 7 every 60 s');
    expect(series.provenance.staleSince).toBe(
      metrics.clock.now().toISOString(),
    );
  });

  it('are not the old ones of another arm, window or definition', async () => {
    await query();
    source.state = 'down';
    expect((await query({}, { arm: 'b' })).error).not.toBeNull();
    expect(
      (await query({}, { selector: { track: 'x' } })).error,
    ).not.toBeNull();
    expect((await query({}, { entityRef: ISSUER })).error).not.toBeNull();
    expect(
      (
        await query({
          start: '2026-05-01T00:00:00Z',
          end: '2026-05-01T01:00:00Z',
        })
      ).error,
    ).not.toBeNull();
    expect((await query({ stepSeconds: 120 })).error).toBeNull();
    metric = await metrics.client.updateMetric(
      metric.id,
      1,
      metricInput({ query: { level: '8' } }),
      metrics.auth,
    );
    expect((await query()).error).not.toBeNull();
  });

  it('answer for the sources that do, whatever the others do', async () => {
    const pushed = await metrics.client.createMetric(
      pushedInput(),
      metrics.auth,
    );
    source.state = 'hangs';
    const series = await metrics.client.querySeries(
      {
        items: [
          { metricId: metric.id, entityRef: CART },
          { metricId: pushed.id, entityRef: CART },
        ],
        ...window,
      },
      metrics.auth,
    );
    expect(series.map(s => s.error)).toEqual([
      'Test engine did not answer within 0.2 seconds',
      null,
    ]);
  });

  it('are refused when they would be too long', async () => {
    const answer = await metrics.send('POST', '/series/query', {
      items: [{ metricId: metric.id, entityRef: CART }],
      start: '2026-01-01T00:00:00Z',
      end: '2026-04-27T00:00:00Z',
      stepSeconds: 1,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        error: {
          message:
            'stepSeconds 1 would give 10022401 points in this window, at most 11000 are read; the smallest step that fits is 912 seconds',
        },
      },
    });
    expect(source.calls).toBe(0);
    const series = await query({
      start: '2026-01-01T00:00:00Z',
      end: '2026-04-27T00:00:00Z',
      stepSeconds: undefined,
    });
    expect(series.stepSeconds).toBe(960);
    expect(series.points.length).toBeLessThanOrEqual(11_000);
  });

  it.each([
    [{ metricId: 'nope' }, 404, 'There is no metric with the id "nope"'],
    [
      { entityRef: 'component:default/ghost' },
      404,
      'The catalog has no entity component:default/ghost',
    ],
    [{ entityRef: 'a:b:c/d/e' }, 400, 'items.0.entityRef has to be an entity'],
  ])('of %j answer %d', async (item, status, message) => {
    const answer = await metrics.send('POST', '/series/query', {
      items: [{ metricId: metric.id, entityRef: CART, ...item }],
      ...window,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it('of a service cannot be read by the metric of another one', async () => {
    const own = await metrics.client.createMetric(
      metricInput({ entityRef: ISSUER }),
      metrics.auth,
    );
    const answer = await metrics.send('POST', '/series/query', {
      items: [{ metricId: own.id, entityRef: CART }],
      ...window,
    });
    expect(answer.status).toBe(400);
  });
});

describe('equal questions', () => {
  it('are asked once, together and shortly after another', async () => {
    const source = new TestSource();
    source.delayMs = 50;
    const metrics = await startMetrics({ sources: [source] });
    const metric = await metrics.client.createMetric(
      metricInput(),
      metrics.auth,
    );
    source.calls = 0;
    const ask = () =>
      metrics.client.querySeries(
        {
          items: Array.from({ length: 10 }, () => ({
            metricId: metric.id,
            entityRef: CART,
          })),
          ...window,
        },
        metrics.auth,
      );
    await Promise.all([ask(), ask()]);
    await ask();
    expect(source.calls).toBe(1);
    await metrics.stop();
  });
});

describe('last good values', () => {
  it('survive a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'hone-metrics-'));
    const start = () =>
      startMetrics({
        config,
        rootConfig: {
          backend: {
            database: { client: 'better-sqlite3', connection: { directory } },
          },
        },
      });
    const first = await start();
    const metric = await first.client.createMetric(metricInput(), first.auth);
    const request = {
      items: [{ metricId: metric.id, entityRef: CART }],
      ...window,
    };
    await first.client.querySeries(request, first.auth);
    first.source.state = 'down';
    await pause();
    first.clock.advance(60);
    await first.client.querySeries(request, first.auth);
    const silentSince = first.clock.now().toISOString();
    await pause();
    await first.stop();

    const second = await start();
    second.source.state = 'down';
    second.clock.advance(86_400);
    const [series] = await second.client.querySeries(request, second.auth);
    expect(series.points.map(p => p[1])).toEqual([7, 7, 7, 7, 7, 7]);
    expect(series.provenance.staleSince).toBe(silentSince);
    await second.stop();
    await rm(directory, { recursive: true });
  });
});
