import { CART, ISSUER } from '../../__fixtures__/entities';
import { pushedInput } from '../../__fixtures__/metrics';
import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';

jest.setTimeout(60_000);

const at = '2026-06-01T11:00:00Z';

function item(rest: object = {}) {
  return {
    externalId: 'a',
    metric: 'lead-time',
    entityRef: CART,
    at,
    value: 1,
    ...rest,
  };
}

describe('pushed observations', () => {
  let metrics: TestMetrics;

  beforeAll(async () => {
    metrics = await startMetrics();
    const { client, auth } = metrics;
    await client.createMetric(pushedInput(), auth);
    await client.createMetric(
      pushedInput({ name: 'green', kind: 'proportion' }),
      auth,
    );
    await client.createMetric(
      pushedInput({ name: 'deployments', kind: 'rate', unit: '1/s' }),
      auth,
    );
  });
  afterAll(() => metrics?.stop());

  const push = (items: unknown[], source: string) =>
    metrics.send('POST', '/observations', { source, items });

  const read = async (name: string, rest: object = {}) => {
    const { client, auth } = metrics;
    const { items } = await client.listMetrics({ q: name }, auth);
    const [series] = await client.querySeries(
      {
        items: [{ metricId: items[0].id, entityRef: CART }],
        start: '2026-06-01T10:00:00Z',
        end: '2026-06-01T12:00:00Z',
        stepSeconds: 3_600,
        ...rest,
      },
      auth,
    );
    return series.points.map(p => p[1]);
  };

  it.each([
    [{ value: undefined }, 'items.0.n and mean and m2 are missing'],
    [{ n: 2 }, 'items.0.value and n exclude each other'],
    [{ value: undefined, n: 2, mean: 1 }, 'items.0.m2 is missing'],
    [
      { value: undefined, n: 2, mean: 1, m2: 0, successes: 1 },
      'items.0.successes does not fit a bucket of the mean "lead-time"',
    ],
    [
      { metric: 'green', value: 0.5 },
      'items.0.value of the proportion "green" has to be 0 or 1',
    ],
    [
      { metric: 'green', value: undefined, n: 2 },
      'items.0.successes is missing: a bucket of the proportion "green" needs n, successes, a sample needs value, but only n was given',
    ],
    [
      { metric: 'green', value: undefined, n: 2, successes: 3 },
      'items.0.successes has to be at most n, 2, but 3 was given',
    ],
    [
      { metric: 'unknown' },
      'items.0.metric has to be the name of a definition',
    ],
    [
      { entityRef: 'component:default/ghost' },
      'items.0.entityRef has to be an entity of the catalog that you may read, but component:default/ghost was given',
    ],
    [
      { at: '2026-06-01T12:10:01Z' },
      'items.0.at has to be at most 10 minutes ahead of 2026-06-01T12:00:00.000Z, but 2026-06-01T12:10:01Z was given',
    ],
    [{ at: 'yesterday' }, 'items.0.at'],
    [{ value: 'many' }, 'items.0.value must be number, but "many" was given'],
    [{ value: null }, 'items.0.value must be number'],
    [{ value: 1e200 }, 'items.0.value has to be 0 or of a size between'],
    [{ n: -1, value: undefined }, 'items.0.n must be >= 0'],
    [{ extra: 1 }, 'items.0'],
    [{ externalId: '' }, 'items.0.externalId'],
    [{ externalId: undefined }, 'externalId is missing'],
  ])('with %j are refused', async (rest, message) => {
    const answer = await push([item(rest)], 'bad');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
  });

  it('with numbers beyond all bounds are refused', async () => {
    const answer = await metrics.send(
      'POST',
      '/observations',
      `{"source":"bad","items":[${JSON.stringify(item({ value: 5 })).replace(
        '"value":5',
        '"value":1e999',
      )}]}`,
    );
    expect(answer.status).toBe(400);
  });

  it('are stored all or not at all, and every fault is named', async () => {
    const answer = await push(
      [
        item({ externalId: 'ok' }),
        item({ externalId: 'x', metric: 'unknown' }),
        item({ externalId: 'y', n: 1 }),
      ],
      'all',
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(
      /^Nothing was stored: items\.1\.metric .*; items\.2\.value and n/,
    );
    expect((await push([item({ externalId: 'ok' })], 'all')).body).toEqual({
      accepted: 1,
      unchanged: 0,
    });
  });

  it('do not change', async () => {
    await push([item({ value: 3 })], 'fixed');
    expect((await push([item({ value: 3 })], 'fixed')).body).toEqual({
      accepted: 0,
      unchanged: 1,
    });
    const answer = await push(
      [item({ externalId: 'b' }), item({ value: 4 })],
      'fixed',
    );
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toContain(
      'items.1.externalId "a" is known from the source "fixed" with other content; nothing was stored',
    );
    expect((await push([item({ externalId: 'b' })], 'fixed')).body).toEqual({
      accepted: 1,
      unchanged: 0,
    });
  });

  it('cannot pose as pinned ones', async () => {
    expect((await push([item()], 'pin:123')).status).toBe(400);
  });

  it('come as NDJSON too', async () => {
    const send = (text: string) =>
      metrics.send('POST', '/observations?source=nd', text, {
        'Content-Type': 'application/x-ndjson',
      });
    const lines = [item({ externalId: '1' }), item({ externalId: '2' })];
    expect(
      await send(`${lines.map(l => JSON.stringify(l)).join('\n')}\n\n`),
    ).toEqual({ status: 200, body: { accepted: 2, unchanged: 0 } });
    expect(await send('{"a":1}\nnot json')).toMatchObject({
      status: 400,
      body: {
        error: {
          message: 'Line 2 has to be one JSON object, but not json was given',
        },
      },
    });
    const wrong = await send(JSON.stringify(item({ value: 'x' })));
    expect(wrong.body.error.message).toContain('items.0.value must be number');
    const nameless = await metrics.send('POST', '/observations', '{}', {
      'Content-Type': 'application/x-ndjson',
    });
    expect(nameless.body.error.message).toContain('source is missing');
  });

  it('are read as means, shares and sums per second', async () => {
    const bucket = (externalId: string, rest: object) =>
      item({ externalId, entityRef: CART, value: undefined, ...rest });
    await push(
      [
        bucket('1', { metric: 'green', n: 10, successes: 9 }),
        bucket('2', {
          metric: 'green',
          n: 30,
          successes: 11,
          at: '2026-06-01T11:59:59Z',
        }),
        bucket('3', { metric: 'deployments', n: 3, mean: 1, m2: 0 }),
        item({ externalId: '4', metric: 'deployments', value: 1 }),
      ],
      'read',
    );
    expect(await read('green')).toEqual([null, 0.5, null]);
    expect(await read('deployments')).toEqual([null, 4 / 3_600, null]);
  });

  it('belong to the definition of the service before the one of every service', async () => {
    const { client, auth } = metrics;
    const own = await client.createMetric(
      pushedInput({ entityRef: ISSUER }),
      auth,
    );
    await push([item({ entityRef: ISSUER, value: 42 })], 'own');
    const [series] = await client.querySeries(
      {
        items: [{ metricId: own.id, entityRef: ISSUER }],
        start: at,
        end: '2026-06-01T12:00:00Z',
        stepSeconds: 3_600,
      },
      auth,
    );
    expect(series.points[0][1]).toBe(42);
  });

  it('come in at 20,000 a request', async () => {
    const items = Array.from({ length: 20_000 }, (_, i) =>
      item({ externalId: `bulk-${i}`, value: i }),
    );
    const start = performance.now();
    const answer = await push(items, 'bulk');
    process.stdout.write(
      `20,000 observations over HTTP: ${Math.round(
        performance.now() - start,
      )} ms\n`,
    );
    expect(answer).toEqual({
      status: 200,
      body: { accepted: 20_000, unchanged: 0 },
    });
    const more = await push([...items, item({ externalId: 'more' })], 'bulk');
    expect(more.status).toBe(400);
    expect(more.body.error.message).toContain(
      'must NOT have more than 20000 items',
    );
  });
});
