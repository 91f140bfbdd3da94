import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EXIT } from './Failure';
import { deployment, GITHUB, releasesOf, report } from './__testUtils__/report';
import { startPortal, TOKEN, type Portal } from './__testUtils__/startPortal';

jest.setTimeout(60_000);

describe('hone report', () => {
  let portal: Portal;
  let env: Record<string, string>;

  beforeAll(async () => {
    portal = await startPortal();
    env = { HONE_URL: portal.url, HONE_TOKEN: TOKEN };
  });
  afterAll(() => portal?.stop());

  it.each([
    [deployment('done'), EXIT.usage, 'Allowed choices are running'],
    [deployment('running'), EXIT.usage, '--id is missing'],
    [
      deployment('succeeded', '--id', 'x', '--at', '2026-11-02'),
      EXIT.usage,
      '--at has to be an instant with its zone',
    ],
    [
      deployment('succeeded', '--id', 'x', '--at', '2026-13-02T09:00:00Z'),
      EXIT.usage,
      '--at has to be an instant',
    ],
    [
      deployment('running', '--id', 'x', `--token=${TOKEN}`),
      EXIT.usage,
      "unknown option '--token=…'",
    ],
    [
      [
        ...['incident', '--service', 'cart-api', '--id', 'i'],
        ...['--created-at', '2026-11-02T09:00:00Z'],
        ...['--no-cause', '--cause-change', 'abc'],
      ],
      EXIT.usage,
      'An incident has one cause',
    ],
    [['events', '-'], EXIT.usage, "required option '--source <name>'"],
    [['events', '--source', 'x', '/none'], EXIT.input, '/none cannot be read'],
    [
      ['tests', '--service', 'cart-api', '--id', 'x', '/none.xml'],
      EXIT.input,
      '/none.xml cannot be read: ENOENT',
    ],
    [['nothing'], EXIT.usage, "unknown command 'nothing'"],
  ])('refuses %j', async (args, code, sentence) => {
    const answer = await report(args, { env });
    expect(answer.code).toBe(code);
    expect(answer.output).toContain(sentence);
  });

  it('passes on why the server refuses', async () => {
    const wrongToken = await report(deployment('running', '--id', 'x'), {
      env: { ...env, HONE_TOKEN: 'another-token' },
    });
    expect(wrongToken.code).toBe(EXIT.refused);
    expect(wrongToken.output).toMatch(/\(401\).*does not know the token/);
    const future = new Date(Date.now() + 3_600_000).toISOString();
    const ahead = await report(
      deployment('succeeded', '--id', 'x', '--at', future),
      { env },
    );
    expect(ahead.code).toBe(EXIT.refused);
    expect(ahead.output).toContain('at most 10 minutes ahead');
  });

  it('gives up on a server that is not there', async () => {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    await new Promise(resolve => {
      server.close(resolve);
    });
    const answer = await report(deployment('running', '--id', 'x'), {
      env: { HONE_URL: `http://127.0.0.1:${port}`, HONE_TOKEN: TOKEN },
    });
    expect(answer.code).toBe(EXIT.unreachable);
    expect(answer.complaints.at(-1)).toMatch(
      /^The server was not reached: .*ECONNREFUSED/,
    );
  });

  it('keeps the token to itself even if the server says it', async () => {
    const server = createServer((request, response) => {
      response.writeHead(400, { 'Content-Type': 'application/json' });
      const message = `\u001b[31m${request.headers.authorization}`;
      response.end(JSON.stringify({ error: { message } }));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const { code, complaints } = await report(
      deployment('running', '--id', 'x'),
      {
        env: { HONE_URL: `http://127.0.0.1:${port}`, HONE_TOKEN: TOKEN },
      },
    );
    server.closeAllConnections();
    server.close();
    expect(code).toBe(EXIT.refused);
    expect(complaints).toEqual(['The server refused (400): [31mBearer ***']);
  });

  it('warns when the token would travel in the clear', async () => {
    const answer = await report(deployment('running', '--id', 'x'), {
      env: { HONE_URL: 'http://portal.example.com', HONE_TOKEN: TOKEN },
      fetch: async () => Response.json({ facts: 1, stale: 0, unassigned: 0 }),
    });
    expect(answer.complaints).toEqual([
      expect.stringContaining('HONE_URL begins with http://'),
    ]);
  });

  it('needs a server and a token, but not to show what it would send', async () => {
    const args = deployment('succeeded');
    expect(await report(args, { env: GITHUB })).toMatchObject({
      code: EXIT.usage,
      complaints: [expect.stringContaining('HONE_URL is missing')],
    });
    const now = new Date('2026-11-02T09:00:00Z');
    const { code, printed } = await report([...args, '--dry-run'], {
      env: GITHUB,
      now,
    });
    expect(code).toBe(EXIT.done);
    expect(printed[0]).toBe('POST /api/hone-metrics/delivery/events');
    expect(JSON.parse(printed[1])).toEqual({
      source: 'github-actions',
      items: [
        {
          kind: 'deployment',
          id: 'acme/cart/4711/1/cart-api/production',
          version: now.toISOString(),
          at: now.toISOString(),
          service: 'cart-api',
          environment: 'production',
          status: 'succeeded',
          sha: 'c0ffee',
          repository: 'https://github.com/acme/cart',
          url: 'https://github.com/acme/cart/actions/runs/4711/attempts/1',
        },
      ],
    });
    expect(
      await report(['events', '--source', 'a b', '--dry-run', '-'], {
        stdin: '{"a":1}\n{"a":2}',
      }),
    ).toMatchObject({
      code: EXIT.done,
      printed: [
        'POST /api/hone-metrics/delivery/events?source=a%20b',
        '{"a":1}',
        '{"a":2}',
      ],
    });
  });

  it('has a token that is good for Hone alone', async () => {
    const ask = async (token: string) =>
      (
        await fetch(`${portal.url}/api/other`, {
          headers: { Authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await ask(portal.admin.token)).toBe(200);
    expect(await ask(TOKEN)).toBe(403);
  });

  it('runs from a checkout', async () => {
    const { stdout } = await new Promise<{ stdout: string }>(
      (resolve, reject) => {
        execFile(
          process.execPath,
          [
            join(__dirname, '../bin/hone'),
            'report',
            ...deployment('succeeded', '--id', 'spawned'),
          ],
          { env: { PATH: process.env.PATH, ...env } },
          (error, out) => (error ? reject(error) : resolve({ stdout: out })),
        );
      },
    );
    expect(stdout).toBe('deployment spawned of cart-api: reported\n');
    expect(await releasesOf(portal)).toContainEqual(
      expect.objectContaining({ id: 'spawned' }),
    );
  });
});
