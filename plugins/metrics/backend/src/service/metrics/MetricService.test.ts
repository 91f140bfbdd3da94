import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { cart, CART, ISSUER } from '../../__fixtures__/entities';
import { metricInput, pushedInput } from '../../__fixtures__/metrics';
import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';

jest.setTimeout(60_000);

describe('metric definitions', () => {
  let metrics: TestMetrics;

  beforeEach(async () => {
    metrics = await startMetrics();
  });
  afterEach(() => metrics.stop());

  it('are created with defaults and who made them', async () => {
    const { client, auth } = metrics;
    const metric = await client.createMetric(
      metricInput({ entityRef: 'Component:Default/Cart' }),
      auth,
    );
    expect(metric).toEqual({
      ...metricInput(),
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      description: '',
      entityRef: CART,
      stepSeconds: 60,
      simulated: false,
      owner: null,
      revision: 1,
      createdAt: '2026-06-01T12:00:00.000Z',
      updatedAt: '2026-06-01T12:00:00.000Z',
      createdBy: 'user:default/mock',
    });
    expect(await client.getMetric(metric.id, auth)).toEqual(metric);
  });

  it.each([
    [metricInput({ name: 'Not OK' }), 400, 'name must match pattern'],
    [
      metricInput({ sourceId: 'datadog' }),
      400,
      'sourceId has to be one of test, push, but "datadog" was given',
    ],
    [metricInput({ query: {} }), 400, 'query.level is missing'],
    [
      pushedInput({ query: { expr: 'up' } }),
      400,
      'query has to be empty for the source "push"',
    ],
    [
      metricInput({ entityRef: 'component:default/ghost' }),
      404,
      'The catalog has no entity component:default/ghost that you may read',
    ],
    [metricInput({ title: 'a\u0000b' }), 400, 'null characters'],
  ])('like %j are refused with %d', async (input, status, message) => {
    const answer = await metrics.send('POST', '/metrics', input);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it('can be written down while their source is silent', async () => {
    metrics.source.validate = () => new Promise(() => {});
    await metrics.stop();
    metrics = await startMetrics({ config: { sourceTimeoutSeconds: 0.1 } });
    metrics.source.validate = () => new Promise(() => {});
    await expect(
      metrics.client.createMetric(metricInput(), metrics.auth),
    ).resolves.toMatchObject({ revision: 1 });
  });

  it('have a name once per service', async () => {
    const { client, auth, send } = metrics;
    await client.createMetric(metricInput({ entityRef: CART }), auth);
    const other = await client.createMetric(
      metricInput({ entityRef: ISSUER }),
      auth,
    );
    const taken = await send(
      'POST',
      '/metrics',
      metricInput({ entityRef: CART }),
    );
    expect(taken).toMatchObject({
      status: 409,
      body: {
        error: {
          message: `A metric named "latency" exists already for ${CART}`,
        },
      },
    });
    const moved = await send(
      'PUT',
      `/metrics/${other.id}`,
      metricInput({ entityRef: CART }),
      { 'If-Match': '1' },
    );
    expect(moved.status).toBe(409);
  });

  it('are changed by who has read the latest revision', async () => {
    const { client, auth, send } = metrics;
    const metric = await client.createMetric(metricInput(), auth);
    metrics.clock.advance(60);
    const changed = await client.updateMetric(
      metric.id,
      1,
      metricInput({ title: 'New' }),
      auth,
    );
    expect(changed).toMatchObject({
      title: 'New',
      revision: 2,
      updatedAt: '2026-06-01T12:01:00.000Z',
    });
    const path = `/metrics/${metric.id}`;
    const late = await send('PUT', path, metricInput(), { 'If-Match': '"1"' });
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain('you have revision 1');
    for (const ifMatch of ['x', '']) {
      expect(
        (await send('PUT', path, metricInput(), { 'If-Match': ifMatch }))
          .status,
      ).toBe(400);
    }
    expect((await send('PUT', path, metricInput())).status).toBe(400);
    expect(
      (await send('DELETE', path, undefined, { 'If-Match': '1' })).status,
    ).toBe(409);
    await client.deleteMetric(metric.id, 2, auth);
    expect((await send('GET', path)).status).toBe(404);
  });

  it('keep their meaning once observations were pushed, and take these along', async () => {
    const { client, auth, send } = metrics;
    const metric = await client.createMetric(pushedInput(), auth);
    const push = () =>
      client.pushObservations(
        {
          source: 'ci',
          items: [
            {
              externalId: 'a',
              metric: 'lead-time',
              entityRef: CART,
              at: '2026-06-01T11:00:00Z',
              value: 1,
            },
          ],
        },
        auth,
      );
    await push();
    const answer = await send(
      'PUT',
      `/metrics/${metric.id}`,
      pushedInput({ kind: 'proportion' }),
      { 'If-Match': '1' },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('kind has to stay mean');
    await client.deleteMetric(metric.id, 1, auth);
    await client.createMetric(pushedInput(), auth);
    expect(await push()).toEqual({ accepted: 1, unchanged: 0 });
  });

  it('are listed in pages', async () => {
    const { client, auth, send } = metrics;
    for (let i = 0; i < 5; i += 1) {
      await client.createMetric(metricInput({ name: `m${i}` }), auth);
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listMetrics({ limit: 2, cursor }, auth);
      names.push(...page.items.map(m => m.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toEqual(['m4', 'm3', 'm2', 'm1', 'm0']);
    for (const path of ['?cursor=nonsense', '?limit=0', '?limit=201', '?x=1']) {
      expect((await send('GET', `/metrics${path}`)).status).toBe(400);
    }
  });
});

describe('metrics of a service that the caller may not read', () => {
  it('do not exist for the caller', async () => {
    const metrics = await startMetrics();
    const { client, auth, send } = metrics;
    const hidden = await client.createMetric(
      metricInput({ entityRef: ISSUER }),
      auth,
    );
    for (let i = 0; i < 6; i += 1) {
      await client.createMetric(
        metricInput({ name: `m${i}`, entityRef: i % 2 ? CART : ISSUER }),
        auth,
      );
    }
    const before = await client.listMetrics({}, auth);
    expect(before.items).toHaveLength(7);
    // From here on the catalog shows the cart only.
    const view = catalogServiceMock({ entities: [cart] });
    metrics.catalog.getEntitiesByRefs.mockImplementation(
      (...args: Parameters<typeof view.getEntitiesByRefs>) =>
        view.getEntitiesByRefs(...args),
    );
    const path = `/metrics/${hidden.id}`;
    const asked = { 'If-Match': '1' };
    const answers = await Promise.all([
      send('GET', path),
      send('PUT', path, metricInput(), asked),
      send('DELETE', path, undefined, asked),
      send('POST', '/candidates', { entityRef: ISSUER }),
      send('POST', '/series/query', {
        items: [{ metricId: hidden.id, entityRef: ISSUER }],
        start: '2026-06-01T00:00:00Z',
        end: '2026-06-01T01:00:00Z',
      }),
    ]);
    expect(answers.map(a => a.status)).toEqual([404, 404, 404, 404, 404]);
    const page = await client.listMetrics({ limit: 2 }, auth);
    expect(page.items.map(m => m.name)).toEqual(['m5', 'm3']);
    const rest = await client.listMetrics(
      { limit: 2, cursor: page.nextCursor! },
      auth,
    );
    expect(rest.items.map(m => m.name)).toEqual(['m1']);
    expect(rest.nextCursor).toBeNull();
    await metrics.stop();
  });
});
