import type { Annotation } from '@hone/backstage-plugin-metrics-node';
import type { Mishap, VendorAnswer } from '@hone/testbed';
import { connect, entity } from './__testUtils__/connecting';
import { grafanaContract } from './__testUtils__/contract';
import { FakeGrafana } from './__testUtils__/FakeGrafana';
import { multiFrame } from './__testUtils__/frames';

const START = Date.parse('2026-11-20T12:00:00Z');
const window = {
  start: new Date(START),
  end: new Date(START),
  stepSeconds: 60,
};
const { signal } = new AbortController();
const target = {
  metric: {
    name: 'm',
    kind: 'rate' as const,
    unit: '1',
    query: { expr: 'up' },
    stepSeconds: 60,
  },
  entity: entity('cart'),
};
const annotation: Annotation = {
  key: 'k',
  kind: 'deployment',
  entityRef: 'component:default/cart',
  service: 'cart',
  title: 't',
  text: '',
  tags: [],
  from: new Date(START),
  until: null,
  url: null,
};

describe('what Grafana may do wrong', () => {
  let grafana: FakeGrafana;

  beforeEach(async () => {
    grafana = await FakeGrafana.start();
    grafana.datasources.set('prom', ({ refId }) => ({
      status: 200,
      frames: [multiFrame(refId, {}, [[START, 7]])],
    }));
  });
  afterEach(() => grafana.stop());

  const read = async (options: { timeoutMs?: number } = {}) => {
    const { source } = connect(grafana, {}, options);
    return (await source.readSeries(target, window, { signal })).points;
  };
  const always = (answer: VendorAnswer) =>
    grafana.vendor.expect(
      ...Array.from({ length: 5 }, (): Mishap => ({ answer })),
    );
  const asked = () => grafana.vendor.requests.length;

  it.each<[string, Mishap]>([
    ['is busy', { answer: { status: 503 } }],
    ['fails', { answer: { status: 500, body: { message: 'oops' } } }],
    ['has a gateway that fails', { answer: { status: 502 } }],
    ['breaks off', { cut: true }],
    [
      'asks to wait for seconds',
      { answer: { status: 429, headers: { 'Retry-After': '1' } } },
    ],
    [
      'asks to wait until a date that has passed',
      {
        answer: {
          status: 429,
          headers: { 'Retry-After': new Date(0).toUTCString() },
        },
      },
    ],
  ])('%s, and is asked again', async (_, mishap) => {
    grafana.vendor.expect(mishap);
    expect(await read()).toEqual([[START, 7]]);
    expect(asked()).toBe(2);
  });

  it('asks to wait for long: nothing is sent until then', async () => {
    always({ status: 429, headers: { 'Retry-After': '3600' } });
    const { source } = connect(grafana);
    const failure = () => source.readSeries(target, window, { signal });
    await expect(failure()).rejects.toThrow(/^Grafana asks to wait until 20/);
    await expect(failure()).rejects.toThrow(/^Grafana asks to wait until 20/);
    expect(asked()).toBe(1);
  });

  it('is slow', async () => {
    grafana.vendor.expect(
      ...Array.from({ length: 4 }, (): Mishap => ({ slowMs: 2_000 })),
    );
    await expect(read({ timeoutMs: 50 })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Grafana did not answer within 0.05 seconds',
    });
  });

  it('is away', async () => {
    const { source } = connect(grafana);
    await grafana.vendor.stop();
    await expect(
      source.readSeries(target, window, { signal }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/^Grafana cannot be reached/),
    });
  });

  it.each<[string, VendorAnswer, string]>([
    [
      'redirects to a sign-in page',
      { status: 302, headers: { Location: 'https://login.example.com/' } },
      'Grafana redirects elsewhere (302)',
    ],
    [
      'answers with a sign-in page',
      { status: 200, body: '<html>' },
      'Grafana answered with something that is not described; check hone.metrics.grafana[0].baseUrl',
    ],
    [
      'answers with another shape',
      { status: 200, body: { results: { A: { frames: 'many' } } } },
      'Grafana answered with something that is not described',
    ],
    [
      'answers without a body',
      { status: 200 },
      'Grafana answered with something that is not described',
    ],
    [
      'does not let the token query',
      { status: 403, body: { message: 'Access denied' } },
      'Grafana does not let the service account query the data source "prom" (403); it needs the permission datasources:query with the scope datasources:uid:prom: Access denied',
    ],
    [
      'does not know the token',
      { status: 401, body: { message: 'Expired API key' } },
      'Grafana does not know the token (401); that of hone.metrics.grafana[0].token may have expired or been deleted: Expired API key',
    ],
  ])('%s: it cannot be read for now', async (_, answer, sentence) => {
    always(answer);
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(sentence),
    });
    expect(asked()).toBe(1);
  });

  it.each<[string, VendorAnswer, string]>([
    [
      'does not know the data source',
      { status: 404, body: { message: 'Data source not found' } },
      'query.datasourceUid: Grafana has no data source "prom"',
    ],
    [
      'refuses the request',
      { status: 400, body: { message: 'missing query' } },
      'Grafana refused the query: missing query',
    ],
    [
      'says by words alone that the query is at fault',
      {
        status: 400,
        body: { results: { A: { error: 'bad_data: 1:9: parse error: x' } } },
      },
      'query.expr (character 3, at its end): Grafana says: bad_data: 1:9: parse error: x',
    ],
  ])('%s: the query is at fault', async (_, answer, sentence) => {
    always(answer);
    await expect(read()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(sentence),
    });
  });

  it.each([
    { error: 'context deadline exceeded' },
    { error: 'too many requests', status: 429 },
    { error: 'forbidden', status: 403 },
  ])('a data source fails for now: %j', async result => {
    always({ status: 400, body: { results: { A: result } } });
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: `Grafana could not get an answer from the data source: ${result.error}`,
    });
  });

  it('has no answer for a question', async () => {
    always({ status: 200, body: { results: {} } });
    expect(await read()).toEqual([[START, null]]);
  });

  it('never shows the token', async () => {
    const secret = `${grafana.token} and Bearer ${grafana.token}`;
    for (const answer of [
      { status: 400, body: { message: secret } },
      { status: 400, body: { results: { A: { error: secret } } } },
      { status: 403, body: { message: secret } },
      { status: 418, body: { message: secret } },
    ]) {
      grafana.vendor.expect({ answer });
      await expect(read()).rejects.toThrow('[redacted]');
      grafana.vendor.expect({ answer });
      await expect(read()).rejects.not.toThrow(grafana.token);
    }
  });

  it('a create is not sent twice, because the first may have been taken', async () => {
    const { sink } = connect(grafana);
    grafana.vendor.expect({ on: /^POST/, answer: { status: 503 } });
    await expect(
      sink.put(annotation, { receipt: null, signal }),
    ).rejects.toThrow('Grafana answered 503');
    const posts = grafana.vendor.requests.filter(r => r.method === 'POST');
    expect(posts).toHaveLength(1);
  });

  it.each(['GET', 'PATCH', 'DELETE'])('a %s is sent again', async method => {
    const { sink } = connect(grafana);
    const { receipt } = await sink.put(annotation, { receipt: null, signal });
    const on = new RegExp(`^${method}`);
    grafana.vendor.expect({ on, answer: { status: 503 } });
    const send = {
      GET: () => sink.put(annotation, { receipt: null, signal }),
      PATCH: () => sink.put(annotation, { receipt, signal }),
      DELETE: () => sink.remove!(receipt, { signal }),
    }[method]!;
    await expect(send()).resolves.toEqual(
      method === 'DELETE' ? undefined : { receipt },
    );
    expect(grafana.annotations.size).toBe(method === 'DELETE' ? 0 : 1);
  });
});

describe('the description', () => {
  const check = (method: string, path: string, body?: unknown) =>
    grafanaContract().checkRequest({
      method,
      path,
      query: new URLSearchParams(path === '/api/search' ? 'tags=a' : ''),
      headers: {},
      body,
    });

  it('finds fault with properties that Grafana does not know', () => {
    expect(check('POST', '/api/annotations', { text: 'a' })).toEqual([]);
    expect(
      check('POST', '/api/annotations', { text: 'a', dashboardUid: 'b' }),
    ).not.toEqual([]);
    expect(check('POST', '/api/annotations', { time: 1 })).not.toEqual([]);
    expect(check('GET', '/api/search')).not.toEqual([]);
    expect(check('GET', '/api/dashboards')).not.toEqual([]);
    const query = { refId: 'A', datasource: { uid: 'p' }, intervalMs: 1 };
    expect(
      check('POST', '/api/ds/query', {
        from: '1700000000000',
        to: '1700000000000',
        queries: [{ ...query, maxDataPoints: 1, exprr: 'up' }],
      }),
    ).not.toEqual([]);
  });
});
