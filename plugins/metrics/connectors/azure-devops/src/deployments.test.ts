import { FakeAzure, REPOSITORY, TIMELINE } from './__testUtils__/FakeAzure';
import { makeSource, readAll } from './__testUtils__/reading';
import { aCommit, aRun, aStage, aTimeline, sha } from './__testUtils__/shapes';

let fake: FakeAzure;
beforeEach(async () => {
  fake = await FakeAzure.start();
});
afterEach(() => fake.stop());

const runs = (...more: object[]) => {
  fake.runs = more.map((one, i) => aRun(i + 1, one));
};

describe('a pipeline whose runs deploy', () => {
  it('is a deployment with its commit, repository and times', async () => {
    runs({});
    const { events } = await readAll(makeSource(fake));
    expect(events).toEqual([
      {
        kind: 'deployment',
        id: 'run/1',
        version: '2026-11-02T09:05:01.500Z',
        service: 'cart',
        repository: 'dev.azure.com/acme/shop/_git/cart',
        environment: 'production',
        status: 'succeeded',
        at: '2026-11-02T09:05:00.123Z',
        sha: sha(1),
        url: 'https://dev.azure.com/acme/shop/_build/results?buildId=1',
      },
    ]);
  });

  it.each([
    ['succeeded', 'succeeded'],
    ['partiallySucceeded', 'succeeded'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('that ended as %s has %s', async (result, status) => {
    runs({ result });
    const { events } = await readAll(makeSource(fake));
    expect(events).toMatchObject([{ status, at: '2026-11-02T09:05:00.123Z' }]);
  });

  it('that goes on is told without an end, and ended under the same name', async () => {
    const source = makeSource(fake);
    runs({
      status: 'inProgress',
      result: undefined,
      finishTime: undefined,
      lastChangedDate: '2026-11-02T09:00:02Z',
    });
    const open = await readAll(source);
    expect(open.events).toMatchObject([{ id: 'run/1', status: 'running' }]);
    expect(open.events[0]).not.toHaveProperty('at');
    runs({});
    const over = await readAll(source, open.cursor);
    expect(over.events).toMatchObject([{ id: 'run/1', status: 'succeeded' }]);
    expect(over.events[0].version > open.events[0].version).toBe(true);
  });

  it('that never began, or checked a proposal, deployed nothing', async () => {
    runs(
      { result: 'canceled', startTime: undefined },
      { reason: 'pullRequest', sourceBranch: 'refs/pull/7/merge' },
    );
    fake.changes.set(1, [sha(1)]);
    fake.changes.set(2, [sha(2)]);
    fake.commits.set(sha(1), aCommit(1));
    const { ids } = await readAll(makeSource(fake));
    expect(ids).toEqual([sha(1)]);
  });

  it.each(['refs/heads/hotfix/checkout', 'refs/tags/v1.2.1-Hotfix'])(
    'is unplanned when its branch or tag is a hotfix: %s',
    async sourceBranch => {
      runs({ sourceBranch });
      const { events } = await readAll(makeSource(fake));
      expect(events).toMatchObject([{ unplanned: true }]);
    },
  );

  it.each(['refs/heads/main', 'refs/pull/7/hotfix', undefined])(
    'is planned otherwise: %s',
    async sourceBranch => {
      runs({ sourceBranch });
      const { events } = await readAll(makeSource(fake));
      expect(events).toHaveLength(1);
      expect(events[0]).not.toHaveProperty('unplanned');
    },
  );

  it('belongs to the service and environment that are configured', async () => {
    runs({});
    const { events } = await readAll(
      makeSource(fake, {
        deployments: [
          { pipeline: 'Cart-Release', environment: 'live', service: 'pay' },
        ],
      }),
    );
    expect(events).toMatchObject([{ service: 'pay', environment: 'live' }]);
  });
});

describe('a stage that deploys', () => {
  const deployments = [{ pipeline: 12, stage: 'deploy_prod' }];

  it('is found by its identifier or its name, and ends before its run', async () => {
    runs({ status: 'inProgress', result: undefined, finishTime: undefined });
    fake.timelines.set(1, aTimeline(aStage('build'), aStage('deploy_prod')));
    const byIdentifier = await readAll(makeSource(fake, { deployments }));
    expect(byIdentifier.events).toMatchObject([
      {
        id: 'run/1/deploy_prod/1',
        status: 'succeeded',
        at: '2026-11-02T09:04:00.500Z',
        version: '2026-11-02T09:04:00.500Z',
        sha: sha(1),
      },
    ]);
    const byName = await readAll(
      makeSource(fake, {
        deployments: [{ pipeline: 12, stage: 'Stage deploy_prod' }],
      }),
    );
    expect(byName.events).toEqual(byIdentifier.events);
  });

  it.each([
    [{ result: 'succeededWithIssues' }, 'succeeded'],
    [{ result: 'failed' }, 'failed'],
    [{ result: 'canceled' }, 'failed'],
    [{ result: 'abandoned' }, 'failed'],
    [
      { state: 'inProgress', result: undefined, finishTime: undefined },
      'running',
    ],
  ])('%j has %s', async (stage, status) => {
    runs({});
    fake.timelines.set(1, aTimeline(aStage('deploy_prod', stage)));
    const { events } = await readAll(makeSource(fake, { deployments }));
    expect(events).toMatchObject([{ status }]);
  });

  it('that was skipped, waits for an approval or was refused one is no deployment', async () => {
    runs({}, {}, {}, {});
    const never = { startTime: undefined, finishTime: undefined };
    const stages = [
      { result: 'skipped' },
      { state: 'pending', result: undefined, ...never },
      { result: 'failed', ...never },
    ];
    stages.forEach((stage, i) =>
      fake.timelines.set(i + 1, aTimeline(aStage('deploy_prod', stage))),
    );
    fake.timelines.set(4, aTimeline(aStage('build')));
    const { events } = await readAll(makeSource(fake, { deployments }));
    expect(events).toEqual([]);
  });

  it('that was repeated is one deployment per attempt', async () => {
    runs({});
    const earlier = aStage('deploy_prod', { result: 'failed' });
    fake.timelines.set(TIMELINE, aTimeline(earlier));
    fake.timelines.set(
      1,
      aTimeline(
        aStage('deploy_prod', {
          attempt: 2,
          startTime: '2026-11-03T09:00:00Z',
          finishTime: '2026-11-03T09:01:00Z',
          previousAttempts: [
            { attempt: 1, timelineId: TIMELINE, recordId: earlier.id },
          ],
        }),
      ),
    );
    const { events } = await readAll(makeSource(fake, { deployments }));
    expect(
      events.map(e => [e.id, e.version, 'status' in e && e.status]),
    ).toEqual([
      ['run/1/deploy_prod/1', '2026-11-02T09:04:00.500Z', 'failed'],
      ['run/1/deploy_prod/2', '2026-11-03T09:01:00.000Z', 'succeeded'],
    ]);
  });

  it('that two rules name in different ways is one deployment, of the first', async () => {
    runs({});
    fake.timelines.set(1, aTimeline(aStage('deploy_prod')));
    const { events } = await readAll(
      makeSource(fake, {
        deployments: [
          ...deployments,
          {
            pipeline: 'cart-release',
            stage: 'Stage deploy_prod',
            service: 'x',
          },
        ],
      }),
    );
    expect(events).toMatchObject([
      { id: 'run/1/deploy_prod/1', service: 'cart' },
    ]);
  });

  it('stands beside others of the same run', async () => {
    runs({});
    fake.timelines.set(1, aTimeline(aStage('cart'), aStage('pay')));
    const { events } = await readAll(
      makeSource(fake, {
        deployments: [
          { pipeline: 12, stage: 'cart' },
          { pipeline: 12, stage: 'pay', service: 'pay' },
        ],
      }),
    );
    expect(events).toMatchObject([
      { id: 'run/1/cart/1', service: 'cart' },
      { id: 'run/1/pay/1', service: 'pay' },
    ]);
    expect(fake.asked.filter(path => path.endsWith('/timeline'))).toHaveLength(
      1,
    );
  });
});

describe('the repository of a run', () => {
  const nameOf = async (repository: object, settings: object = {}) => {
    runs({ repository });
    const { events } = await readAll(makeSource(fake, settings));
    return (events[0] as { repository?: string }).repository;
  };
  const git = { id: REPOSITORY, type: 'TfsGit' };

  it.each([
    ['https://dev.azure.com/acme/shop/_git/cart', 'shop/_git/cart'],
    ['https://dev.azure.com/acme/_git/cart', 'cart/_git/cart'],
    ['https://acme.visualstudio.com/shop/_git/cart', 'shop/_git/cart'],
    ['https://acme.visualstudio.com/_git/cart', 'cart/_git/cart'],
    [
      'https://acme.visualstudio.com/DefaultCollection/Big%20Shop/_git/my%20cart',
      'Big Shop/_git/my cart',
    ],
  ])('at %s is named as annotations name it', async (url, name) => {
    expect(await nameOf({ ...git, url })).toBe(`dev.azure.com/acme/${name}`);
  });

  it('is asked for once when runs do not spell it out', async () => {
    fake.repositories.set(REPOSITORY, {
      id: REPOSITORY,
      name: 'cart',
      url: 'https://dev.azure.com/acme/_apis/git/repositories/x',
      project: { id: 'x', name: 'shop' },
      remoteUrl: 'https://dev.azure.com/acme/shop/_git/cart',
      webUrl: 'https://dev.azure.com/acme/shop/_git/cart',
    });
    runs({ repository: git }, { repository: git });
    const { events } = await readAll(makeSource(fake, { commits: false }));
    expect(events).toMatchObject([
      { repository: 'dev.azure.com/acme/shop/_git/cart', service: 'cart' },
      { repository: 'dev.azure.com/acme/shop/_git/cart' },
    ]);
    expect(
      fake.asked.filter(path => path.includes('/git/repositories/')),
    ).toHaveLength(1);
  });

  it('is left out when the token may not see it', async () => {
    runs({ repository: git });
    const { events } = await readAll(makeSource(fake, { commits: false }));
    expect(events).toMatchObject([{ service: 'cart-release' }]);
    expect(events[0]).not.toHaveProperty('repository');
  });

  it('may be hosted elsewhere; then its commits are', async () => {
    fake.changes.set(1, [sha(1)]);
    const hosted = { id: 'acme/cart', type: 'GitHub' };
    const url = 'https://github.com/acme/cart.git';
    expect(await nameOf({ ...hosted, url })).toBe('github.com/acme/cart');
    expect(await nameOf(hosted)).toBe('github.com/acme/cart');
    expect(
      await nameOf({ id: '$/Shop', type: 'TfsVersionControl' }),
    ).toBeUndefined();
    expect(fake.asked.some(path => path.includes('/changes'))).toBe(false);
  });
});
