import { launchPrometheus, type PrometheusServer } from '@hone/testbed';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverConfig } from './__fixtures__/config';
import { component, readTarget } from './__fixtures__/targets';
import { describeWithPrometheus } from './__testUtils__/describeWithPrometheus';
import { startTarget, type Target } from './__testUtils__/startTarget';
import { PrometheusSource } from './PrometheusSource';

jest.setTimeout(120_000);

const options = { signal: new AbortController().signal };
const BASE = 'http_server_request_duration_seconds';

async function until<T>(ask: () => Promise<T>, fits: (answer: T) => boolean) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await sleep(500);
  }
  throw new Error('It did not come within 30 seconds');
}

async function folderOf(address: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hone-prometheus-'));
  const job = (name: string, path: string) => ({
    job_name: name,
    metrics_path: path,
    static_configs: [{ targets: [address] }],
  });
  await writeFile(
    join(folder, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '1s', scrape_timeout: '1s' },
      storage: { exemplars: { max_exemplars: 5_000 } },
      scrape_configs: [job('cart', '/metrics'), job('ledger', '/native')],
    }),
  );
  return folder;
}

describeWithPrometheus('PrometheusSource with a scraping Prometheus', () => {
  let target: Target;
  let server: PrometheusServer;
  let source: PrometheusSource;

  beforeAll(async () => {
    target = await startTarget();
    server = await launchPrometheus(await folderOf(target.address), [
      '--enable-feature=exemplar-storage,native-histograms',
    ]);
    // A source remembers for a minute which services there are.
    await until(
      async () => {
        const query = encodeURIComponent('count(up == 1)');
        const url = `${server.baseUrl}/api/v1/query?query=${query}`;
        const { data } = await (await fetch(url)).json();
        return data.result[0]?.value[1];
      },
      count => count === '2',
    );
    source = new PrometheusSource(serverConfig(server.baseUrl), {
      now: () => new Date(),
    });
  });
  afterAll(async () => {
    await server?.kill();
    await target?.stop();
  });

  /** The last seconds, on whole ones. */
  const lately = (seconds = 20) => {
    const end = Math.floor(Date.now() / 1000) * 1000;
    return {
      start: new Date(end - seconds * 1000),
      end: new Date(end),
      stepSeconds: 1,
    };
  };
  const read = async (
    service: string,
    kind: 'mean' | 'quantile',
    query: Record<string, string>,
  ) => source.readSeries(readTarget(service, kind, query), lately(), options);
  const last = <T>(list: T[]) => list[list.length - 1];

  it('reads native histograms by their functions, and proposes metrics of them', async () => {
    const base = 'rpc_server_duration_seconds';
    const query = {
      expr: `histogram_quantile(0.5, sum(rate(${base}{$selector}[$window])))`,
    };
    const { points } = await until(
      () => read('ledger', 'quantile', query),
      answer => last(answer.points)[1] !== null,
    );
    expect(last(points)[1]).toBeGreaterThan(1 / 16);
    expect(last(points)[1]).toBeLessThan(1 / 8);
    const candidates = await source.discover(component('ledger'), options);
    const found = new Map(candidates.map(one => [one.metric.name, one]));
    expect(found.get(`${base}.p95`)?.reason).toContain(
      `${base}, an OpenTelemetry RPC server native histogram`,
    );
    const values: Record<string, number | null> = {};
    for (const part of ['p50', 'mean', 'rate', 'errors']) {
      const { metric } = found.get(`${base}.${part}`)!;
      await source.validate(metric, options);
      const answer = await source.readSeries(
        {
          metric: { ...metric, stepSeconds: 1 },
          entity: component('ledger'),
        },
        lately(),
        options,
      );
      values[part] = last(answer.points)[1];
    }
    expect(values).toEqual({
      p50: expect.closeTo(0.09, 2),
      mean: expect.closeTo(0.1, 2),
      rate: expect.any(Number),
      errors: 0,
    });
  });

  it('refuses native histograms where numbers are needed', async () => {
    const expr = 'sum(rate(rpc_server_duration_seconds{$selector}[$window]))';
    const sentence =
      'The query returns native histograms where numbers are needed; put histogram_quantile(), histogram_sum() or histogram_count() around it';
    await expect(read('ledger', 'mean', { expr })).rejects.toThrow(sentence);
    await expect(
      source.readMoments(
        readTarget('ledger', 'proportion', {
          numerator: expr,
          denominator: expr,
        }),
        lately(),
        options,
      ),
    ).rejects.toThrow(sentence);
  });

  it.each([
    [
      'its buckets',
      'quantile',
      {
        expr: `histogram_quantile(0.9, sum by (le) (rate(${BASE}_bucket{$selector}[$window])))`,
      },
    ],
    [
      'sum and count',
      'mean',
      {
        numerator: `sum(rate(${BASE}_sum{$selector}[$window]))`,
        denominator: `sum(rate(${BASE}_count{$selector}[$window]))`,
      },
    ],
  ] as const)(
    'reads exemplars of a histogram by %s, the newest 200',
    async (_, kind, query) => {
      const asked = readTarget('cart', kind, query);
      const { start, end } = lately(60);
      const found = await until(
        () =>
          source.readExemplars(
            asked,
            { start, end: new Date(Date.now() + 1_000) },
            options,
          ),
        exemplars => exemplars.length > 0,
      );
      expect(found).toHaveLength(200);
      const one = last(found);
      expect(one).toEqual({
        at: expect.any(Number),
        value: 0.05,
        traceId: expect.stringMatching(/^trace-\d+-\d+$/),
        labels: expect.objectContaining({
          job: 'cart',
          http_route: expect.stringMatching(/^\/\d+$/),
          trace_id: one.traceId,
        }),
      });
      expect(one.at).toBeGreaterThan(start.getTime());
      expect(found.map(({ at }) => at)).toEqual(
        found.map(({ at }) => at).sort((a, b) => a - b),
      );
      const before = {
        start: new Date(start.getTime() - 7_200_000),
        end: new Date(end.getTime() - 3_600_000),
      };
      expect(await source.readExemplars(asked, before, options)).toEqual([]);
    },
  );

  it('ends a series where the scrape said so, not five minutes later', async () => {
    const query = { expr: 'max(sessions{$selector})' };
    await until(
      () => read('cart', 'mean', query),
      answer => last(answer.points)[1] === 5,
    );
    target.dropSessions();
    const { points, warnings } = await until(
      () => read('cart', 'mean', query),
      answer => last(answer.points)[1] === null,
    );
    expect(points.some(([, value]) => value === 5)).toBe(true);
    expect(warnings).toEqual([]);
  });
});
