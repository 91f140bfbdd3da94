import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TelemetryClient } from '@hone/backstage-plugin-metrics-common';
import { CART, issuer, ISSUER } from '../__fixtures__/entities';
import { metricInput } from '../__fixtures__/metrics';
import { startMetrics, type TestMetrics } from '../__testUtils__/startMetrics';

jest.setTimeout(60_000);

describe('watches over HTTP', () => {
  let metrics: TestMetrics;
  let telemetry: TelemetryClient;

  beforeEach(async () => {
    metrics = await startMetrics();
    telemetry = new TelemetryClient({
      discoveryApi: { getBaseUrl: async () => metrics.origin },
    });
  });
  afterEach(() => metrics.stop());

  const define = (rest: Parameters<typeof metricInput>[0] = {}) =>
    metrics.client.createMetric(metricInput(rest), metrics.auth);

  it('are put once, listed and deleted', async () => {
    const { auth } = metrics;
    const { id: metricId } = await define();
    const request = { entityRef: 'Component:Default/Cart', metricId };
    const watch = await telemetry.watchMetric(request, auth);
    expect(watch).toEqual({
      ...{ id: expect.any(String), entityRef: CART, metricId },
      ...{ title: 'Latency', unit: 's', direction: 'lower-is-better' },
      ...{ status: 'learning', since: null, message: null, latest: null },
      ...{ expected: null, readUntil: null, learned: 0, changes: [] },
      sensitivity: {
        ...{ patience: 1, minMagnitude: 0.85, minShare: 0.03 },
        ...{ meaningful: 0, notMeaningful: 0 },
      },
    });
    expect(await telemetry.watchMetric(request, auth)).toEqual(watch);
    expect(await telemetry.listWatches(CART, auth)).toEqual([watch]);
    expect(await telemetry.listWatches(ISSUER, auth)).toEqual([]);
    await telemetry.deleteWatch(watch.id, auth);
    expect(await telemetry.listWatches(CART, auth)).toEqual([]);
    const again = await metrics.send('DELETE', `/watches/${watch.id}`);
    expect(again.status).toBe(404);
  });

  it('go with their metric', async () => {
    const { auth } = metrics;
    const { id: metricId } = await define();
    await telemetry.watchMetric({ entityRef: CART, metricId }, auth);
    await metrics.client.deleteMetric(metricId, 1, auth);
    expect(await telemetry.listWatches(CART, auth)).toEqual([]);
  });

  it('are at most fifty of a service', async () => {
    const { auth } = metrics;
    for (let i = 0; i < 50; i += 1) {
      const { id: metricId } = await define({ name: `m${i}` });
      await telemetry.watchMetric({ entityRef: CART, metricId }, auth);
    }
    const { id: metricId } = await define({ name: 'one-more' });
    const request = { entityRef: CART, metricId };
    expect(await metrics.send('PUT', '/watches', request)).toMatchObject({
      status: 409,
      body: {
        error: {
          message: `${CART} has 50 watches, more are not possible; delete one first`,
        },
      },
    });
  });

  it('are refused with a sentence where they make no sense', async () => {
    const own = await define({ entityRef: ISSUER });
    const daily = await define({ name: 'daily', stepSeconds: 86_400 });
    const put = (body: unknown) => metrics.send('PUT', '/watches', body);
    const answers = [
      await put({ entityRef: CART, metricId: own.id }),
      await put({ entityRef: CART, metricId: daily.id }),
      await put({ entityRef: CART, metricId: 'nothing' }),
      await put({ entityRef: 'component:default/ghost', metricId: daily.id }),
      await put({ entityRef: CART }),
    ];
    expect(
      answers.map(({ status, body }) => [status, body.error.message]),
    ).toEqual([
      [400, expect.stringContaining('entityRef has to be the service')],
      [400, expect.stringContaining('one every 86400 seconds')],
      [404, expect.stringContaining('There is no metric')],
      [404, expect.stringContaining('has no entity component:default/ghost')],
      [400, expect.stringContaining('metricId')],
    ]);
    const { id } = await telemetry.watchMetric(
      { entityRef: ISSUER, metricId: own.id },
      metrics.auth,
    );
    const judged = await metrics.send('PUT', `/watches/${id}/changes/x`, {
      meaningful: true,
    });
    expect(judged).toMatchObject({ status: 404 });
  });

  it('do not exist for whoever may not read the service', async () => {
    const { id: metricId } = await define();
    const request = { entityRef: CART, metricId };
    const { id } = await telemetry.watchMetric(request, metrics.auth);
    const view = catalogServiceMock({ entities: [issuer] });
    metrics.catalog.getEntitiesByRefs.mockImplementation(
      (...args: Parameters<typeof view.getEntitiesByRefs>) =>
        view.getEntitiesByRefs(...args),
    );
    const answers = await Promise.all([
      metrics.send('GET', `/watches?entityRef=${CART}`),
      metrics.send('PUT', '/watches', request),
      metrics.send('PUT', `/watches/${id}/changes/x`, { meaningful: null }),
      metrics.send('DELETE', `/watches/${id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
