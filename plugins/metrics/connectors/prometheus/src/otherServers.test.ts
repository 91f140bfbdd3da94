import {
  startPrometheusWithHistory,
  type PrometheusServer,
} from '@hone/testbed';
import { serverConfig } from './__fixtures__/config';
import { history } from './__fixtures__/history';
import { component, readTarget } from './__fixtures__/targets';
import { describeWithPrometheus } from './__testUtils__/describeWithPrometheus';
import { json, startFake, type Seen } from './__testUtils__/startFake';
import { PrometheusSource } from './PrometheusSource';

jest.setTimeout(60_000);

const END = Math.floor(Date.now() / 60_000) * 60;
const options = { signal: new AbortController().signal };
const window = {
  start: new Date((END - 300) * 1000),
  end: new Date(END * 1000),
  stepSeconds: 60,
};
const PREFIX = '/prometheus';
const WARNING = 'partial response: no store matched for 10.0.0.7';
/** What Thanos and Mimir leave out, of what is asked here. */
const MISSING = /\/(status\/buildinfo|status\/config|format_query)$/;

/** A real Prometheus as if it were Thanos or Mimir: below a prefix, with fewer endpoints and warnings of its own. */
function startFront(server: PrometheusServer, missing: RegExp) {
  return startFake(async ({ method, path, form, headers }, res) => {
    if (!path.startsWith(`${PREFIX}/api/`) || missing.test(path)) {
      res.writeHead(404).end('404 page not found');
      return;
    }
    if (headers['x-scope-orgid'] !== 'shop') {
      json(res, 401, { status: 'error', errorType: 'x', error: 'no org id' });
      return;
    }
    const url = `${server.baseUrl}${path.slice(PREFIX.length)}`;
    const answer =
      method === 'POST'
        ? await fetch(url, { method, body: form })
        : await fetch(`${url}?${form}`);
    json(res, answer.status, {
      ...(await answer.json()),
      warnings: [WARNING],
    });
  });
}

describeWithPrometheus('Thanos and Mimir, by a real Prometheus', () => {
  let server: PrometheusServer;
  let front: Awaited<ReturnType<typeof startFront>>;
  let source: PrometheusSource;

  const start = async (missing = MISSING) => {
    front = await startFront(server, missing);
    source = new PrometheusSource(
      serverConfig(`${front.baseUrl}${PREFIX}`, {
        headers: { 'X-Scope-OrgID': 'shop' },
        parameters: { dedup: 'true', partial_response: 'false' },
      }),
      { now: () => new Date(END * 1000) },
    );
  };
  const paths = (seen: Seen[]) => [...new Set(seen.map(one => one.path))];

  beforeAll(async () => {
    server = await startPrometheusWithHistory(history(END));
  });
  afterEach(() => front?.stop());
  afterAll(() => server?.kill());

  it('are read below their prefix, without the endpoints that they lack, the tenant and parameters with every request', async () => {
    await start();
    await source.check(options);
    const query = { expr: 'sum(rate(orders_total{$selector}[$window]))' };
    await source.validate({ kind: 'rate', query }, options);
    const { points, warnings } = await source.readSeries(
      readTarget('cart', 'rate', query),
      window,
      options,
    );
    expect(points[0][1]).toBeCloseTo(0.2, 6);
    expect(warnings).toEqual([WARNING]);
    const errors = {
      numerator: 'sum(increase(checkout_errors_total{$selector}[$window]))',
      denominator: 'sum(increase(orders_total{$selector}[$window]))',
    };
    const counts = await source.readMoments(
      readTarget('cart', 'proportion', errors),
      window,
      options,
    );
    expect(counts).toMatchObject({ n: 60, successes: 20 });
    expect(counts.warnings).toEqual([WARNING, WARNING]);
    expect((await source.discover(component('cart'), options)).length).not.toBe(
      0,
    );
    await source.readExemplars(
      readTarget('cart', 'rate', query),
      window,
      options,
    );

    const api = `${PREFIX}/api/v1`;
    expect(paths(front.seen).sort()).toEqual([
      ...['format_query', 'label/__name__/values', 'label/job/values'].map(
        path => `${api}/${path}`,
      ),
      ...['label/service/values', 'label/service_name/values', 'labels'].map(
        path => `${api}/${path}`,
      ),
      ...['query', 'query_exemplars', 'query_range'].map(
        path => `${api}/${path}`,
      ),
      ...['status/buildinfo', 'status/config'].map(path => `${api}/${path}`),
    ]);
    for (const { headers, form } of front.seen) {
      expect(headers['x-scope-orgid']).toBe('shop');
      expect(form.get('dedup')).toBe('true');
      expect(form.get('partial_response')).toBe('false');
    }
  });

  it('have no exemplars where they have no such endpoint', async () => {
    await start(/query_exemplars/);
    const found = await source.readExemplars(
      readTarget('cart', 'mean', { expr: 'max(queue_depth{$selector})' }),
      window,
      options,
    );
    expect(found).toEqual([]);
  });

  it('say that there is nothing below another path', async () => {
    await start();
    const wrong = new PrometheusSource(serverConfig(front.baseUrl), {
      now: () => new Date(END * 1000),
    });
    await expect(wrong.check(options)).rejects.toThrow(
      'Prometheus knows no such endpoint; check hone.metrics.prometheus baseUrl',
    );
  });
});
