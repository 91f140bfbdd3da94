import { CART, ISSUER } from '../__fixtures__/entities';
import { metricInput } from '../__fixtures__/metrics';
import { startMetrics } from '../__testUtils__/startMetrics';
import { TestSource } from '../__testUtils__/TestSource';

jest.setTimeout(60_000);

const DAY = { start: '2026-05-31T12:00:00Z', end: '2026-06-01T12:00:00Z' };
const LATENCY = metricInput({
  name: 'latency',
  title: 'p95 latency',
  kind: 'quantile',
  unit: 's',
  entityRef: null,
  sourceId: 'engine',
  query: { level: '0.2' },
});

async function setup() {
  const source = new TestSource('engine');
  const started = await startMetrics({ sources: [source] });
  const metric = await started.client.createMetric(LATENCY, started.auth);
  return { ...started, source, metric };
}

describe('the explorer', () => {
  it('compares services, marks changes, and says what happened to them', async () => {
    const { source, metric, telemetry, auth, send, stop } = await setup();
    const change = Date.parse('2026-06-01T00:00:00Z');
    source.points = at => (at < change ? 0.2 : 0.35) + (at % 7) / 1000;
    const pushed = await send('POST', '/delivery/events', {
      source: 'ci',
      items: [
        {
          kind: 'deployment',
          id: 'd1',
          version: '2026-05-31T23:58:00Z',
          at: '2026-05-31T23:58:00Z',
          service: 'cart',
          environment: 'production',
          status: 'succeeded',
          sha: 'b'.repeat(40),
          url: 'https://ci.example/runs/1',
        },
        {
          kind: 'incident',
          id: 'i1',
          version: '2026-06-01T02:00:00Z',
          createdAt: '2026-06-01T00:10:00Z',
          impactAt: '2026-06-01T00:05:00Z',
          mitigatedAt: '2026-06-01T02:00:00Z',
          service: 'issuer',
        },
      ],
    });
    expect(pushed.status).toBe(200);
    const found = await telemetry.exploreMetric(
      { metric: 'latency', entityRefs: [CART, ISSUER], ...DAY },
      auth,
    );
    expect(found.stepSeconds).toBe(60);
    expect(found.notes).toEqual([]);
    expect(found.series).toMatchObject([
      {
        entityRef: CART,
        metricId: metric.id,
        title: 'p95 latency',
        unit: 's',
        error: null,
        fitness: null,
      },
      { entityRef: ISSUER },
    ]);
    const [{ points, changes }] = found.series;
    expect(points).toHaveLength(1441);
    expect(changes).toHaveLength(1);
    expect(Math.abs(Date.parse(changes[0].at) - change)).toBeLessThan(
      10 * 60_000,
    );
    expect(changes[0].before).toBeCloseTo(0.203, 2);
    expect(changes[0].after).toBeCloseTo(0.353, 2);
    expect(found.lanes).toEqual([
      {
        kind: 'deployment',
        entityRef: CART,
        at: '2026-05-31T23:58:00.000Z',
        until: null,
        label: 'b'.repeat(12),
        url: 'https://ci.example/runs/1',
      },
      {
        kind: 'incident',
        entityRef: ISSUER,
        at: '2026-06-01T00:05:00.000Z',
        until: '2026-06-01T02:00:00.000Z',
        label: 'i1',
        url: null,
      },
    ]);
    await stop();
  });

  it('steps down what would be too many points, and says so', async () => {
    const { telemetry, auth, stop } = await setup();
    const year = { start: '2025-06-01T00:00:00Z', end: DAY.end };
    const found = await telemetry.exploreMetric(
      { metric: 'latency', entityRefs: [CART], stepSeconds: 3, ...year },
      auth,
    );
    expect(found.stepSeconds).toBe(21_600);
    expect(found.series[0].points.length).toBeLessThanOrEqual(2_000);
    expect(found.notes).toEqual([
      'A point every 3 seconds would be 10,526,401 points of a series; one every 6 hours is shown instead. Choose a shorter time to see more.',
    ]);
    await stop();
  });

  it('says in its place what is missing of one service', async () => {
    const { client, source, telemetry, auth, stop } = await setup();
    await client.createMetric(
      { ...LATENCY, name: 'only-cart', entityRef: CART },
      auth,
    );
    const ask = (metric: string) =>
      telemetry.exploreMetric(
        {
          metric,
          entityRefs: [CART, ISSUER, 'component:default/gone'],
          ...DAY,
        },
        auth,
      );
    const { series } = await ask('only-cart');
    expect(series.map(({ error }) => error)).toEqual([
      null,
      'component:default/issuer has no metric of that name',
      'The catalog has no entity component:default/gone that you may read',
    ]);
    source.state = 'down';
    const stale = await ask('latency');
    expect(stale.series[0].error).toBe('Test engine refuses connections');
    await stop();
  });

  it('refuses a window that ends before it begins', async () => {
    const { send, stop } = await setup();
    const { status, body } = await send('POST', '/explore', {
      metric: 'latency',
      entityRefs: [CART],
      start: DAY.end,
      end: DAY.start,
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('start has to lie before end');
    await stop();
  });
});
