import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';
import { connect, entity } from './__testUtils__/connecting';
import { FakeGrafana, type Question } from './__testUtils__/FakeGrafana';
import {
  answerLikePrometheus,
  multiFrame,
  type FakeSeries,
} from './__testUtils__/frames';

const START = Date.parse('2026-11-20T12:00:00Z');
const window = {
  start: new Date(START),
  end: new Date(START + 4 * 60_000),
  stepSeconds: 60,
};
const options = { signal: new AbortController().signal };
const minuteOf = (instant: number) => (instant - START) / 60_000;

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

describe('a metric source', () => {
  let grafana: FakeGrafana;
  let asked: Question[];
  /** What the Prometheus behind Grafana knows, by expression. */
  let known: Record<string, FakeSeries[]>;

  const values =
    () =>
    async (query: SourceQuery, kind: MetricKind = 'rate') =>
      (
        await connect(grafana).source.readSeries(
          target(kind, query),
          window,
          options,
        )
      ).points.map(([, value]) => value);

  beforeEach(async () => {
    grafana = await FakeGrafana.start();
    asked = [];
    known = {};
    grafana.datasources.set('prom', (question, range) => {
      asked.push(question);
      const series = known[String(question.expr)] ?? [];
      return {
        status: 200,
        frames: answerLikePrometheus(series, question, range),
      };
    });
  });
  afterEach(() => grafana.stop());

  it('reads one point per step, with placeholders filled', async () => {
    const expr = 'sum(rate(orders_total{$selector}[$window])) * $step';
    known['sum(rate(orders_total{service_name="cart"}[60s])) * 60s'] = [
      { labels: {}, at: minuteOf },
    ];
    const { source } = connect(grafana);
    const answer = await source.readSeries(
      target('rate', { expr }),
      window,
      options,
    );
    expect(answer).toEqual({
      points: [0, 1, 2, 3, 4].map(i => [START + i * 60_000, i]),
      resolvedQuery: 'sum(rate(orders_total{service_name="cart"}[60s])) * 60s',
      warnings: [],
    });
    expect(source.resolve(target('rate', { expr }), 60)).toBe(
      answer.resolvedQuery,
    );
    expect(asked[0]).toMatchObject({ interval: '60s', range: true });
  });

  it('keeps the step where Grafana would widen it', async () => {
    known.up = [{ labels: {}, at: () => 1 }];
    const long = { ...window, end: new Date(START + 9_999 * 60_000) };
    const { points } = await connect(grafana).source.readSeries(
      target('rate', { expr: 'up' }),
      long,
      options,
    );
    expect(points).toHaveLength(10_000);
    expect(points.every(([, value]) => value === 1)).toBe(true);
  });

  it('reads NaN, infinity and gaps as no value', async () => {
    const odd = [1, NaN, Infinity, null, 5];
    known.up = [{ labels: {}, at: instant => odd[minuteOf(instant)] }];
    expect(await values()({ expr: 'up' })).toEqual([1, null, null, null, 5]);
  });

  it('refuses several series, with what tells them apart', async () => {
    known.up = ['a', 'b'].map(pod => ({ labels: { pod }, at: () => 1 }));
    await expect(values()({ expr: 'up' })).rejects.toMatchObject({
      name: 'InputError',
      message:
        'The query returns 2 series where one is needed; they differ in pod. Put sum() or avg() around it, or narrow it with labels',
    });
  });

  it('has no values where there is no series, and says how the labels were found', async () => {
    const { source } = connect(grafana, { entityLabel: 'app' });
    const read = async (of: Partial<MetricReadTarget>) =>
      (
        await source.readSeries(
          target('rate', { expr: 'up{$selector}' }, of),
          window,
          options,
        )
      ).warnings;
    expect(await read({})).toEqual([
      'No series has app="cart"; annotate the service with hone.dev/prometheus-selector: job="…"',
    ]);
    const annotated = entity('cart', {
      'hone.dev/prometheus-selector': 'job="c"',
    });
    expect(await read({ entity: annotated })).toEqual([]);
  });

  it('divides two series in one request; a missing numerator of a proportion is 0', async () => {
    known.b = [{ labels: {}, at: instant => (minuteOf(instant) ? 10 : 0) }];
    const query = { numerator: 'a', denominator: 'b' };
    expect(await values()(query, 'proportion')).toEqual([null, 0, 0, 0, 0]);
    expect(await values()(query, 'mean')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    known.a = [{ labels: {}, at: () => 4 }];
    expect(await values()(query, 'mean')).toEqual([null, 0.4, 0.4, 0.4, 0.4]);
    expect(grafana.vendor.requests).toHaveLength(3);
  });

  it('counts the units of an arm at the end of a window', async () => {
    const at = (value: number) => (instant: number) =>
      instant === window.end.getTime() ? value : 999;
    const selector = 'service_name="cart",track="canary"';
    known[`n{${selector}}[240s]`] = [{ labels: {}, at: at(100.4) }];
    known[`e{${selector}}[240s]`] = [{ labels: {}, at: at(9.6) }];
    const { source } = connect(grafana);
    const query = {
      numerator: 'e{$selector}[$window]',
      denominator: 'n{$selector}[$window]',
    };
    const of = { selector: { track: 'canary' } };
    await expect(
      source.readMoments(target('proportion', query, of), window, options),
    ).resolves.toMatchObject({
      n: 100,
      successes: 10,
      mean: 0.1,
      m2: expect.closeTo(9, 9),
      resolvedQuery: `(e{${selector}}[240s]) / (n{${selector}}[240s]) @ ${
        window.end.getTime() / 1000
      }`,
      warnings: [],
    });
    expect(asked.every(({ instant }) => instant === true)).toBe(true);
    known = {};
    await expect(
      source.readMoments(target('proportion', query, of), window, options),
    ).resolves.toMatchObject({ n: 0, successes: 0, mean: null, m2: null });
    await expect(
      source.readMoments(target('rate', { expr: 'up' }), window, options),
    ).rejects.toThrow('keeps no per-unit data of a rate');
  });

  it('does not mix arms that a query cannot tell apart', async () => {
    const of = { selector: { track: 'canary' } };
    expect(() =>
      connect(grafana).source.resolve(target('rate', { expr: 'up' }, of), 60),
    ).toThrow('query.expr has no $selector, so the arm track="canary"');
  });

  it('sends what a data source asks for, in the window and the one step before it', async () => {
    grafana.datasources.set('sql', (question, { from, to }) => {
      expect([question.rawSql, from, to]).toEqual([
        'SELECT $__time(at), n',
        START - 60_000,
        START + 4 * 60_000,
      ]);
      const rows = [-30, 30, 90].map(s => START + s * 1000);
      return {
        status: 200,
        frames: [
          {
            schema: {
              fields: [
                { name: 'at', type: 'time' },
                { name: 'n', type: 'number' },
              ],
            },
            data: { values: [rows, [1, 2, 3]] },
          },
        ],
      };
    });
    const { source } = connect(grafana, {
      datasources: ['sql'],
      rawQueries: true,
    });
    const answer = await source.readSeries(
      target('rate', {
        datasourceUid: 'sql',
        rawQuery: '{"rawSql":"SELECT $__time(at), n","format":"time_series"}',
      }),
      window,
      options,
    );
    expect(answer.points.map(([, value]) => value)).toEqual([
      1,
      2,
      3,
      null,
      null,
    ]);
    expect(answer.warnings).toEqual([
      'Points lie between the instants that were asked for; each counts for the next instant',
    ]);
  });

  it('hands warnings of the data source on, and not what is only information', async () => {
    grafana.datasources.set('prom', ({ refId }) => ({
      status: 200,
      frames: [
        multiFrame(
          refId,
          {},
          [[START, 1]],
          [
            {
              severity: 'warning',
              text: `results are partial${'x'.repeat(999)}`,
            },
            { severity: 'info', text: 'took 3 ms' },
          ],
        ),
      ],
    }));
    const { warnings } = await connect(grafana).source.readSeries(
      target('rate', { expr: 'up' }),
      window,
      options,
    );
    expect(warnings).toEqual([
      expect.stringMatching(/^results are partialx{281}$/),
    ]);
  });

  it('says which query failed and where, in the text as it was written', async () => {
    const expr = 'sum(rate(a{$selector}[$window])) ! 1';
    grafana.datasources.set('prom', question => {
      const text = String(question.expr);
      return text.includes('!')
        ? {
            status: 400,
            error: `bad_data: invalid parameter "query": 1:${
              text.indexOf('!') + 1
            }: parse error: unexpected character: '!'`,
          }
        : { status: 200, frames: [] };
    });
    const { source } = connect(grafana);
    await expect(
      source.validate({ kind: 'rate', query: { expr } }, options),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        `query.expr (character ${
          expr.indexOf('!') + 1
        }, before "! 1"): Grafana says: bad_data: invalid parameter`,
      ),
    });
    await expect(
      source.validate(
        { kind: 'mean', query: { numerator: 'up', denominator: 'a ! b' } },
        options,
      ),
    ).rejects.toThrow('query.denominator (character 3, before "! b")');
    await expect(
      source.validate({ kind: 'rate', query: { expr: 'up' } }, options),
    ).resolves.toBeUndefined();
  });

  it('does not blame a query for a data source that is down', async () => {
    grafana.datasources.set('prom', () => ({
      status: 502,
      error: 'dial tcp 10.0.0.1:9090: connect: connection refused',
    }));
    const { source } = connect(grafana);
    await expect(
      source.validate({ kind: 'rate', query: { expr: 'up' } }, options),
    ).resolves.toBeUndefined();
    await expect(values()({ expr: 'up' })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'Grafana could not get an answer from the data source: dial tcp 10.0.0.1:9090: connect: connection refused',
    });
  });

  it('refuses more points than a data source gives', async () => {
    const long = { ...window, end: new Date(START + 11_000 * 60_000) };
    await expect(
      connect(grafana).source.readSeries(
        target('rate', { expr: 'up' }),
        long,
        options,
      ),
    ).rejects.toThrow(
      '11001 points were asked for, Grafana gives at most 11000 of a series; the smallest step that fits is 61 seconds',
    );
    expect(grafana.vendor.requests).toHaveLength(0);
  });

  it('answers the health check only with a database and a token', async () => {
    const { source } = connect(grafana);
    await expect(source.check(options)).resolves.toBeUndefined();
    grafana.token = 'another';
    await expect(source.check(options)).rejects.toThrow(
      'Grafana does not know the token (401)',
    );
    grafana.vendor.expect({
      answer: { status: 200, body: { database: 'failing' } },
    });
    await expect(source.check(options)).rejects.toThrow(
      'Grafana answers, but its database does not',
    );
  });

  it('asks for its organisation', async () => {
    const { source } = connect(grafana, { orgId: 7 });
    await source.check(options);
    expect(grafana.vendor.requests[0].headers['x-grafana-org-id']).toBe('7');
  });
});
