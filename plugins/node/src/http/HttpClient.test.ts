import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from './HttpClient';
import type { HttpClientOptions } from './HttpClientOptions';

const clock = { now: () => new Date() };
const SECRET = 'very-secret-token';

describe('HttpClient', () => {
  let server: Server;
  let baseUrl: string;
  let answer: RequestListener;
  let seen: { method: string; url: string; authorization?: string }[];

  beforeEach(async () => {
    seen = [];
    server = createServer((req, res) => {
      const { authorization } = req.headers;
      seen.push({ method: req.method!, url: req.url!, authorization });
      answer(req, res);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  });

  const client = (options: Partial<HttpClientOptions> = {}) =>
    new HttpClient({
      title: 'Acme',
      settings: 'hone.acme',
      baseUrl,
      clock,
      credentials: async () => ({ Authorization: `Bearer ${SECRET}` }),
      random: () => 0,
      ...options,
    });
  const answers = (...list: RequestListener[]) => {
    let n = 0;
    answer = (req, res) => list[Math.min(n++, list.length - 1)](req, res);
  };
  const status =
    (code: number, headers: Record<string, string> = {}, body = '{}') =>
    (...[, res]: Parameters<RequestListener>) => {
      res.writeHead(code, headers).end(body);
    };
  const ok = status(200, { 'X-Page': '2' }, '{"items":[1]}');

  it('sends query, credentials and JSON, and hands headers and body over', async () => {
    let body = '';
    answer = (req, res) => {
      req.on('data', chunk => (body += chunk));
      req.on('end', () => ok(req, res));
    };
    const result = await client().request({
      method: 'POST',
      path: '/search',
      query: { q: 'a b', tag: ['x', 'y'], none: undefined },
      body: { n: 1 },
    });
    expect(result).toMatchObject({ status: 200, body: { items: [1] } });
    expect(result.headers.get('x-page')).toBe('2');
    expect(body).toBe('{"n":1}');
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/search?q=a+b&tag=x&tag=y',
        authorization: `Bearer ${SECRET}`,
      },
    ]);
  });

  it('tries again what may be sent twice, and only that', async () => {
    answers(status(503), status(500), ok);
    await client().request({ path: '/a' });
    expect(seen).toHaveLength(3);
    answers(status(503), ok);
    await expect(
      client().request({ method: 'POST', path: '/b' }),
    ).rejects.toThrow('Acme answered 503');
    expect(seen).toHaveLength(4);
    answers(status(503), ok);
    await client().request({ method: 'POST', path: '/c', idempotent: true });
    expect(seen).toHaveLength(6);
  });

  it('waits as long as it is asked to', async () => {
    answers(status(429, { 'Retry-After': '1' }), ok);
    const start = Date.now();
    await client().request({ path: '/a' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  });

  it("reads the vendor's own header where Retry-After is missing", async () => {
    answers(status(403, { 'X-Reset': '1' }, '{"message":"slow down"}'), ok);
    const start = Date.now();
    await client({
      isRateLimit: (code, headers) => code === 403 && headers.has('x-reset'),
      resetMs: (headers, _, code) =>
        code === 403 ? Number(headers.get('x-reset')) * 1000 : undefined,
    }).request({ path: '/a' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('does not ask again before the time that a long limit names', async () => {
    answers(status(429, { 'Retry-After': '3600' }));
    const acme = client();
    const sentence = /^Acme asks to wait until 20.*reading goes on then$/;
    await expect(acme.request({ path: '/a' })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(sentence),
      until: expect.any(Date),
    });
    await expect(acme.request({ path: '/a' })).rejects.toThrow(sentence);
    expect(seen).toHaveLength(1);
  });

  it('gives up when its patience ends', async () => {
    answers(status(503, { 'Retry-After': '2' }));
    await expect(
      client({ patienceMs: 500 }).request({ path: '/a' }),
    ).rejects.toThrow('Acme answered 503');
    expect(seen).toHaveLength(1);
  });

  it('renews credentials once', async () => {
    let token = 'old';
    answers(status(401), ok);
    await client({
      credentials: async () => ({ Authorization: `Bearer ${token}` }),
      renewCredentials: async () => {
        token = 'new';
      },
    }).request({ path: '/a' });
    expect(seen.map(({ authorization }) => authorization)).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
    answers(status(401));
    await expect(
      client({ renewCredentials: async () => {} }).request({ path: '/a' }),
    ).rejects.toMatchObject({
      name: 'HttpRefusal',
      status: 401,
      message: 'Acme refused the credentials (401); check hone.acme: {}',
    });
    expect(seen).toHaveLength(4);
  });

  it('takes a sign-in page with 203 for refused credentials', async () => {
    answers(status(203, {}, '<html>Sign in</html>'), ok);
    await client({ renewCredentials: async () => {} }).request({ path: '/a' });
    expect(seen).toHaveLength(2);
  });

  it('leaves secrets out of sentences', async () => {
    answers(status(400, {}, `no such thing: Bearer ${SECRET}`));
    const failure = client().request({ path: '/a' });
    await expect(failure).rejects.toThrow(
      'Acme refused the request (400): no such thing: [redacted]',
    );
  });

  it('stays on its host', async () => {
    answers(status(302, { Location: 'https://example.org/login' }));
    await expect(client().request({ path: '/a' })).rejects.toThrow(
      'Acme redirects elsewhere (302)',
    );
    await expect(
      client().request({ path: 'https://example.org/next' }),
    ).rejects.toThrow('Acme pointed to another host, example.org');
    answers(status(301, { Location: '/renamed?page=2' }), ok);
    await client().request({ path: '/a' });
    expect(seen[seen.length - 1].url).toBe('/renamed?page=2');
    await client().request({ path: `${baseUrl}/next?page=3` });
    expect(seen[seen.length - 1].url).toBe('/next?page=3');
  });

  it('tries a cut answer again, and says what is no JSON', async () => {
    answers((_, res) => {
      res.writeHead(200, { 'Content-Length': '100' }).write('{"items":[');
      res.destroy();
    }, ok);
    await client().request({ path: '/a' });
    answers(status(200, {}, '{"items":['), ok);
    await client().request({ path: '/b' });
    expect(seen).toHaveLength(4);
    answers(status(200, {}, '<html>Sign in</html>'));
    await expect(client().request({ path: '/c' })).rejects.toThrow(
      'Acme answered with something that is not JSON; check hone.acme',
    );
    expect(seen).toHaveLength(5);
  });

  it('bounds time and size of answers', async () => {
    answers((_, res) => res.writeHead(200).write('{'));
    await expect(
      client({ timeoutMs: 50, retries: 1 }).request({ path: '/slow' }),
    ).rejects.toThrow('Acme did not answer within 0.05 seconds');
    expect(seen).toHaveLength(2);
    answers(status(200, {}, JSON.stringify('x'.repeat(3_000_000))));
    await expect(
      client({ maxBytes: 2_000_000 }).request({ path: '/long' }),
    ).rejects.toThrow('Acme answered with more than 2 MB');
  });

  it('stops asking a system that is down, and tries it again after a pause', async () => {
    let now = Date.now();
    const acme = client({
      clock: { now: () => new Date(now) },
      retries: 0,
      breaker: { maxFailures: 2, pauseMs: 10_000 },
    });
    answers(status(503), status(404), status(503), status(503), ok);
    const failing = async () => {
      await acme.request({ path: '/a' }).catch(() => {});
    };
    // A refusal is an answer: it begins the count anew.
    for (let i = 0; i < 4; i += 1) await failing();
    await expect(acme.request({ path: '/a' })).rejects.toThrow(
      'Acme has not answered several times in a row; it is asked again shortly',
    );
    expect(seen).toHaveLength(4);
    now += 10_000;
    await acme.request({ path: '/a' });
  });

  it('limits requests at once', async () => {
    let open = 0;
    let most = 0;
    answer = (req, res) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        ok(req, res);
      }, 20);
    };
    const acme = client({ concurrency: 2 });
    await Promise.all(
      Array.from({ length: 8 }, () => acme.request({ path: '/a' })),
    );
    expect(most).toBe(2);
  });

  it('ends when the caller has no more use for the answer', async () => {
    const controller = new AbortController();
    answers(status(503, { 'Retry-After': '30' }));
    const failure = client().request({
      path: '/a',
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error('not needed any more')), 50);
    await expect(failure).rejects.toThrow('not needed any more');
  });

  it('says when nobody listens', async () => {
    await expect(
      client({ baseUrl: 'http://127.0.0.1:1', retries: 0 }).request({
        path: '/a',
      }),
    ).rejects.toThrow(
      /^Acme cannot be reached( \(\w+\))?; check hone.acme and the network$/,
    );
  });
});
