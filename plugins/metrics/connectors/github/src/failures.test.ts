import { generateKeyPairSync } from 'node:crypto';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { readGithubConfig } from './config/readGithubConfig';
import { GithubSource } from './GithubSource';
import { FakeProject } from './__testUtils__/FakeProject';
import { readAll, standing, startGithub } from './__testUtils__/startGithub';

const DAY_MS = 86_400_000;

let github: Awaited<ReturnType<typeof startGithub>>;

async function start(
  settings: object = {},
  http: Parameters<typeof startGithub>[1] = {},
) {
  github = await startGithub(settings, http);
  const project = new FakeProject(github.github);
  project.commit();
  project.deploy({}, 'success');
  return { ...github, project };
}

const answer = (
  status: number,
  headers: Record<string, string> = {},
  message = 'no',
) => ({ answer: { status, headers, body: { message } } });

afterEach(() => github.stop());

describe('a GitHub that does not answer as it should', () => {
  it.each([
    ['Retry-After in seconds', 429, { 'Retry-After': '0' }],
    [
      'Retry-After as a date',
      429,
      { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    ],
    ['the secondary limit', 403, { 'Retry-After': '0' }],
    [
      'the reset',
      403,
      { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '0' },
    ],
    ['a server that is down', 502, {}],
  ])('goes on after %s', async (_, status, headers) => {
    const { source, vendor } = await start();
    vendor.expect({ on: /commits/, ...answer(status, headers) });
    vendor.expect({ on: /statuses/, ...answer(status, headers) });
    const { events } = await readAll(source);
    expect(events).toHaveLength(2);
  });

  it('waits for the reset of the limit by the clock of GitHub', async () => {
    const { source, vendor, github: fake } = await start();
    const sent = Math.floor(fake.now / 1000) + 5_000;
    vendor.expect({
      on: /deployments/,
      ...answer(403, {
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': String(sent + 600),
        // It is ahead of this machine by more than an hour.
        Date: new Date(sent * 1000).toUTCString(),
      }),
    });
    await expect(readAll(source)).rejects.toThrow(
      `GitHub (shop) asks to wait until ${new Date(
        fake.now + 600_000,
      ).toISOString()}`,
    );
    const count = vendor.requests.length;
    await expect(readAll(source)).rejects.toThrow('asks to wait until');
    expect(vendor.requests).toHaveLength(count);
    fake.now += 600_000;
    expect((await readAll(source)).events).toHaveLength(2);
  });

  it.each([[403], [429]])(
    'waits for a minute when GitHub limits with %s and does not say for how long',
    async status => {
      const {
        source,
        vendor,
        github: fake,
      } = await start({}, { patienceMs: 30_000 });
      vendor.expect(
        answer(status, {}, 'You have exceeded a secondary rate limit.'),
      );
      await expect(readAll(source)).rejects.toThrow(
        new Date(fake.now + 60_000).toISOString(),
      );
    },
  );

  it('keeps what was told before a limit was reached', async () => {
    const { source, vendor, project } = await start();
    for (let i = 0; i < 60; i += 1) project.deploy({}, 'success');
    project.wait(DAY_MS);
    const wait = { 'Retry-After': '3600' };
    const told: DeliveryEvent[] = [];
    let cursor: string | null = null;
    const last = project.repository.deployments.at(-1)!;
    vendor.expect({
      on: new RegExp(`${last.id}/statuses`),
      ...answer(429, wait),
    });
    const reading = async () => {
      const { signal } = new AbortController();
      for await (const batch of source.read({ cursor, signal })) {
        told.push(...batch.events);
        cursor = batch.cursor;
      }
    };
    await expect(reading()).rejects.toThrow('asks to wait');
    expect(told).toHaveLength(51);
    project.wait(2 * 3_600_000);
    await reading();
    expect(standing(told)).toHaveLength(62);
  });

  it('tries again after a slow and after a cut answer', async () => {
    const { source, vendor } = await start({}, { timeoutMs: 2_000 });
    vendor.expect(
      { on: /commits/, slowMs: 4_000 },
      { on: /deployments$/, cut: true },
    );
    expect((await readAll(source)).events).toHaveLength(2);
  });

  it('says what is wrong with credentials that GitHub does not know', async () => {
    const { source, github: fake, vendor } = await start();
    fake.tokens = new Set();
    const failure = await readAll(source).catch(error => error);
    expect(failure.name).toBe('InputError');
    expect(failure.message).toMatch(
      /^GitHub \(shop\) refused the credentials \(401\); check integrations.github/,
    );
    expect(failure.message).not.toContain('valid-token');
    // Once more with credentials that were asked for again, then no more.
    expect(vendor.requests).toHaveLength(2);
  });

  it.each([
    [403, /deployments$/, 'deployments', 'Deployments: read'],
    [404, /commits$/, 'commits', 'Contents: read'],
  ])(
    'names the permission that is missing when GitHub answers %s, and reads all other repositories',
    async (status, on, what, permission) => {
      const {
        source,
        vendor,
        github: fake,
      } = await start({
        repositories: ['acme/cart', 'other/pay'],
      });
      const sha = new FakeProject(fake, 'other/pay').commit();
      vendor.expect({ on, ...answer(status) });
      const told: DeliveryEvent[] = [];
      const reading = async () => {
        const { signal } = new AbortController();
        for await (const { events } of source.read({ cursor: null, signal })) {
          told.push(...events);
        }
      };
      await expect(reading()).rejects.toMatchObject({
        name: 'InputError',
        message: `GitHub (shop) does not show the ${what} of acme/cart (${status}); the repository has to exist, and the App or token of integrations.github needs its permission "${permission}", a classic token the scope repo`,
      });
      expect(told).toContainEqual(expect.objectContaining({ sha }));
    },
  );

  it('names several repositories that it can not read', async () => {
    const { source } = await start({
      repositories: ['a/a', 'a/b', 'a/c', 'a/d', 'a/e'],
    });
    await expect(readAll(source)).rejects.toThrow(
      /of a\/a .*of a\/b .*of a\/c .*; and 2 more$/,
    );
  });

  it('follows a repository that was renamed, under the name it is configured by', async () => {
    const { source, vendor, github: fake, project } = await start();
    project.repository.name = 'acme/basket';
    const [{ id }] = project.repository.deployments;
    for (const part of [
      'commits',
      'deployments',
      `deployments/${id}/statuses`,
    ]) {
      const headers = { Location: `/repos/acme/basket/${part}?per_page=100` };
      vendor.expect({
        on: new RegExp(`cart/${part}$`),
        ...answer(301, headers),
      });
    }
    expect(fake.repositories.size).toBe(1);
    const { events } = await readAll(source);
    expect(events).toMatchObject([
      { kind: 'change', repository: 'github.example/acme/cart' },
      { kind: 'deployment', repository: 'github.example/acme/cart' },
    ]);
  });

  it('leaves out what it can not understand, and says how much', async () => {
    const { source, vendor, said, project, github: fake } = await start();
    const { faults } = vendor;
    const handle = fake.handle.bind(fake);
    fake.handle = request => {
      const real = handle(request);
      if (!request.path.endsWith('/deployments')) return real;
      const [one] = real.body as object[];
      const odd = [
        null,
        7,
        { ...one, id: 'text' },
        { ...one, sha: "'; DROP TABLE" },
        { ...one, created_at: 'yesterday' },
        { ...one, id: 99, environment: 'e'.repeat(5_000), task: null },
      ];
      return { ...real, body: [one, ...odd] };
    };
    project.report(project.repository.deployments[0], 'success');
    project.repository.deployments.push({
      ...project.repository.deployments[0],
      id: 99,
    });
    const { deployments } = await readAll(source);
    // What no description allows is what this test is about.
    faults.length = 0;
    expect(deployments.map(({ environment }) => environment.length)).toEqual([
      100, 10,
    ]);
    expect(said).toContain(
      '5 deployments of acme/cart could not be understood and are left out',
    );
  });

  it('does not take something else than a list for one', async () => {
    const { source, vendor } = await start();
    vendor.expect({ answer: { status: 200, body: { hello: 'world' } } });
    await expect(readAll(source)).rejects.toThrow(
      'GitHub (shop) answered for acme/cart with something else than a list; check the apiBaseUrl',
    );
  });

  it('does not read a list without end', async () => {
    const { source, vendor, said, github: fake } = await start();
    const handle = fake.handle.bind(fake);
    fake.handle = request => {
      if (!request.path.endsWith('/deployments')) return handle(request);
      const page = Number(request.query.get('page') ?? 1) + 1;
      const link = `<${vendor.url}${request.path}?page=${page}>; rel="next"`;
      return { status: 200, headers: { Link: link }, body: [] };
    };
    expect((await readAll(source)).deployments).toEqual([]);
    expect(
      vendor.requests.filter(({ path }) => path.endsWith('/deployments')),
    ).toHaveLength(200);
    expect(said).toEqual([
      'acme/cart has more than 20000 deployments to be read at once; older ones are left out',
    ]);
  });

  it('goes to no other host, whatever a link says', async () => {
    const { source, github: fake } = await start();
    const handle = fake.handle.bind(fake);
    fake.handle = request => {
      const link = '<https://evil.example/repos>; rel="next"';
      const answered = handle(request);
      return request.path.endsWith('/deployments')
        ? { ...answered, headers: { ...answered.headers, Link: link } }
        : answered;
    };
    await expect(readAll(source)).rejects.toThrow(
      'GitHub (shop) pointed to another host, evil.example; it is not followed',
    );
  });

  it('asks for another token of its App when GitHub no longer takes the one it has', async () => {
    const { vendor, github: fake } = await start();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const granted: string[] = [];
    const handle = fake.handle.bind(fake);
    fake.handle = request => {
      if (request.path === '/app/installations') {
        const account = { login: 'acme' };
        return { status: 200, body: [{ id: 1, account }] };
      }
      if (request.path === '/app/installations/1/access_tokens') {
        granted.push(`ghs_${granted.length}`);
        fake.tokens = new Set(granted.slice(-1));
        return {
          status: 201,
          body: {
            token: granted.at(-1),
            expires_at: '2099-01-01T00:00:00Z',
            repository_selection: 'all',
          },
        };
      }
      return handle(request);
    };
    const root = new ConfigReader({
      integrations: {
        github: [
          {
            host: 'github.example',
            apiBaseUrl: vendor.url,
            apps: [
              {
                appId: 1,
                clientId: 'id',
                clientSecret: 'secret',
                webhookSecret: 'secret',
                privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
              },
            ],
          },
        ],
      },
      hone: {
        metrics: {
          github: [
            {
              id: 'shop',
              host: 'github.example',
              repositories: ['acme/cart'],
            },
          ],
        },
      },
    } as never);
    const source = new GithubSource(readGithubConfig(root)[0], {
      integrations: ScmIntegrations.fromConfig(root),
      clock: { now: () => new Date(fake.now) },
      logger: { info: () => {}, warn: () => {} },
    });
    const first = await readAll(source);
    expect(first.events).toHaveLength(2);
    expect(granted).toEqual(['ghs_0']);
    // Somebody took the token back long before it expires.
    fake.tokens = new Set(['none']);
    fake.now += DAY_MS;
    const second = await readAll(source, first.cursor);
    expect(granted).toEqual(['ghs_0', 'ghs_1']);
    expect(JSON.stringify([second, first])).not.toContain('ghs_');
    // How an App gets its token is not in the description that is used here.
    const { faults } = vendor;
    expect(faults.splice(0).every(text => text.includes('/app/'))).toBe(true);
  });
});
