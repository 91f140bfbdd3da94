import type { AzureDevOpsCredentialsProvider } from '@backstage/integration';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeAzure, NOW, TOKEN } from './__testUtils__/FakeAzure';
import { makeSource, readAll } from './__testUtils__/reading';
import { aRun } from './__testUtils__/shapes';

let fake: FakeAzure;
beforeEach(async () => {
  fake = await FakeAzure.start();
  fake.runs = [aRun(1)];
});
afterEach(() => fake.stop());

const RUNS = /build\/builds$/;
const PIPELINES = /definitions$/;
const ask = (path: RegExp) =>
  fake.requests.filter(request => path.test(request.path)).length;

describe('what passes', () => {
  it.each([
    ['seconds', { 'Retry-After': '1' }],
    ['a date', { 'Retry-After': new Date(NOW + 1_000).toUTCString() }],
    ['an epoch', { 'X-RateLimit-Reset': `${NOW / 1000 + 1}` }],
  ])('a limit is waited for, given as %s', async (_, headers) => {
    fake.expect({ on: RUNS, answer: { status: 429, headers } });
    const start = performance.now();
    const { ids } = await readAll(makeSource(fake));
    expect(ids).toEqual(['run/1']);
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('a good answer that asks to be spared is heeded', async () => {
    fake.expect({
      on: PIPELINES,
      answer: {
        status: 200,
        headers: { 'Retry-After': '1', 'X-RateLimit-Delay': '0.5' },
        body: { count: 1, value: [{ id: 12, name: 'cart-release' }] },
      },
    });
    const start = performance.now();
    const clock = { now: () => new Date() };
    await readAll(makeSource(fake, {}, { clock }));
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('failures and cut answers are tried again', async () => {
    fake.expect(
      { on: RUNS, answer: { status: 503 } },
      { on: RUNS, answer: { status: 500 } },
      { on: RUNS, cut: true },
    );
    const { ids } = await readAll(makeSource(fake));
    expect(ids).toEqual(['run/1']);
    expect(ask(RUNS)).toBe(5);
  });

  it('a slow answer is not waited for without end', async () => {
    fake.expect({ on: RUNS, slowMs: 5_000 });
    const { ids } = await readAll(
      makeSource(fake, {}, { http: { timeoutMs: 500 } }),
    );
    expect(ids).toEqual(['run/1']);
  });

  it('a run that goes while it is read is left out', async () => {
    const made = makeSource(fake, {
      deployments: [{ pipeline: 12, stage: 'prod' }],
      commits: false,
    });
    expect((await readAll(made)).events).toEqual([]);
    await readAll(made);
    expect(made.said).toEqual([
      'Shop: runs, stages or commits were left out, 1 because they were gone in the meantime',
    ]);
  });
});

describe('what stays', () => {
  const failure = (made = makeSource(fake)) =>
    readAll(made).then(
      () => Promise.reject(new Error('It did not fail')),
      error => error as Error & { status?: number },
    );

  it('a long limit ends the reading, which goes on later', async () => {
    fake.expect({
      on: RUNS,
      answer: { status: 429, headers: { 'Retry-After': '300' } },
    });
    expect((await failure()).message).toBe(
      'Azure DevOps asks to wait until 2026-11-20T12:05:00.000Z because there were too many requests; reading goes on then',
    );
  });

  it.each([
    [401, PIPELINES, 'refused the token when asked for the pipelines'],
    [403, RUNS, 'does not let the token read the runs of project "shop"'],
    [404, RUNS, 'does not know the runs of project "shop", or does not'],
  ])('%i names what is missing', async (status, on, sentence) => {
    if (status === 401) fake.authorizations = [];
    else fake.expect({ on, answer: { status, body: { message: 'TF4' } } });
    const error = await failure();
    expect(error).toMatchObject({ name: 'HttpRefusal', status });
    expect(error.message).toContain(`Azure DevOps ${sentence}`);
    expect(error.message).toContain('scope Build (Read)');
    expect(error.message).toContain(
      'check hone.metrics.azureDevOps[0] and integrations.azure',
    );
    expect(error.message).not.toContain(TOKEN);
  });

  it('being sent to the sign-in page is said as what it is', async () => {
    const Location = 'https://spsprodweu1.vssps.visualstudio.com/_signin';
    fake.expect({
      on: PIPELINES,
      answer: { status: 302, headers: { Location } },
    });
    expect((await failure()).message).toBe(
      'Azure DevOps answered with its sign-in page when asked for the pipelines of project "shop": the token is missing, wrong or expired (302); check hone.metrics.azureDevOps[0] and integrations.azure',
    );
  });

  it('so is the sign-in page itself, which comes as a success', async () => {
    const server = createServer((_, response) => {
      response.writeHead(203, { 'Content-Type': 'text/html' });
      response.end('<!DOCTYPE html><title>Sign In</title>');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    try {
      const { port } = server.address() as AddressInfo;
      const host = `127.0.0.1:${port}`;
      const url = `http://${host}/acme`;
      const made = makeSource({ host, url } as FakeAzure);
      expect((await failure(made)).message).toBe(
        'Azure DevOps refused the token when asked for the pipelines of project "shop": it is wrong, expired or has not the scope Build (Read) (401); check hone.metrics.azureDevOps[0] and integrations.azure',
      );
    } finally {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    }
  });

  it('an answer without a list is no empty list', async () => {
    fake.expect({ on: RUNS, answer: { status: 200, body: { count: 0 } } });
    expect((await failure()).message).toContain(
      'Azure DevOps answered with something else than a list when asked for the runs of project "shop"',
    );
  });

  it('pages that lead to themselves end', async () => {
    const page = {
      status: 200,
      headers: { 'x-ms-continuationtoken': 'again' },
      body: { count: 1, value: [aRun(1)] },
    };
    fake.expect({ on: RUNS, answer: page }, { on: RUNS, answer: page });
    const { ids } = await readAll(makeSource(fake));
    expect(ids).toEqual(['run/1', 'run/1']);
  });
});

describe('credentials', () => {
  const bearer = (...tokens: string[]) => {
    const made: string[] = [];
    return {
      made,
      createProvider: (): AzureDevOpsCredentialsProvider => {
        const token = tokens[made.length] ?? tokens[tokens.length - 1];
        made.push(token);
        const headers = { Authorization: `Bearer ${token}` };
        return {
          getCredentials: async () => ({ type: 'bearer', token, headers }),
        };
      },
    };
  };

  it('that were refused are asked for anew, once', async () => {
    fake.authorizations = ['Bearer new'];
    const { made, createProvider } = bearer('old', 'new');
    const { ids } = await readAll(makeSource(fake, {}, { createProvider }));
    expect(ids).toEqual(['run/1']);
    expect(made).toEqual(['old', 'new']);
  });

  it('that stay refused end in a sentence', async () => {
    const { made, createProvider } = bearer('old');
    await expect(
      readAll(makeSource(fake, {}, { createProvider })),
    ).rejects.toThrow('Azure DevOps refused the token');
    expect(made).toHaveLength(2);
  });

  it('that are missing are asked for by their place', async () => {
    const createProvider = () => ({ getCredentials: async () => undefined });
    await expect(
      readAll(makeSource(fake, {}, { createProvider })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: `integrations.azure has no credentials for ${fake.url}; add a personal access token, or for dev.azure.com an identity`,
    });
  });

  it('of an identity that does not answer are not spelled out', async () => {
    const createProvider = () => ({
      getCredentials: async () => {
        throw new Error('tenant 4711, secret hunter2');
      },
    });
    await expect(
      readAll(makeSource(fake, {}, { createProvider })),
    ).rejects.toThrow(
      `No token for ${fake.url} could be got (Error); check the credentials in integrations.azure`,
    );
  });
});

describe('what is not as described', () => {
  /** It is not checked against the description, which it breaks. */
  const answer = (value: unknown[]) =>
    fake.expect({
      on: RUNS,
      answer: { status: 200, body: { count: value.length, value } },
    });

  it('hides nothing beside it', async () => {
    answer([
      null,
      'a run',
      { id: 'seven' },
      aRun(2, { result: 'abandoned by aliens' }),
      aRun(3, { result: null }),
      aRun(4, { finishTime: '0001-01-01T00:00:00' }),
      aRun(5, { status: 42 }),
      aRun(6, { result: 'constructor' }),
      aRun(7, {
        repository: 'cart',
        definition: { id: 12, name: [] },
        _links: 1,
      }),
      aRun(8, { definition: null }),
      aRun(9, {
        sourceVersion: 'C47\u0000',
        sourceBranch: {},
        _links: { web: { href: 'data:text/html,x' } },
        finishTime: '2026-11-02T09:05:00',
      }),
    ]);
    const made = makeSource(fake, { commits: false });
    const { events } = await readAll(made);
    expect(events).toMatchObject([
      { id: 'run/7', service: '12' },
      { id: 'run/9', at: '2026-11-02T09:05:00.000Z' },
    ]);
    expect(Object.keys(events[1])).not.toContain('sha');
    expect(Object.keys(events[1])).not.toContain('url');
    expect(made.said).toEqual([
      'Shop: runs, stages or commits were left out, 3 because they are not as described, 4 because their result is not known, 1 because they have no time',
    ]);
  });

  it('is cut to the length that events may have', async () => {
    const long = `${'😀'.repeat(400)}x`;
    answer([
      aRun(1, {
        repository: { type: 'Git', url: `https://example.com/${long}` },
        _links: { web: { href: `https://example.com/${'x'.repeat(1000)}` } },
      }),
    ]);
    const { events } = await readAll(makeSource(fake));
    const [event] = events as { service?: string }[];
    expect(event).not.toHaveProperty('repository');
    expect(event).not.toHaveProperty('url');
    expect(event.service!.length).toBeLessThanOrEqual(255);
    // It refuses half a character.
    expect(() => encodeURIComponent(event.service!)).not.toThrow();
  });
});
