import { FakeProject } from './__testUtils__/FakeProject';
import {
  readAll,
  sorted,
  standing,
  startGithub,
} from './__testUtils__/startGithub';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

let github: Awaited<ReturnType<typeof startGithub>>;

async function start(settings: object = {}) {
  github = await startGithub(settings);
  return { ...github, project: new FakeProject(github.github) };
}

afterEach(() => github.stop());

describe('deployments', () => {
  it('are told with the commits that they brought', async () => {
    const { project, source } = await start();
    const first = project.commit();
    const second = project.commit();
    const deployment = project.deploy({}, 'in_progress', 'success');
    const { events, cursor } = await readAll(source);
    const repository = 'github.example/acme/cart';
    expect(events).toEqual([
      expect.objectContaining({ kind: 'change', sha: first, parents: [] }),
      {
        kind: 'change',
        id: `acme/cart/${second}`,
        version: '2026-11-01T12:02:00.000Z',
        at: '2026-11-01T12:02:00.000Z',
        repository,
        sha: second,
        parents: [first],
        bot: false,
        url: `https://github.example/acme/cart/commit/${second}`,
      },
      {
        kind: 'deployment',
        id: `deployment/${deployment.id}`,
        version: '2026-11-01T12:05:00.002Z',
        service: 'cart',
        environment: 'production',
        repository,
        status: 'succeeded',
        at: '2026-11-01T12:05:00.000Z',
        sha: second,
      },
    ]);
    expect((await readAll(source, cursor)).changes).toEqual([]);
  });

  it.each([
    [[], 'running'],
    [['queued'], 'running'],
    [['pending', 'in_progress'], 'running'],
    [['in_progress', 'success'], 'succeeded'],
    [['in_progress', 'failure'], 'failed'],
    [['error'], 'failed'],
    // Another deployment took its place; it was one all the same.
    [['success', 'inactive'], 'succeeded'],
    [['failure', 'inactive'], 'failed'],
    [['failure', 'success'], 'succeeded'],
    // A state that nobody knows yet says nothing.
    [['success', 'waiting'], 'succeeded'],
  ])('with the states %j are %s', async (states, status) => {
    const { project, source, vendor } = await start();
    project.commit();
    project.deploy({}, ...states);
    const { deployments } = await readAll(source);
    expect(deployments).toMatchObject([{ status }]);
    expect('at' in deployments[0]).toBe(status !== 'running');
    if (states.includes('waiting')) vendor.faults.length = 0;
  });

  it('say by the later of two states of one second how they went', async () => {
    const { project, source, github: fake } = await start();
    project.commit();
    const deployment = project.deploy({}, 'in_progress');
    const running = await readAll(source);
    fake.now -= MINUTE_MS;
    project.report(deployment, 'success');
    const over = await readAll(source, running.cursor);
    expect(over.deployments[0].at).toBe('2026-11-01T12:03:00.000Z');
    // In whatever order they arrive, the later state stands.
    expect(
      sorted(standing([...over.events, ...running.events])).deployments,
    ).toMatchObject([{ status: 'succeeded' }]);
  });

  it('belong to services by rules, by their payload, else by the repository', async () => {
    const { project, source } = await start({
      services: [
        {
          repository: 'ACME/*',
          environment: 'pay-*',
          service: 'payments',
          as: 'production',
        },
        { task: 'deploy:*', service: 'jobs' },
      ],
    });
    project.commit();
    project.deploy({ environment: 'pay-eu' });
    project.deploy({ task: 'deploy:nightly' });
    project.deploy({ payload: { service: 'search' } });
    project.deploy({ payload: '{"service":"search","rollback_of":"42"}' });
    project.deploy({ payload: 'no JSON', environment: 'staging' });
    project.deploy({ payload: { service: 7 } });
    project.deploy({ payload: { service: 's'.repeat(9_000) } });
    const { deployments } = await readAll(source);
    expect(
      deployments.map(({ service, environment, rollbackOf }) => [
        service,
        environment,
        rollbackOf,
      ]),
    ).toEqual([
      ['payments', 'production', undefined],
      ['jobs', 'production', undefined],
      ['search', 'production', undefined],
      ['search', 'production', 'deployment/42'],
      ['cart', 'staging', undefined],
      ['cart', 'production', undefined],
      ['s'.repeat(255), 'production', undefined],
    ]);
  });

  it('are in production where GitHub says so, whatever the environment is called', async () => {
    const { project, source } = await start();
    project.commit();
    project.deploy({ environment: 'live', production: true });
    project.deploy({ environment: 'prod', production: true });
    project.deploy({ environment: 'live' });
    const { deployments } = await readAll(source);
    expect(deployments.map(({ environment }) => environment)).toEqual([
      'production',
      'prod',
      'live',
    ]);
  });

  it('are unplanned by the names of branches, tags and tasks', async () => {
    const { project, source } = await start({ unplanned: ['Hotfix/*', '*!'] });
    project.commit();
    project.deploy({ ref: 'hotfix/cart' });
    project.deploy({ task: 'deploy!' });
    project.deploy({ ref: 'feature/hotfix' });
    const { deployments } = await readAll(source);
    expect(deployments.map(({ unplanned }) => unplanned)).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  it('lead to their log, if that is an address', async () => {
    const { project, source } = await start();
    project.commit();
    for (const address of [
      'https://ci.example/1',
      `https://x/${'a'.repeat(1000)}`,
    ]) {
      project.report(project.deploy(), 'success', address);
    }
    const { deployments } = await readAll(source);
    expect(deployments.map(({ url }) => url)).toEqual([
      'https://ci.example/1',
      undefined,
    ]);
  });

  it('of environments that nobody asked for are not read', async () => {
    const { project, source, vendor } = await start({
      environments: 'prod*',
    });
    project.commit();
    const wanted = project.deploy({}, 'success');
    project.deploy({ environment: 'preview' }, 'success');
    project.wait(DAY_MS);
    const { deployments, cursor } = await readAll(source);
    expect(deployments).toMatchObject([{ id: `deployment/${wanted.id}` }]);
    expect(
      vendor.requests.filter(({ path }) => path.endsWith('/statuses')),
    ).toHaveLength(1);
    expect((await readAll(source, cursor)).events).toEqual([]);
  });

  it('that run are asked for until they are over, however long that takes', async () => {
    const { project, source } = await start();
    project.commit();
    const slow = project.deploy({}, 'pending');
    const removed = project.deploy({}, 'pending');
    const first = await readAll(source);
    project.wait(20 * DAY_MS);
    project.deploy({}, 'success');
    const second = await readAll(source, first.cursor);
    expect(second.deployments).toHaveLength(3);
    project.report(slow, 'success');
    project.repository.deployments = project.repository.deployments.filter(
      one => one !== removed,
    );
    const third = await readAll(source, second.cursor);
    expect(third.deployments).toMatchObject([
      { id: `deployment/${slow.id}`, status: 'succeeded' },
      { status: 'succeeded' },
    ]);
    const fourth = await readAll(source, third.cursor);
    expect(JSON.parse(fourth.cursor!).repositories).toMatchObject({
      'acme/cart': { deployments: { open: [] } },
    });
  });

  it('are not asked for again when they have run for longer than any may', async () => {
    const { project, source } = await start();
    project.commit();
    project.deploy({}, 'pending');
    const first = await readAll(source);
    project.wait(40 * DAY_MS);
    project.deploy({}, 'success');
    const second = await readAll(source, first.cursor);
    expect(second.deployments).toHaveLength(2);
    const third = await readAll(source, second.cursor);
    expect(third.deployments).toMatchObject([{ status: 'succeeded' }]);
  });

  it('are read page by page, back to the horizon and no further', async () => {
    const { project, source, vendor } = await start({ horizonDays: 1 });
    project.commit();
    project.deploy({}, 'success');
    project.wait(2 * DAY_MS);
    const ids = Array.from({ length: 230 }, () => project.deploy({}).id);
    const { deployments, sizes } = await readAll(source);
    expect(deployments.map(({ id }) => id)).toEqual(
      ids.map(id => `deployment/${id}`),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    const lists = vendor.requests.filter(({ path }) =>
      path.endsWith('/deployments'),
    );
    expect(lists.map(({ query }) => Object.fromEntries(query))).toEqual([
      { per_page: '100' },
      { per_page: '100', page: '2' },
      { per_page: '100', page: '3' },
    ]);
  });

  it('cost nothing while nothing changes', async () => {
    const { project, source, vendor, github: fake } = await start();
    project.commit();
    for (let i = 0; i < 120; i += 1) project.deploy({}, 'success');
    const { cursor } = await readAll(source);
    await readAll(source, cursor);
    vendor.requests.length = 0;
    const answered: number[] = [];
    const handle = fake.handle.bind(fake);
    fake.handle = request => {
      const answer = handle(request);
      answered.push(answer.status);
      return answer;
    };
    fake.now += DAY_MS;
    await readAll(source, cursor);
    expect(answered.length).toBeGreaterThan(0);
    expect(new Set(answered)).toEqual(new Set([304]));
    expect(answered.length).toBeLessThan(10);
  });

  it('go on after each batch without loss, also among those of one second', async () => {
    const { project, source, github: fake } = await start();
    project.commit();
    for (let i = 0; i < 120; i += 1) {
      project.deploy({}, 'success');
      // Thirty at a time are of one second, as a large repository deploys.
      if (i % 30 > 0) fake.now -= 2 * MINUTE_MS;
    }
    project.wait(DAY_MS);
    const whole = await readAll(source);
    const told = [];
    let cursor: string | null = null;
    for (let more = true; more; ) {
      more = false;
      const { signal } = new AbortController();
      for await (const batch of source.read({ cursor, signal })) {
        more = batch.cursor !== cursor;
        told.push(...batch.events);
        cursor = batch.cursor;
        // Stopped after one batch, as when the process ends.
        break;
      }
    }
    expect(standing(told)).toEqual(standing(whole.events));
    expect(whole.deployments).toHaveLength(120);
  });
});
