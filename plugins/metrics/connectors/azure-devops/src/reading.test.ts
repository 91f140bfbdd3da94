import { FakeAzure, NOW } from './__testUtils__/FakeAzure';
import { makeSource, readAll } from './__testUtils__/reading';
import { aCommit, aRun, sha } from './__testUtils__/shapes';

const MINUTE = 60_000;
let fake: FakeAzure;
beforeEach(async () => {
  fake = await FakeAzure.start();
});
afterEach(() => fake.stop());

/** A run that finished some minutes ago, by the clock of Azure DevOps. */
const finished = (id: number, minutesAgo: number, more: object = {}) => {
  const at = new Date(fake.now - minutesAgo * MINUTE).toISOString();
  return aRun(id, { finishTime: at, lastChangedDate: at, ...more });
};
const runIds = (...numbers: number[]) => numbers.map(n => `run/${n}`);
const minTimes = () =>
  fake.requests.flatMap(({ query }) =>
    query.get('statusFilter') === 'completed' ? query.get('minTime')! : [],
  );

describe('reading a project', () => {
  it('begins at the horizon and goes on where it ended', async () => {
    fake.runs = [
      finished(1, 91 * 24 * 60),
      finished(2, 89 * 24 * 60),
      finished(3, 60),
    ];
    const source = makeSource(fake);
    const first = await readAll(source);
    expect(first.ids).toEqual(runIds(2, 3));
    fake.runs.push(finished(4, 5));
    const second = await readAll(source, first.cursor);
    // The newest is read again: what finished at the same time may have been written later.
    expect(second.ids).toEqual(runIds(3, 4));
    const third = await readAll(source, second.cursor);
    expect(third.cursor).toBe(second.cursor);
    expect(third.events).toEqual([second.events[1]]);
  });

  it('finds a run that was written late', async () => {
    fake.runs = [finished(1, 20)];
    const source = makeSource(fake);
    const { cursor } = await readAll(source);
    fake.runs.unshift(finished(2, 25));
    expect((await readAll(source, cursor)).ids).toEqual(runIds(2, 1));
  });

  it('finds a run again that was repeated in part', async () => {
    fake.runs = [finished(1, 60, { result: 'failed' }), finished(2, 30)];
    const source = makeSource(fake);
    const first = await readAll(source);
    fake.runs[0] = finished(1, 10);
    const second = await readAll(source, first.cursor);
    expect(second.events).toMatchObject([
      { id: 'run/2' },
      { id: 'run/1', status: 'succeeded' },
    ]);
    expect(second.events[1].version > first.events[0].version).toBe(true);
  });

  it('reads page by page, and has a position after each', async () => {
    fake.pageSize = 2;
    fake.runs = [5, 4, 3, 2, 1].map((minutes, i) =>
      finished(i + 1, minutes * 20),
    );
    const { ids, sizes } = await readAll(makeSource(fake));
    expect(ids).toEqual(runIds(1, 2, 3, 4, 5));
    expect(sizes).toEqual([2, 2, 1]);
    const pages = fake.requests.filter(
      ({ query }) => query.get('statusFilter') === 'completed',
    );
    expect(pages.map(({ query }) => query.get('$top'))).toEqual([
      '100',
      '100',
      '100',
    ]);
  });

  it('goes on after an interruption without loss', async () => {
    fake.pageSize = 2;
    fake.runs = [5, 4, 3, 2, 1].map((minutes, i) =>
      finished(i + 1, minutes * 20),
    );
    const source = makeSource(fake, {}, { http: { retries: 0 } });
    const told = new Map<string, unknown>();
    let cursor: string | null = null;
    const { signal } = new AbortController();
    const read = async () => {
      for await (const batch of source.source.read({ cursor, signal })) {
        for (const event of batch.events) told.set(event.id, event);
        cursor = batch.cursor;
        fake.expect({ on: /builds$/, answer: { status: 500 } });
      }
    };
    await expect(read()).rejects.toThrow('Azure DevOps answered 500');
    expect([...told.keys()]).toEqual(runIds(1, 2));
    const rest = await readAll(makeSource(fake), cursor);
    expect(rest.ids).toEqual(runIds(2, 3, 4, 5));
    expect(rest.events[0]).toEqual(told.get('run/2'));
  });

  it('ends when nobody needs it any more', async () => {
    fake.runs = [finished(1, 60)];
    const controller = new AbortController();
    controller.abort(new Error('shutting down'));
    const { source } = makeSource(fake);
    const next = source
      .read({ cursor: null, signal: controller.signal })
      .next();
    await expect(next).rejects.toThrow('shutting down');
  });

  it('tells nothing when there is nothing', async () => {
    const { events, cursor } = await readAll(makeSource(fake));
    expect(events).toEqual([]);
    expect(cursor).toBeNull();
  });

  it.each([
    'no JSON',
    '{}',
    '{"format":2}',
    '{"format":1,"rules":"x","floor":-1,"finished":0}',
  ])('begins anew at a position that is not its own: %s', async cursor => {
    fake.runs = [finished(1, 60)];
    const made = makeSource(fake);
    const { ids } = await readAll(made, cursor);
    expect(ids).toEqual(runIds(1));
    expect(made.said).toEqual([
      'Shop is read again from its horizon: the stored position could not be read',
    ]);
  });

  it('tells all again with a later version when its settings change', async () => {
    fake.runs = [finished(1, 60)];
    const before = await readAll(makeSource(fake));
    fake.now += MINUTE;
    const made = makeSource(fake, {
      deployments: [{ pipeline: 12, service: 'pay' }],
    });
    const after = await readAll(made, before.cursor);
    expect(after.events).toMatchObject([
      { service: 'pay', version: new Date(fake.now).toISOString() },
    ]);
    expect(made.said).toEqual([
      'Shop is read again from its horizon: its configuration has changed',
    ]);
    fake.now += 60 * MINUTE;
    const again = await readAll(made, after.cursor);
    expect(again.events).toEqual(after.events);
    expect(made.said).toHaveLength(1);
  });
});

describe('clocks that differ', () => {
  it.each([-6 * 60, 6 * 60])(
    'Azure DevOps is %i minutes ahead',
    async minutes => {
      fake.now = NOW + minutes * MINUTE;
      fake.runs = [finished(1, 89 * 24 * 60), finished(2, 30)];
      const source = makeSource(fake);
      const first = await readAll(source);
      expect(first.ids).toEqual(runIds(1, 2));
      expect(first.events[1]).toMatchObject({
        at: new Date(fake.now - 30 * MINUTE).toISOString(),
      });
      fake.runs.push(finished(3, 1));
      const second = await readAll(source, first.cursor);
      expect(second.ids).toEqual(runIds(2, 3));
      const times = minTimes().map(Date.parse);
      expect(times).toEqual([
        fake.now - (90 * 24 * 60 + 10) * MINUTE,
        fake.now - 40 * MINUTE,
      ]);
    },
  );

  it('a run from the future does not hide those until then', async () => {
    fake.runs = [finished(1, -365 * 24 * 60)];
    const source = makeSource(fake);
    const { cursor } = await readAll(source);
    fake.runs.push(finished(2, 0));
    const { ids } = await readAll(source, cursor);
    expect(ids).toEqual(runIds(2, 1));
  });
});

describe('commits', () => {
  const commits = (...numbers: number[]) => {
    for (const n of numbers) fake.commits.set(sha(n), aCommit(n));
  };

  it('that a run brought are changes with their parents', async () => {
    fake.runs = [finished(1, 60)];
    fake.changes.set(1, [sha(7)]);
    fake.commits.set(
      sha(7),
      aCommit(7, {
        parents: [sha(5), sha(6)],
        comment: `Revert "Fees"\n\nThis reverts commit ${sha(3)}.`,
        author: {
          name: 'renovate',
          email: 'renovate@example.com',
          date: '2026-10-01T00:00:00Z',
        },
      }),
    );
    const { events } = await readAll(makeSource(fake));
    expect(events).toMatchObject([{}, { id: 'run/1' }]);
    expect(events[0]).toEqual({
      kind: 'change',
      id: sha(7),
      version: '2026-11-01T10:00:00.000Z',
      at: '2026-11-01T10:00:00.000Z',
      repository: 'dev.azure.com/acme/shop/_git/cart',
      sha: sha(7),
      parents: [sha(5), sha(6)],
      reverts: sha(3),
      url: `https://dev.azure.com/acme/shop/_git/cart/commit/${sha(7)}`,
      bot: true,
    });
  });

  it('are told once per reading, and asked for once', async () => {
    fake.pageSize = 2;
    fake.runs = [finished(1, 60, { result: 'failed' }), finished(2, 59)];
    fake.changes.set(1, [sha(1), sha(2), sha(3)]);
    fake.changes.set(2, [sha(1), sha(2), sha(3), sha(4)]);
    commits(1, 2, 3, 4);
    const source = makeSource(fake);
    const first = await readAll(source);
    const shas = [1, 2, 3, 4].map(sha);
    expect([...first.ids].sort()).toEqual([...shas, ...runIds(1, 2)].sort());
    const again = await readAll(source, first.cursor);
    expect([...again.ids].sort()).toEqual([...first.ids].sort());
    expect(fake.asked.filter(path => path.includes('/commits/'))).toHaveLength(
      4,
    );
  });

  it('are not asked for where another source tells them', async () => {
    fake.runs = [finished(1, 60)];
    fake.changes.set(1, [sha(1)]);
    const { ids } = await readAll(makeSource(fake, { commits: false }));
    expect(ids).toEqual(runIds(1));
    expect(fake.asked.some(path => path.includes('/changes'))).toBe(false);
  });

  it('that are gone do not keep a deployment away', async () => {
    fake.runs = [finished(1, 60)];
    fake.changes.set(1, [sha(1), sha(2)]);
    commits(2);
    const made = makeSource(fake);
    expect((await readAll(made)).ids).toEqual([sha(2), ...runIds(1)]);
    expect(made.said).toEqual([
      'Shop: runs, stages or commits were left out, 1 because they were gone in the meantime',
    ]);
  });

  it('that the token may not see are missed with a sentence', async () => {
    fake.runs = [finished(1, 60), finished(2, 30)];
    fake.changes.set(1, [sha(1)]);
    fake.changes.set(2, [sha(2)]);
    commits(1, 2);
    fake.expect({ on: /commits/, answer: { status: 403 } });
    const made = makeSource(fake, { concurrency: 1 });
    expect((await readAll(made)).ids).toEqual(runIds(1, 2));
    expect(made.said).toEqual([
      'Shop: commits are not read, so lead times are missing: Azure DevOps does not let the token read a commit: it needs the scope Code (Read), and its owner the permission (403); check hone.metrics.azureDevOps[0] and integrations.azure',
    ]);
    expect((await readAll(made)).ids).toEqual([
      sha(1),
      'run/1',
      sha(2),
      'run/2',
    ]);
  });
});

describe('pipelines', () => {
  it('may be named by number and name, and are asked for together', async () => {
    fake.definitions.push({ id: 13, name: 'pay-release', path: '\\' });
    const definition = { id: 13, name: 'pay-release' };
    fake.runs = [
      finished(1, 60),
      finished(2, 30, { definition }),
      finished(3, 20, { definition: { id: 14, name: 'other' } }),
    ];
    const deployments = [{ pipeline: 12 }, { pipeline: 'Pay-Release' }];
    const { ids } = await readAll(makeSource(fake, { deployments }));
    expect(ids).toEqual(runIds(1, 2));
    expect(
      fake.requests
        .find(({ path }) => path.endsWith('/builds'))!
        .query.get('definitions'),
    ).toBe('12,13');
  });

  it('that were renamed are missed with a sentence, and found by number', async () => {
    fake.definitions[0].name = 'cart-deploy';
    fake.runs = [finished(1, 60)];
    const byName = { pipeline: 'cart-release' };
    const made = makeSource(fake, {
      deployments: [byName, { pipeline: 12, stage: 'x' }, { pipeline: 99 }],
      commits: false,
    });
    await readAll(made);
    await readAll(made);
    expect(made.said.filter(text => text.includes('not found'))).toEqual([
      'Shop: pipelines of hone.metrics.azureDevOps[0].deployments were not found in project "shop" and are not read: cart-release, 99; they were renamed or removed, or the token may not see them',
    ]);
    await expect(
      readAll(makeSource(fake, { deployments: [byName] })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        'hone.metrics.azureDevOps[0].deployments names no pipeline of project "shop" that the token may see: cart-release',
    });
  });

  it('of one name are told apart by number', async () => {
    fake.definitions.push({ id: 13, name: 'cart-release', path: '\\old' });
    await expect(
      readAll(
        makeSource(fake, { deployments: [{ pipeline: 'cart-release' }] }),
      ),
    ).rejects.toThrow(
      'hone.metrics.azureDevOps[0].deployments has the pipeline "cart-release", but several have this name: give one of the numbers 12, 13',
    );
  });
});
