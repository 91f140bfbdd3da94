import {
  FixtureRepository,
  removeFolders,
} from './__fixtures__/FixtureRepository';
import { makeSource, READ_AT, readAll, standing } from './__fixtures__/reading';

afterAll(removeFolders);

async function deploymentsOf(repository: FixtureRepository, settings = {}) {
  const { deployments } = await readAll(
    makeSource({ path: repository.path, ...settings }),
  );
  return deployments;
}

describe('tags', () => {
  it('become deployments, annotated or not', async () => {
    const repository = new FixtureRepository();
    const sha = repository.commit({ a: '1\n' });
    repository.git('tag', '1.0.0');
    repository.commit({ a: '2\n' });
    repository.git('tag', '--annotate', '-m', 'by Ada', 'v1.0.1', sha);
    expect(
      await deploymentsOf(repository, { repository: 'github.com/acme/cart' }),
    ).toEqual([
      {
        kind: 'deployment',
        id: 'tag/1.0.0',
        version: '2026-10-01T01:00:00.000Z',
        service: 'cart',
        repository: 'github.com/acme/cart',
        environment: 'production',
        status: 'succeeded',
        at: '2026-10-01T01:00:00.000Z',
        sha,
      },
      {
        kind: 'deployment',
        id: 'tag/v1.0.1',
        version: '2026-10-01T02:00:00.000Z',
        service: 'cart',
        repository: 'github.com/acme/cart',
        environment: 'production',
        status: 'succeeded',
        at: '2026-10-01T02:00:00.000Z',
        sha,
      },
    ]);
  });

  it('name a service of a monorepo, and are no deployment when they are no version', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    const owned = {
      'cart@1.2.3': 'cart',
      '@acme/pay@1.2.3': 'pay',
      'search/v1.2.3': 'search',
      'go/mail/v2.0.0': 'mail',
      'basket-v3.0.0': 'basket',
      'release/4.0.0': 'shop',
      v5: 'shop',
    };
    for (const tag of [
      ...Object.keys(owned),
      'vendor',
      'v1.0.0-rc.1',
      'cart@2.0.0-beta.1',
      'nightly/today',
    ]) {
      repository.git('tag', tag);
    }
    const blob = repository.git('hash-object', '-w', 'a');
    repository.git('tag', 'v9.9.9', blob);
    const deployments = await deploymentsOf(repository, { service: 'shop' });
    expect(
      Object.fromEntries(
        deployments.map(({ id, service }) => [id.slice(4), service]),
      ),
    ).toEqual(owned);
  });

  it('follow a pattern of their own', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    for (const tag of ['live-1', 'live-2', 'v1.0.0'])
      repository.git('tag', tag);
    const ids = (
      await deploymentsOf(repository, { tagPattern: ['live-*'] })
    ).map(({ id }) => id);
    expect(ids).toEqual(['tag/live-1', 'tag/live-2']);
  });

  it('brings the commits of a tag whose branch is gone', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    repository.git('checkout', '--quiet', '--detach');
    const lone = repository.commit({ a: '2\n' });
    repository.git('tag', 'v1.0.0');
    repository.git('checkout', '--quiet', 'main');
    const { changes } = await readAll(makeSource({ path: repository.path }));
    expect(changes.map(({ sha }) => sha)).toContain(lone);
  });

  it('are unplanned when they are hotfixes, and stay so when the branch is gone', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    repository.git('tag', 'v1.0.0');
    repository.git('checkout', '--quiet', '-b', 'release/1.1');
    repository.commit({ version: '1.1.0\n' });
    repository.git('tag', 'v1.1.0');
    repository.commit({ a: '2\n' });
    repository.git('tag', 'v1.1.1');
    repository.git('checkout', '--quiet', '-b', 'hotfix/pay', 'main');
    repository.commit({ b: '1\n' });
    repository.git('tag', 'v1.0.1');
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ c: '1\n' });
    repository.git('tag', 'v1.2.0');
    repository.git('tag', 'v1.2.1-hotfix.1');
    const source = makeSource({ path: repository.path });
    const first = await readAll(source);
    const unplanned = (events: typeof first.deployments) =>
      events
        .filter(event => event.unplanned)
        .map(({ id }) => id)
        .sort();
    const expected = ['tag/v1.0.1', 'tag/v1.1.1', 'tag/v1.2.1-hotfix.1'];
    expect(unplanned(first.deployments)).toEqual(expected);
    const mainAlone = await deploymentsOf(repository, { branches: 'main' });
    expect(unplanned(mainAlone)).toEqual(expected);
    repository.git('branch', '--quiet', '-D', 'hotfix/pay', 'release/1.1');
    const second = await readAll(source, first.cursor);
    expect(second.deployments).toEqual([]);
    expect(
      unplanned(standing([...first.events, ...second.events]) as never),
    ).toEqual(expected);
  });

  it('have a new version when they were moved, even to an older commit, and when they come back', async () => {
    const repository = new FixtureRepository();
    const older = repository.commit({ a: '1\n' });
    const newer = repository.commit({ a: '2\n' });
    repository.git('tag', 'v1.0.0');
    const source = makeSource({ path: repository.path });
    const first = await readAll(source);
    expect(first.deployments).toMatchObject([
      { sha: newer, version: '2026-10-01T02:00:00.000Z' },
    ]);
    repository.git('tag', '--force', 'v1.0.0', older);
    const moved = await readAll(source, first.cursor);
    expect(moved.events).toMatchObject([
      {
        id: 'tag/v1.0.0',
        sha: older,
        at: '2026-10-01T01:00:00.000Z',
        version: new Date(READ_AT).toISOString(),
      },
    ]);
    repository.git('tag', '--delete', 'v1.0.0');
    const gone = await readAll(source, moved.cursor);
    expect(gone.events).toEqual([]);
    repository.git('tag', 'v1.0.0', newer);
    const back = await readAll(source, gone.cursor);
    expect(back.deployments).toMatchObject([{ sha: newer }]);
    expect(back.deployments[0].version > moved.deployments[0].version).toBe(
      true,
    );
    expect((await readAll(source, back.cursor)).sizes).toEqual([]);
  });

  it('of any length and with any name have an id', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    const long = `x/${'ü'.repeat(120)}`;
    for (const tag of [long, '__proto__', 'a"b']) repository.git('tag', tag);
    const deployments = await deploymentsOf(repository, { tagPattern: '*' });
    expect(deployments.map(({ id }) => id.length <= 200)).toEqual([
      true,
      true,
      true,
    ]);
    expect(deployments.map(({ id }) => id)).toContain('tag/__proto__');
  });
});
