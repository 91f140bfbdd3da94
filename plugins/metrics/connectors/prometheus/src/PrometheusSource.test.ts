import type { Entity } from '@backstage/catalog-model';
import type {
  MetricInput,
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';
import {
  startPrometheusWithHistory,
  type PrometheusServer,
} from '@hone/testbed';
import { serverConfig as config } from './__fixtures__/config';
import { history, RESTART, SCRAPE_SECONDS } from './__fixtures__/history';
import { describeWithPrometheus } from './__testUtils__/describeWithPrometheus';
import { PrometheusSource } from './PrometheusSource';

jest.setTimeout(60_000);

const END = Math.floor(Date.now() / 60_000) * 60;
const options = { signal: new AbortController().signal };
const clock = { now: () => new Date(END * 1000) };
const window = {
  start: new Date((END - 600) * 1000),
  end: new Date(END * 1000),
  stepSeconds: 60,
};

const ERRORS: SourceQuery = {
  numerator:
    'sum(increase(http_server_request_duration_seconds_count{$selector,http_response_status_code=~"5.."}[$window]))',
  denominator:
    'sum(increase(http_server_request_duration_seconds_count{$selector}[$window]))',
};

function entity(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

function target(
  kind: MetricKind,
  query: SourceQuery,
  rest: Partial<MetricReadTarget> = {},
): MetricReadTarget {
  return {
    metric: { name: 'm', kind, unit: '1', query, stepSeconds: 60 },
    entity: entity('cart'),
    ...rest,
  };
}

describeWithPrometheus('PrometheusSource with a real Prometheus', () => {
  let server: PrometheusServer;
  let source: PrometheusSource;

  beforeAll(async () => {
    server = await startPrometheusWithHistory(history(END));
    source = new PrometheusSource(config(server.baseUrl), clock);
  });
  afterAll(() => server?.kill());

  it('answers the health check', async () => {
    await expect(source.check(options)).resolves.toBeUndefined();
  });

  it('reads a rate, one point per step', async () => {
    const query = { expr: 'sum(rate(orders_total{$selector}[$window]))' };
    const answer = await source.readSeries(
      target('rate', query),
      window,
      options,
    );
    expect(answer.resolvedQuery).toBe(
      'sum(rate(orders_total{job="cart"}[60s]))',
    );
    expect(answer.points).toHaveLength(11);
    expect(answer.points[0][0]).toBe(window.start.getTime());
    for (const [, value] of answer.points) {
      expect(value).toBeCloseTo(3 / SCRAPE_SECONDS, 6);
    }
    expect(source.resolve(target('rate', query), 60)).toBe(
      answer.resolvedQuery,
    );
  });

  it('makes the window of a rate at least four scrapes long, as the server says how long these are', async () => {
    const answer = await source.readSeries(
      target('rate', { expr: 'sum(rate(orders_total{$selector}[$window]))' }),
      { ...window, stepSeconds: 5 },
      options,
    );
    expect(answer.resolvedQuery).toContain('[60s]');
    expect(answer.points).toHaveLength(121);
  });

  it('reads a quantile and a mean', async () => {
    const base = 'http_server_request_duration_seconds';
    const p75 = await source.readSeries(
      target('quantile', {
        expr: `histogram_quantile(0.75, sum by (le) (rate(${base}_bucket{$selector}[$window])))`,
      }),
      window,
      options,
    );
    expect(p75.points[3][1]).toBeCloseTo(0.15, 6);
    const mean = await source.readSeries(
      target('mean', {
        numerator: `sum(rate(${base}_sum{$selector}[$window]))`,
        denominator: `sum(rate(${base}_count{$selector}[$window]))`,
      }),
      window,
      options,
    );
    expect(mean.points[3][1]).toBeCloseTo(0.12, 6);
  });

  it('reads proportions of each arm, as series and as counts of the window', async () => {
    for (const [track, share] of [
      ['stable', 1 / 31],
      ['canary', 2 / 32],
    ] as const) {
      const arm = target('proportion', ERRORS, { selector: { track } });
      const series = await source.readSeries(arm, window, options);
      expect(series.resolvedQuery).toContain(`{job="cart",track="${track}"}`);
      expect(series.points[5][1]).toBeCloseTo(share, 6);
      const counts = await source.readMoments(arm, window, options);
      expect(counts.n).toBe(
        (600 / SCRAPE_SECONDS) * (track === 'stable' ? 31 : 32),
      );
      expect(counts.successes).toBe(
        (600 / SCRAPE_SECONDS) * (track === 'stable' ? 1 : 2),
      );
      expect(counts.mean).toBeCloseTo(share, 6);
      expect(counts.m2).toBeCloseTo(counts.n * share * (1 - share), 6);
      expect(counts.resolvedQuery).toContain('[600s]');
    }
  });

  it('counts events that never happened as none, but a silent service as no data', async () => {
    const quiet = target('proportion', ERRORS, { entity: entity('quiet') });
    const series = await source.readSeries(quiet, window, options);
    expect(series.points.map(p => p[1])).toEqual(Array(11).fill(0));
    expect(series.warnings.join()).toContain('counted as 0');
    const before = {
      start: new Date((END - 86_400) * 1000),
      end: new Date((END - 82_800) * 1000),
    };
    const silent = await source.readSeries(
      quiet,
      { ...before, stepSeconds: 600 },
      options,
    );
    expect(silent.points.map(p => p[1])).toEqual(Array(7).fill(null));
    await expect(
      source.readMoments(quiet, before, options),
    ).resolves.toMatchObject({ n: 0, successes: 0, mean: null, m2: null });
  });

  it('has no counts of other kinds', async () => {
    await expect(
      source.readMoments(target('rate', { expr: 'up' }), window, options),
    ).rejects.toThrow('keeps no per-unit data of a rate');
  });

  it('turns NaN into null and says so', async () => {
    const { points, warnings } = await source.readSeries(
      target('mean', { expr: 'max(flaky{$selector})' }),
      { ...window, stepSeconds: SCRAPE_SECONDS },
      options,
    );
    expect(warnings).toEqual([
      '21 of 41 values are NaN or infinite; they count as missing',
    ]);
    expect(new Set(points.map(p => p[1]))).toEqual(new Set([null, 7]));
    expect(JSON.stringify(points)).not.toContain('NaN');
  });

  it('reads through a counter that restarts', async () => {
    const restart = END - 3 * 3600 + RESTART * SCRAPE_SECONDS;
    const { points } = await source.readSeries(
      target(
        'rate',
        { expr: 'sum(rate(http_requests_total{$selector}[$window]))' },
        { entity: entity('issuer') },
      ),
      {
        start: new Date((restart - 300) * 1000),
        end: new Date((restart + 300) * 1000),
        stepSeconds: 60,
      },
      options,
    );
    for (const [, value] of points) {
      expect(value).toBeGreaterThan(0.6);
      expect(value).toBeLessThan(1.1);
    }
  });

  it('refuses ten million points before it asks', async () => {
    await expect(
      source.readSeries(
        target('rate', { expr: 'sum(rate(orders_total{$selector}[1m]))' }),
        {
          start: new Date((END - 10_000_000) * 1000),
          end: new Date(END * 1000),
          stepSeconds: 1,
        },
        options,
      ),
    ).rejects.toThrow(
      '10000001 points were asked for, Prometheus gives at most 11000 of a series; the smallest step that fits is 910 seconds',
    );
  });

  it('stops reading an answer that is too long', async () => {
    const small = new PrometheusSource(
      config(server.baseUrl, { maxBytes: 10_000 }),
      clock,
    );
    await expect(
      small.readSeries(
        target('mean', { expr: '{job="cart"}' }),
        { ...window, stepSeconds: 5 },
        options,
      ),
    ).rejects.toThrow(
      /The query returns too much: .*\d series so far; narrow it/,
    );
  });

  it('names the labels in which several series differ', async () => {
    await expect(
      source.readSeries(
        target('mean', {
          expr: 'rate(http_server_request_duration_seconds_count{$selector}[$window])',
        }),
        window,
        options,
      ),
    ).rejects.toThrow(
      'The query returns 4 series where one is needed; they differ in http_response_status_code (2 values), track (2 values). Put sum() or avg() around it',
    );
  });

  it('warns of a bare counter and refuses arms that the query cannot tell apart', async () => {
    const bare = await source.readSeries(
      target('mean', { expr: 'sum(orders_total{$selector})' }),
      window,
      options,
    );
    expect(bare.warnings).toEqual([
      'query.expr: orders_total is a counter and only grows: use rate() or increase() of it',
    ]);
    await expect(
      source.readSeries(
        target('mean', { expr: 'sum(up)' }, { selector: { track: 'canary' } }),
        window,
        options,
      ),
    ).rejects.toThrow('query.expr has no $selector');
  });

  it('lets the server refuse what the parser lets through', async () => {
    await expect(
      source.validate(
        { kind: 'mean', query: { expr: 'histogram_quantile(up, up)' } },
        options,
      ),
    ).rejects.toThrow(/query\.expr: Prometheus refused the query \(bad_data\)/);
    await expect(
      source.validate({ kind: 'proportion', query: ERRORS }, options),
    ).resolves.toBeUndefined();
  });

  it.each([
    [
      'annotation',
      entity('x', {
        'hone.dev/prometheus-selector': '{job="cart",track="stable"}',
      }),
      'job="cart",track="stable"',
    ],
    [
      'service name',
      entity('x', { 'hone.dev/service-name': 'issuer' }),
      'service="issuer"',
    ],
    ['name', entity('cart'), 'job="cart"'],
    ['name within a namespace', entity('quiet'), 'job="shop/quiet"'],
  ])('finds a service by %s', async (_, service, matchers) => {
    const { resolvedQuery } = await source.readSeries(
      target('mean', { expr: 'max({$selector})' }, { entity: service }),
      window,
      options,
    );
    expect(resolvedQuery).toBe(`max({${matchers}})`);
  });

  it('says what to do for a service that it does not know', async () => {
    await expect(source.discover(entity('stranger'), options)).rejects.toThrow(
      'Prometheus has no label service_name, service, job, app with the value "stranger"; annotate the service with hone.dev/prometheus-selector: job="…"',
    );
    await expect(
      source.discover(
        entity('x', { 'hone.dev/prometheus-selector': 'cart' }),
        options,
      ),
    ).rejects.toThrow('has to be a list of label matchers');
  });

  it('proposes metrics that can be read, each with its reason', async () => {
    const candidates = await source.discover(entity('cart'), options);
    const names = candidates.map(c => c.metric.name);
    const base = 'http_server_request_duration_seconds';
    expect(names).toEqual(
      expect.arrayContaining([
        ...['p50', 'p95', 'p99', 'mean', 'rate', 'errors'].map(
          part => `${base}.${part}`,
        ),
        'orders.rate',
        'queue_depth.level',
        'process_open_fds.level',
        'nodejs_eventloop_lag_seconds.level',
        'hikaricp_connections_active.level',
        'go_gc_duration_seconds_sum.level',
        'cache_hit_ratio.level',
        'checkout_errors.rate',
        'process_cpu_seconds_total.level',
        'process_resident_memory_bytes.level',
      ]),
    );
    expect(candidates.find(c => c.metric.kind === 'proportion')).toMatchObject({
      reason: `job="cart" exposes ${base}_count with the label http_response_status_code, an OpenTelemetry HTTP server counter, and the service's name says that this is the service.`,
      match: 0.8,
    });
    for (const { metric } of candidates) {
      await source.validate(metric, options);
      const { points } = await source.readSeries(
        { metric: toTarget(metric), entity: entity('cart') },
        window,
        options,
      );
      expect(points.some(([, value]) => value !== null)).toBe(true);
    }
  });

  it('says that a dead server cannot be reached', async () => {
    const dead = new PrometheusSource(config('http://127.0.0.1:59999'), clock);
    await expect(dead.check(options)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/^Prometheus cannot be reached/),
    });
    await expect(
      dead.validate({ kind: 'mean', query: { expr: 'sum(up)' } }, options),
    ).resolves.toBeUndefined();
  });
});

function toTarget(metric: MetricInput): MetricReadTarget['metric'] {
  return { ...metric, stepSeconds: metric.stepSeconds ?? 60 };
}
