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

afterEach(() => github.stop());

describe('a source', () => {
  it('asks as GitHub wants to be asked', async () => {
    const { source, vendor } = await start();
    await readAll(source);
    expect(vendor.requests[0].headers).toMatchObject({
      accept: 'application/vnd.github+json',
      authorization: 'Bearer valid-token',
      'user-agent': 'hone',
      'x-github-api-version': '2022-11-28',
    });
  });

  it('begins at the horizon with a position that is not its own', async () => {
    const { source, said } = await start();
    const whole = await readAll(source);
    for (const cursor of ['', 'null', '{"format":2}', '{"format":1}']) {
      said.length = 0;
      expect((await readAll(source, cursor)).events).toEqual(whole.events);
      expect(said[0]).toBe(
        'GitHub (shop) is read again from its horizon: the stored position could not be read',
      );
    }
  });

  it('tells all again with a later version when its rules change, and only then', async () => {
    const { source, makeSource, said } = await start();
    const first = await readAll(source);
    github.github.now += DAY_MS;
    const renamed = makeSource({
      services: [{ service: 'basket' }],
      repositories: ['acme/cart'],
    });
    const second = await readAll(renamed, first.cursor);
    expect(second.deployments).toMatchObject([{ service: 'basket' }]);
    expect(standing([...second.events, ...first.events])).toEqual(
      standing(second.events),
    );
    expect(said).toEqual([
      'GitHub (shop) is read again from its horizon: its configuration has changed',
    ]);
    const third = await readAll(
      makeSource({ services: [{ service: 'basket' }] }),
      second.cursor,
    );
    expect(third.changes).toEqual([]);
  });

  it('begins with a repository that is new, and forgets one that is gone', async () => {
    const { source, makeSource, github: fake } = await start();
    const other = new FakeProject(fake, 'acme/pay');
    const sha = other.commit();
    const first = await readAll(source);
    const both = makeSource({ repositories: ['ACME/cart', 'acme/pay'] });
    const second = await readAll(both, first.cursor);
    expect(second.changes.map(change => change.sha)).toEqual([sha]);
    const one = makeSource({ repositories: ['acme/pay'] });
    const third = await readAll(one, second.cursor);
    expect(
      Object.keys(JSON.parse(third.cursor ?? second.cursor!).repositories),
    ).toContain('acme/pay');
    fake.now += DAY_MS;
    other.commit();
    const fourth = await readAll(one, second.cursor);
    expect(Object.keys(JSON.parse(fourth.cursor!).repositories)).toEqual([
      'acme/pay',
    ]);
  });

  it('stops when it is told to', async () => {
    const { source, vendor, github: fake } = await start();
    const controller = new AbortController();
    // The answer is held back, so that the signal comes before it.
    vendor.expect({ on: /deployments/, slowMs: 3_000 });
    const handle = fake.handle.bind(fake);
    fake.handle = request => {
      const isLast = request.path.endsWith('/deployments');
      if (isLast) controller.abort(new Error('enough'));
      return handle(request);
    };
    const reading = readAll(source, null, controller.signal);
    await expect(reading).rejects.toThrow('enough');
  });
});
