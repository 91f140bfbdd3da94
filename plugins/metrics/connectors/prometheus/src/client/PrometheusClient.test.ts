import type { PrometheusConfig } from '../config/PrometheusConfig';
import { serverConfig } from '../__fixtures__/config';
import { json, MATRIX, startFake, type Seen } from '../__testUtils__/startFake';
import { PrometheusClient } from './PrometheusClient';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const range = { start: new Date(0), end: new Date(120_000), stepSeconds: 60 };

type Answer = Parameters<typeof startFake>[0];

async function withFake<T>(
  answer: Answer,
  use: (client: PrometheusClient, seen: Seen[]) => Promise<T>,
  config: Partial<PrometheusConfig> = {},
): Promise<T> {
  const fake = await startFake(answer);
  try {
    return await use(
      new PrometheusClient(serverConfig(fake.baseUrl, config)),
      fake.seen,
    );
  } finally {
    await fake.stop();
  }
}

describe('PrometheusClient', () => {
  it('sends a range query as a form and keeps what the server says beside the values', async () => {
    await withFake(
      (_, res) => json(res, 200, MATRIX),
      async (client, seen) => {
        const answer = await client.queryRange('sum(a{b="&c"})', range, signal);
        expect(answer.warnings).toEqual(['partial', 'info']);
        expect(answer.series[0].values).toEqual([[60, '1']]);
        expect(seen[0]).toMatchObject({
          method: 'POST',
          path: '/api/v1/query_range',
          headers: {
            'content-type': expect.stringContaining(
              'application/x-www-form-urlencoded',
            ),
          },
        });
        expect(Object.fromEntries(seen[0].form)).toEqual({
          query: 'sum(a{b="&c"})',
          start: '0',
          end: '120',
          step: '60',
          timeout: '5000ms',
          stats: 'true',
          limit: '1000',
        });
      },
    );
  });

  it.each<[PrometheusConfig['auth'], Record<string, string | undefined>]>([
    [{ type: 'none' }, { authorization: undefined }],
    [
      { type: 'basic', username: 'hone', password: 'pÄss' },
      {
        authorization: `Basic ${Buffer.from('hone:pÄss').toString('base64')}`,
      },
    ],
    [
      { type: 'bearer', token: 'secret-token' },
      { authorization: 'Bearer secret-token' },
    ],
    [
      { type: 'headers', headers: { 'X-Api-Key': 'k1' } },
      { 'x-api-key': 'k1' },
    ],
  ])('says who asks: %j', async (auth, expected) => {
    await withFake(
      (_, res) => json(res, 200, MATRIX),
      async (client, seen) => {
        await client.queryRange('up', range, signal);
        expect(seen[0].headers['x-scope-orgid']).toBe('tenant');
        for (const [name, value] of Object.entries(expected)) {
          expect(seen[0].headers[name]).toBe(value);
        }
      },
      { auth, headers: { 'X-Scope-OrgID': 'tenant' } },
    );
  });

  it('keeps secrets out of the sentences that it throws', async () => {
    await withFake(
      (seen, res) =>
        json(res, 400, {
          status: 'error',
          errorType: 'bad_data',
          error: `bad header ${seen.headers.authorization}`,
        }),
      async client => {
        const error = await client
          .queryRange('up', range, signal)
          .catch((e: Error) => e);
        expect(String(error)).toContain('bad header Bearer [redacted]');
        expect(
          JSON.stringify(error, Object.getOwnPropertyNames(error)),
        ).not.toContain('s3cret');
      },
      { auth: { type: 'bearer', token: 's3cret' } },
    );
  });

  it.each([
    [400, 'bad_data', 'InputError', 'refused the query (bad_data): why'],
    [422, 'execution', 'InputError', 'refused the query (execution): why'],
    [
      503,
      'timeout',
      'ServiceUnavailableError',
      'could not answer (timeout): why',
    ],
    [
      500,
      'internal',
      'ServiceUnavailableError',
      'could not answer (internal): why',
    ],
  ])(
    'maps %d %s to %s, without asking again',
    async (status, errorType, name, text) => {
      await withFake(
        (_, res) =>
          json(res, status, { status: 'error', errorType, error: 'why' }),
        async (client, seen) => {
          await expect(
            client.queryRange('up', range, signal),
          ).rejects.toMatchObject({
            name,
            message: expect.stringContaining(text),
          });
          expect(seen).toHaveLength(1);
        },
      );
    },
  );

  it.each([
    [401, 'refused the credentials (401); check hone.metrics.prometheus auth'],
    [403, 'refused the credentials (403)'],
    [302, 'redirects (302) instead of answering'],
    [200, "answered with something that is not Prometheus' JSON"],
  ])('explains an answer %d of something else', async (status, text) => {
    await withFake(
      (_, res) => {
        res.writeHead(status, { location: 'http://elsewhere.invalid/login' });
        res.end('<html>');
      },
      async (client, seen) => {
        await expect(
          client.queryRange('up', range, signal),
        ).rejects.toMatchObject({
          name: 'ServiceUnavailableError',
          message: expect.stringContaining(text),
        });
        expect(seen).toHaveLength(1);
      },
    );
  });

  it('asks again when the server is busy, after the time that it names', async () => {
    let calls = 0;
    await withFake(
      (_, res) => {
        calls += 1;
        if (calls === 1) json(res, 429, {}, { 'retry-after': '1' });
        else json(res, 200, MATRIX);
      },
      async client => {
        const start = Date.now();
        await client.queryRange('up', range, signal);
        expect(calls).toBe(2);
        expect(Date.now() - start).toBeGreaterThanOrEqual(1_000);
      },
    );
  });

  it('gives up after three tries', async () => {
    await withFake(
      (_, res) => json(res, 503, {}),
      async (client, seen) => {
        await expect(
          client.queryRange('up', range, signal),
        ).rejects.toMatchObject({
          name: 'ServiceUnavailableError',
          message: 'Prometheus answered 503',
        });
        expect(seen).toHaveLength(3);
      },
    );
  });

  it('asks again when the connection breaks', async () => {
    let calls = 0;
    await withFake(
      (_, res) => {
        calls += 1;
        if (calls === 1) res.destroy();
        else json(res, 200, MATRIX);
      },
      async client => {
        await client.queryRange('up', range, signal);
        expect(calls).toBe(2);
      },
    );
  });

  it.each([
    ['does not answer', () => undefined],
    [
      'stops in the middle',
      (_: Seen, res: Parameters<Answer>[1]) => {
        res.writeHead(200);
        res.write('{"status":');
      },
    ],
  ])('ends in time when the server %s', async (_, answer) => {
    await withFake(
      answer,
      async (client, seen) => {
        const start = Date.now();
        await expect(
          client.queryRange('up', range, signal),
        ).rejects.toMatchObject({
          name: 'ServiceUnavailableError',
          message: 'Prometheus did not answer within 0.3 seconds',
        });
        expect(Date.now() - start).toBeLessThan(2_000);
        expect(seen).toHaveLength(1);
      },
      { timeoutMs: 300 },
    );
  });

  it('stops at the first byte too many of an endless answer', async () => {
    let sent = 0;
    await withFake(
      async (_, res) => {
        res.writeHead(200, { 'content-type': 'application/json' });
        const chunk = '{"metric":{"a":"b"},"values":[]},'.repeat(1_000);
        while (!res.destroyed && sent < 200e6) {
          sent += chunk.length;
          if (!res.write(chunk)) {
            await new Promise(resolve => {
              res.once('drain', resolve);
              res.once('close', resolve);
            });
          }
        }
      },
      async client => {
        await expect(
          client.queryRange('up', range, signal),
        ).rejects.toMatchObject({
          name: 'InputError',
          message: expect.stringMatching(
            /more than 1 MB, with \d+ series so far; narrow it/,
          ),
        });
        expect(sent).toBeLessThan(20e6);
      },
      { maxBytes: 1024 * 1024 },
    );
  });
});
