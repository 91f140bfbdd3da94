import { CART } from '../../__fixtures__/entities';
import { metricInput, pushedInput } from '../../__fixtures__/metrics';
import { startMetrics } from '../../__testUtils__/startMetrics';
import { TestSource } from '../../__testUtils__/TestSource';

jest.setTimeout(60_000);

describe('candidates', () => {
  it('are the best for a phrase, with query, last day and reason; failures are named', async () => {
    const good = new TestSource('good', 'Good engine');
    const bad = new TestSource('bad', 'Bad engine');
    const { client, auth, stop } = await startMetrics({ sources: [good, bad] });
    await client.createMetric(
      metricInput({
        name: 'own',
        title: 'Our p95 latency',
        kind: 'quantile',
        entityRef: CART,
        sourceId: 'good',
        query: { level: '0.2' },
      }),
      auth,
    );
    await client.createMetric(pushedInput(), auth);
    bad.state = 'down';

    const p95 = await client.proposeMetrics(
      { entityRef: CART, text: 'p95 latency' },
      auth,
    );
    expect(p95.failures).toEqual([
      { sourceId: 'bad', message: 'Test engine refuses connections' },
    ]);
    expect(p95.items[0]).toMatchObject({
      metric: { name: 'own' },
      existingMetricId: expect.any(String),
      resolvedQuery: 'level 0.2 every 900 s',
      reason: 'The test engine knows a latency.',
      score: 0.975,
    });
    const { points, stepSeconds } = p95.items[0].preview;
    expect(stepSeconds).toBe(900);
    expect(points).toHaveLength(97);
    expect(points.at(-1)).toEqual([Date.parse('2026-06-01T12:00:00Z'), 0.2]);

    const errors = await client.proposeMetrics(
      { entityRef: CART, text: 'error rate', limit: 1 },
      auth,
    );
    expect(errors.items).toHaveLength(1);
    expect(errors.items[0]).toMatchObject({
      metric: { name: 'error-rate', kind: 'proportion' },
      existingMetricId: null,
    });

    const all = await client.proposeMetrics({ entityRef: CART }, auth);
    expect(all.items.map(i => i.metric.name)).toEqual([
      'own',
      'error-rate',
      'lead-time',
    ]);
    expect(all.items[2].reason).toBe(
      '"Lead time" is pushed, and its definition fits every service.',
    );
    await stop();
  });

  it('whose preview fails have no points', async () => {
    const { client, auth, source, stop } = await startMetrics();
    source.readSeries = async () => {
      throw new Error('no');
    };
    const { items } = await client.proposeMetrics({ entityRef: CART }, auth);
    expect(items.length).toBeGreaterThan(0);
    expect(items[0].preview.points).toEqual([]);
    await stop();
  });
});

describe('sources', () => {
  it('are listed with their health, checked now and then', async () => {
    const { client, auth, source, clock, stop } = await startMetrics();
    source.state = 'down';
    const [down, push] = await client.listSources(auth);
    expect(down).toEqual({
      id: 'test',
      kind: 'test',
      title: 'Test engine',
      health: {
        state: 'down',
        message: 'Test engine refuses connections',
        checkedAt: clock.now().toISOString(),
        lastSuccessAt: null,
      },
    });
    expect(push).toMatchObject({
      id: 'push',
      health: { state: 'ok', lastSuccessAt: clock.now().toISOString() },
    });
    const { calls } = source;
    await client.listSources(auth);
    expect(source.calls).toBe(calls);
    await stop();
  });
});
