import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  FixtureRepository,
  makeFolder,
  removeFolders,
} from './__fixtures__/FixtureRepository';
import { makeSource, readAll, standing } from './__fixtures__/reading';

afterAll(removeFolders);

const withoutVersion = (events: Parameters<typeof standing>[0]) =>
  standing(events).map(event => ({ ...event, version: '' }));

describe('histories', () => {
  it('that are empty give nothing, until there is something', async () => {
    const repository = new FixtureRepository();
    const source = makeSource({ path: repository.path });
    const empty = await readAll(source);
    expect(empty.events).toEqual([]);
    expect((await readAll(source, empty.cursor)).sizes).toEqual([]);
    repository.commit({ a: '1\n' });
    expect((await readAll(source, empty.cursor)).changes).toHaveLength(1);
  });

  it.each([false, true])(
    'that were rewritten are told again from the horizon (old commits removed: %s)',
    async removed => {
      const repository = new FixtureRepository();
      const kept = repository.commit({ a: '1\n' });
      repository.commit({ a: '2\n' });
      const source = makeSource({ path: repository.path });
      const first = await readAll(source);
      repository.git('reset', '--quiet', '--hard', kept);
      const instead = repository.commit({ a: '3\n' });
      if (removed) {
        repository.git('reflog', 'expire', '--expire=all', '--all');
        repository.git('gc', '--quiet', '--prune=now');
      }
      const second = await readAll(source, first.cursor);
      expect(second.changes.map(({ sha }) => sha)).toEqual([kept, instead]);
      expect(second.changes[0]).toEqual(first.changes[0]);
      expect(source.said).toEqual([
        'Git (cart) is read again from its horizon: commits that were read are no longer part of it',
      ]);
      expect((await readAll(source, second.cursor)).sizes).toEqual([]);
    },
  );

  it('that are shallow are said to be, and told again when they are whole', async () => {
    const origin = new FixtureRepository();
    for (const text of ['1', '2', '3']) origin.commit({ a: text, b: text });
    origin.git('tag', 'v1.0.0');
    const path = join(makeFolder(), 'cart');
    origin.git('clone', '--quiet', '--depth=2', `file://${origin.path}`, path);
    const clone = new FixtureRepository(path);
    const source = makeSource({ path, repository: 'acme/cart' });
    const first = await readAll(source);
    expect(first.changes).toHaveLength(2);
    expect(first.changes[0].parents).toEqual([]);
    expect(first.changes[0]).not.toHaveProperty('lines');
    expect(first.changes[0]).not.toHaveProperty('paths');
    expect(first.changes[1]).toMatchObject({ paths: ['a', 'b'], lines: 4 });
    await readAll(source, first.cursor);
    expect(source.said).toHaveLength(1);
    expect(source.said[0]).toContain(
      'is a shallow clone: its history ends at 1 commits',
    );
    clone.git('fetch', '--quiet', '--unshallow');
    const second = await readAll(source, first.cursor);
    const whole = await readAll(
      makeSource({ path: origin.path, repository: 'acme/cart' }),
    );
    expect(withoutVersion([...first.events, ...second.events])).toEqual(
      withoutVersion(whole.events),
    );
  });

  it('that vanish are an error with a sentence, and are read on when they are back', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    const source = makeSource({ path: repository.path });
    const { cursor } = await readAll(source);
    rmSync(repository.path, { recursive: true });
    await expect(readAll(source, cursor)).rejects.toThrow(
      `Git (cart): no git repository was found at ${repository.path}; what was read from it before stands`,
    );
    const back = new FixtureRepository(repository.path);
    back.commit({ a: '1\n' });
    expect((await readAll(source, cursor)).events).toEqual([]);
    back.commit({ a: '2\n' });
    expect((await readAll(source, cursor)).changes).toHaveLength(1);
  });

  it('in a folder inside a repository are not taken for it', async () => {
    const repository = new FixtureRepository();
    repository.commit({ 'inside/a': '1\n' });
    const path = join(repository.path, 'inside');
    await expect(readAll(makeSource({ path }))).rejects.toThrow(
      'no git repository was found',
    );
  });

  it('in a further work tree are read, and nothing is written', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    const path = join(makeFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', path);
    repository.git(
      'config',
      'remote.origin.url',
      'https://ada:secret@github.com/acme/cart.git',
    );
    const before = repository.git('count-objects', '-v');
    const { changes } = await readAll(makeSource({ path }));
    expect(changes).toMatchObject([{ repository: 'github.com/acme/cart' }]);
    expect(repository.git('count-objects', '-v')).toBe(before);
    expect(repository.git('status', '--porcelain')).toBe('');
  });
});
