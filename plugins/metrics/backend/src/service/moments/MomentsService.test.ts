import { CART } from '../../__fixtures__/entities';
import { metricInput, pushedInput } from '../../__fixtures__/metrics';
import { startMetrics } from '../../__testUtils__/startMetrics';

jest.setTimeout(60_000);

const window = { start: '2026-06-01T11:00:00Z', end: '2026-06-01T11:10:00Z' };
const pause = () => new Promise(resolve => setTimeout(resolve, 20));

describe('moments', () => {
  it('come from the source, and the last good ones while it is silent', async () => {
    const { client, auth, clock, source, stop } = await startMetrics({
      config: { cacheSeconds: 0.001 },
    });
    const metric = await client.createMetric(
      metricInput({ kind: 'proportion', query: { level: '0.25' } }),
      auth,
    );
    const query = async (rest: object = {}) => {
      await pause();
      const [moments] = await client.queryMoments(
        {
          items: [{ metricId: metric.id, entityRef: CART, arm: 'canary' }],
          ...window,
          ...rest,
        },
        auth,
      );
      return moments;
    };
    const good = await query();
    expect(good).toEqual({
      metricId: metric.id,
      entityRef: CART,
      arm: 'canary',
      n: 600,
      successes: 150,
      mean: 0.25,
      m2: 112.5,
      covariate: null,
      unitsInSeveralArms: null,
      repeatedExposures: null,
      provenance: {
        sourceId: 'test',
        resolvedQuery: 'counts of 0.25',
        queriedAt: '2026-06-01T12:00:00.000Z',
        staleSince: null,
        warnings: ['sampled'],
      },
      error: null,
    });
    source.state = 'down';
    clock.advance(60);
    const stale = await query({ end: '2026-06-01T11:20:00Z' });
    expect(stale).toEqual({
      ...good,
      provenance: {
        ...good.provenance,
        staleSince: '2026-06-01T12:01:00.000Z',
      },
    });
    const other = await query({ start: '2026-06-01T10:00:00Z' });
    expect(other).toMatchObject({
      n: 0,
      successes: null,
      mean: null,
      m2: null,
      error: 'Test engine refuses connections',
      provenance: { staleSince: '2026-06-01T12:01:00.000Z' },
    });
    await stop();
  });

  it('of pushed observations are those of one arm in the window', async () => {
    const { client, auth, stop } = await startMetrics();
    const metric = await client.createMetric(pushedInput(), auth);
    const item = (externalId: string, at: string, rest: object) => ({
      externalId,
      metric: 'lead-time',
      entityRef: CART,
      at,
      ...rest,
    });
    await client.pushObservations(
      {
        source: 'ci',
        items: [
          item('1', window.start, { arm: 'a', value: 2 }),
          item('2', '2026-06-01T11:09:59.999Z', {
            arm: 'a',
            n: 3,
            mean: 6,
            m2: 2,
          }),
          item('3', window.end, { arm: 'a', value: 99 }),
          item('4', window.start, { value: 99 }),
        ],
      },
      auth,
    );
    const [a, none] = await client.queryMoments(
      {
        items: [
          { metricId: metric.id, entityRef: CART, arm: 'a' },
          { metricId: metric.id, entityRef: CART, arm: 'c' },
        ],
        ...window,
      },
      auth,
    );
    expect(a).toMatchObject({ n: 4, successes: null, mean: 5, m2: 14 });
    expect(none).toMatchObject({ n: 0, mean: null, m2: null, error: null });
    await stop();
  });
});
