import { ServiceUnavailableError } from '@backstage/errors';
import { CART } from '../__fixtures__/entities';
import { metricInput } from '../__fixtures__/metrics';
import { startMetrics } from '../__testUtils__/startMetrics';
import { TestSource } from '../__testUtils__/TestSource';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-01T12:00:00Z');

describe('the catalogue', () => {
  it('lists what is defined and what is found, requests first, with health and owner', async () => {
    const source = new TestSource('engine');
    const { client, telemetry, auth, stop } = await startMetrics({
      sources: [source],
    });
    const defined = await client.createMetric(
      metricInput({
        name: 'cpu',
        title: 'CPU use',
        kind: 'mean',
        unit: '1',
        entityRef: CART,
        sourceId: 'engine',
        query: { level: '0.4' },
        owner: 'sre',
      }),
      auth,
    );
    expect(defined.owner).toBe('group:default/sre');
    const { items, failures, more } = await telemetry.getCatalogue(CART, auth);
    expect({ failures, more }).toEqual({ failures: [], more: 0 });
    expect(
      items.map(({ metric, metricId, signal, owner, reason }) => ({
        name: metric.name,
        metricId,
        signal,
        owner,
        reason,
      })),
    ).toEqual([
      {
        name: 'error-rate',
        metricId: null,
        signal: 'errors',
        owner: 'group:default/x',
        reason: 'The test engine knows errors.',
      },
      {
        name: 'latency-p95',
        metricId: null,
        signal: 'duration',
        owner: 'group:default/x',
        reason: 'The test engine knows a latency.',
      },
      {
        name: 'cpu',
        metricId: defined.id,
        signal: 'utilization',
        owner: 'group:default/sre',
        reason: `"CPU use" is defined for ${CART}.`,
      },
    ]);
    expect(items[0].health).toEqual({
      state: 'ok',
      since: '2026-03-04T00:00:00.000Z',
      lastAt: '2026-06-01T12:00:00.000Z',
      share: 1,
      stepSeconds: 300,
      message: null,
    });
    const calls = source.calls;
    await telemetry.getCatalogue(CART, auth);
    // Only what can be discovered is asked again.
    expect(source.calls).toBe(calls + 1);
    await stop();
  });

  it('names sources that fail and shows what is known without them', async () => {
    const good = new TestSource('good');
    const bad = new TestSource('bad');
    const { client, telemetry, auth, stop } = await startMetrics({
      sources: [good, bad],
    });
    await client.createMetric(
      metricInput({
        name: 'latency',
        title: 'p99 latency',
        kind: 'quantile',
        entityRef: CART,
        sourceId: 'bad',
        query: { level: '1' },
      }),
      auth,
    );
    bad.state = 'down';
    const { items, failures } = await telemetry.getCatalogue(CART, auth);
    expect(failures).toEqual([
      { sourceId: 'bad', message: 'Test engine refuses connections' },
    ]);
    expect(items).toHaveLength(3);
    expect(
      items.find(({ metric }) => metric.sourceId === 'bad')!.health,
    ).toMatchObject({
      state: 'failing',
      since: new Date(NOW).toISOString(),
      message: 'Test engine refuses connections',
    });
    await stop();
  });

  it('lists dashboards of the sources that keep some', async () => {
    const good = Object.assign(new TestSource('grafana'), {
      dashboards: async () => [
        { title: 'Cart', url: 'https://grafana.example/d/cart', folder: null },
      ],
    });
    const bad = Object.assign(new TestSource('other'), {
      dashboards: async () => {
        throw new ServiceUnavailableError('No answer');
      },
    });
    const { telemetry, auth, stop } = await startMetrics({
      sources: [good, bad, new TestSource('plain')],
    });
    expect(await telemetry.listDashboards(CART, auth)).toEqual({
      items: [
        {
          sourceId: 'grafana',
          title: 'Cart',
          url: 'https://grafana.example/d/cart',
          folder: null,
        },
      ],
      failures: [{ sourceId: 'other', message: 'No answer' }],
    });
    await stop();
  });
});
