import {
  startPrometheusWithHistory,
  type PrometheusServer,
} from '@hone/testbed';
import { serverConfig } from './__fixtures__/config';
import { badHistory, history } from './__fixtures__/history';
import { component, readTarget } from './__fixtures__/targets';
import { describeWithPrometheus } from './__testUtils__/describeWithPrometheus';
import { PrometheusSource } from './PrometheusSource';

jest.setTimeout(120_000);

const END = Math.floor(Date.now() / 60_000) * 60;
const SERIES = 3_000;
const options = { signal: new AbortController().signal };
const clock = { now: () => new Date(END * 1000) };
const window = {
  start: new Date((END - 300) * 1000),
  end: new Date(END * 1000),
  stepSeconds: 60,
};

describeWithPrometheus('bad input, with a real Prometheus', () => {
  let bad: PrometheusServer;
  let good: PrometheusServer;
  let source: PrometheusSource;

  beforeAll(async () => {
    bad = await startPrometheusWithHistory(
      badHistory(END, { series: SERIES, names: 5_100 }),
    );
    good = await startPrometheusWithHistory(history(END));
    source = new PrometheusSource(serverConfig(bad.baseUrl), clock);
  });
  afterAll(async () => {
    await bad?.kill();
    await good?.kill();
  });

  it('says why a histogram without its last bucket has no quantiles', async () => {
    const { points, warnings } = await source.readSeries(
      readTarget('broken', 'quantile', {
        expr: 'histogram_quantile(0.95, sum by (le) (rate(broken_seconds_bucket{$selector}[$window])))',
      }),
      window,
      options,
    );
    expect(points.map(([, value]) => value)).toEqual(Array(6).fill(null));
    expect(warnings).toEqual([
      '6 of 6 values are NaN or infinite; they count as missing',
      'broken_seconds_bucket has no bucket le="+Inf", so the histogram is incomplete and has no quantiles',
    ]);
  });

  it('does not blame a histogram that has no data', async () => {
    const { warnings } = await source.readSeries(
      readTarget('broken', 'quantile', {
        expr: 'histogram_quantile(0.95, sum by (le) (rate(other_bucket{$selector}[$window])))',
      }),
      window,
      options,
    );
    expect(warnings).toEqual([]);
  });

  it('refuses an explosion of labels, the worst one first', async () => {
    await expect(
      source.readSeries(
        readTarget('boom', 'mean', { expr: 'exploded{$selector}' }),
        window,
        options,
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: `The query returns ${SERIES} series where one is needed; they differ in pod (${SERIES} values), zone (3 values). Put sum() or avg() around it, or narrow it with labels`,
    });
    const { points } = await source.readSeries(
      readTarget('boom', 'mean', { expr: 'sum(exploded{$selector})' }),
      window,
      options,
    );
    expect(points[0][1]).toBe(SERIES);
  });

  it('looks at a bounded number of names, and says so', async () => {
    const candidates = await source.discover(component('named'), options);
    expect(candidates).toHaveLength(10);
    expect(candidates[0].reason).toMatch(
      / It has more than 5000 names of series, of which these were looked at\.$/,
    );
  });

  it('warns of a query that reads a great many samples, and suggests a rule for it', async () => {
    const own = new PrometheusSource(
      serverConfig(good.baseUrl, { timeoutMs: 60_000 }),
      clock,
    );
    const target = readTarget('cart', 'rate', {
      expr: 'sum(rate(http_server_request_duration_seconds_count{$selector}[59m]))',
    });
    expect(own.suggestRule(target)).toBeNull();
    const { warnings } = await own.readSeries(
      target,
      {
        start: new Date((END - 3 * 3600) * 1000),
        end: new Date(END * 1000),
        stepSeconds: 1,
      },
      options,
    );
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The server read \d{7,} samples for this query; a recording rule makes it cheap$/,
      ),
    ]);
    expect(own.suggestRule(target)).toBe(
      [
        'groups:',
        '  - name: "hone-m"',
        '    rules:',
        '      - record: "job:http_server_request_duration_seconds_count:rate59m"',
        '        expr: "sum(rate(http_server_request_duration_seconds_count{job=\\"cart\\"}[59m]))"',
        '        labels:',
        '          job: "cart"',
        '',
      ].join('\n'),
    );
  });

  it('counts infinite values as missing', async () => {
    const own = new PrometheusSource(serverConfig(good.baseUrl), clock);
    const { points, warnings } = await own.readSeries(
      readTarget('cart', 'mean', { expr: 'max(wild{$selector})' }),
      window,
      options,
    );
    expect(points.map(([, value]) => value)).toEqual(Array(6).fill(null));
    expect(warnings[0]).toContain('6 of 6 values are NaN or infinite');
  });

  it.each([
    ['"up"', 'query.expr: the PromQL is a text, not a metric, at line 1'],
    ['42', 'query.expr: the PromQL is a number that belongs to no series'],
    ['up[5m]', 'query.expr: the PromQL is a range of samples'],
    [
      'sum(\n  rate(up{$selector}[$window])',
      'query.expr: the PromQL has a syntax error at line 2, column 31, at its end',
    ],
  ])('refuses %j before it asks', async (expr, sentence) => {
    const query = { expr };
    await expect(
      source.validate({ kind: 'mean', query }, options),
    ).rejects.toThrow(sentence);
    await expect(
      source.readSeries(readTarget('broken', 'mean', query), window, options),
    ).rejects.toThrow(sentence);
  });

  it.each([
    [
      'sum(up{$selector}) +\n  sum(rate(up{$selector}))',
      'at line 2, column 12, before "up{$selector}))": expected type range vector in call to function "rate", got instant vector',
    ],
    [
      'sum(up{$selector}[5m])',
      'at line 1, column 5, before "up{$selector}[5m])": expected type instant vector in aggregation expression, got range vector',
    ],
    [
      'clamp(up{$selector}, 1)',
      'at line 1, column 1, before "clamp(up{$selector},": expected 3 argument(s) in call to "clamp", got 2',
    ],
  ])(
    'tells in the query that was written where the server sees a fault: %j',
    async (expr, sentence) => {
      await expect(
        source.validate({ kind: 'mean', query: { expr } }, options),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: `query.expr: Prometheus refused the query (bad_data): ${sentence}`,
      });
    },
  );
});
