import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  FixtureRepository,
  removeFolders,
} from './__fixtures__/FixtureRepository';
import { makeSource, readAll } from './__fixtures__/reading';

afterAll(removeFolders);

async function changesOf(repository: FixtureRepository, settings = {}) {
  const source = makeSource({ path: repository.path, ...settings });
  const { changes } = await readAll(source);
  return new Map(changes.map(change => [change.sha!, change]));
}

describe('commits', () => {
  it('become changes with everything that the rules need and nobody is named', async () => {
    const repository = new FixtureRepository();
    const first = repository.commit({ 'a.txt': 'one\ntwo\n' });
    const second = repository.commit(
      { 'a.txt': 'one\n', 'src/b.txt': 'x\n' },
      { message: 'Drop two\n\nSigned-off-by: Ada Example <ada@example.com>' },
    );
    const { events } = await readAll(makeSource({ path: repository.path }));
    expect(events).toEqual([
      {
        kind: 'change',
        id: first,
        version: '2026-10-01T01:00:00.000Z',
        at: '2026-10-01T01:00:00.000Z',
        repository: 'cart',
        sha: first,
        parents: [],
        paths: ['a.txt'],
        lines: 2,
        bot: false,
      },
      {
        kind: 'change',
        id: second,
        version: '2026-10-01T02:00:00.000Z',
        at: '2026-10-01T02:00:00.000Z',
        repository: 'cart',
        sha: second,
        parents: [first],
        paths: ['a.txt', 'src/b.txt'],
        lines: 2,
        bot: false,
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/ada|example/i);
  });

  it('tells reverts, cherry-picks and reverts of reverts', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    repository.git('branch', 'release/1.0');
    const fix = repository.commit({ b: '1\n' });
    const revert = repository.step('revert', '--no-edit', fix);
    const again = repository.step('revert', '--no-edit', revert);
    repository.git('checkout', '--quiet', 'release/1.0');
    const picked = repository.step('cherry-pick', '-x', fix);
    repository.git('checkout', '--quiet', '-b', 'release/0.9', `${picked}^`);
    repository.commit({ c: '1\n' });
    const twice = repository.step('cherry-pick', '-x', picked);
    repository.git('checkout', '--quiet', 'main');
    const changes = await changesOf(repository);
    expect(changes.get(fix)).not.toHaveProperty('reverts');
    expect(changes.get(revert)?.reverts).toBe(fix);
    expect(changes.get(again)?.reverts).toBe(revert);
    expect(changes.get(picked)?.equivalentTo).toBe(fix);
    expect(changes.get(twice)?.equivalentTo).toBe(fix);
  });

  it('gives a merge both parents and no lines', async () => {
    const repository = new FixtureRepository();
    const base = repository.commit({ a: '1\n' });
    repository.git('checkout', '--quiet', '-b', 'feature');
    const feature = repository.commit({ b: '1\n' });
    repository.git('checkout', '--quiet', 'main');
    const main = repository.commit({ c: '1\n' });
    const merge = repository.step('merge', '--quiet', '--no-ff', 'feature');
    const changes = await changesOf(repository);
    expect([...changes.keys()].sort()).toEqual(
      [base, feature, main, merge].sort(),
    );
    expect(changes.get(merge)).toMatchObject({
      parents: [main, feature],
      paths: [],
    });
    expect(changes.get(merge)).not.toHaveProperty('lines');
  });

  it('keeps odd names of files, and both names of one that was moved', async () => {
    const repository = new FixtureRepository();
    const odd = [
      'a\nb',
      'q"uote',
      "it's",
      'tab\there',
      'grün/日本 🎉',
      '\x01start',
      '-dash',
      ' ',
    ];
    const added = repository.commit(
      Object.fromEntries(odd.map(name => [name, 'x\n'])),
    );
    mkdirSync(join(repository.path, 'moved'));
    renameSync(
      join(repository.path, 'a\nb'),
      join(repository.path, 'moved', '\x01 "x"\n'),
    );
    const moved = repository.commit({});
    const binary = repository.commit({ 'image.png': '\0\x01\0' });
    const changes = await changesOf(repository);
    expect(new Set(changes.get(added)?.paths)).toEqual(new Set(odd));
    expect(changes.get(added)?.lines).toBe(odd.length);
    expect(changes.get(moved)).toMatchObject({
      paths: ['a\nb', 'moved/\x01 "x"\n'],
      lines: 0,
    });
    expect(changes.get(binary)).toMatchObject({
      paths: ['image.png'],
      lines: 0,
    });
  });

  it('tells at most 1,000 paths of at most 500 characters', async () => {
    const repository = new FixtureRepository();
    const files: Record<string, string> = {};
    for (let i = 0; i < 1_100; i += 1) files[`many/${i}`] = 'x\n';
    const many = repository.commit(files);
    const deep = repository.commit({
      [Array(6).fill('n'.repeat(100)).join('/')]: 'x\n',
    });
    const changes = await changesOf(repository);
    expect(changes.get(many)?.paths).toHaveLength(1_000);
    expect(changes.get(many)?.lines).toBe(1_100);
    expect(changes.get(deep)?.paths?.[0]).toHaveLength(500);
  });

  it('knows bots by their author', async () => {
    const repository = new FixtureRepository();
    const bot = repository.commit(
      { a: '1\n' },
      { author: 'dependabot[bot] <49+x@users.noreply.github.com>' },
    );
    const own = repository.commit(
      { a: '2\n' },
      { author: 'Shop Robot <robot@acme.example>' },
    );
    const person = repository.commit({ a: '3\n' });
    const bots = async (settings: object) => {
      const changes = await changesOf(repository, settings);
      return [bot, own, person].map(sha => changes.get(sha)?.bot);
    };
    expect(await bots({})).toEqual([true, false, false]);
    expect(await bots({ bots: 'ROBOT@acme' })).toEqual([false, true, false]);
  });

  it('reads the default branch and those of releases, or the branches that are configured', async () => {
    const repository = new FixtureRepository();
    const main = repository.commit({ a: '1\n' });
    const add = (branch: string) => {
      repository.git('checkout', '--quiet', '-b', branch, 'main');
      return repository.commit({ [branch]: '1\n' });
    };
    const release = add('release/1.0');
    const feature = add('feature/-x');
    repository.git('checkout', '--quiet', 'main');
    const keys = async (settings: object) =>
      [...(await changesOf(repository, settings)).keys()].sort();
    expect(await keys({})).toEqual([main, release].sort());
    expect(await keys({ branches: 'feature/*' })).toEqual(
      [main, feature].sort(),
    );
    repository.git('checkout', '--quiet', '--detach', feature);
    expect(await keys({})).toEqual([main, release, feature].sort());
  });

  it('leaves out what is older than the horizon, and takes clocks that are ahead back', async () => {
    const repository = new FixtureRepository();
    const old = repository.commit({ a: '1\n' });
    const young = repository.commit({ a: '2\n' });
    const settings = { path: repository.path, since: '2026-10-01T01:30Z' };
    const { changes } = await readAll(makeSource(settings));
    expect(changes.map(({ sha }) => sha)).toEqual([young]);
    const early = makeSource(
      { path: repository.path },
      Date.UTC(2026, 9, 1, 1, 15),
    );
    const ahead = await readAll(early);
    expect(ahead.changes.map(({ sha, at }) => [sha, at])).toEqual([
      [old, '2026-10-01T01:00:00.000Z'],
      [young, '2026-10-01T01:15:00.000Z'],
    ]);
  });

  it('is not led astray by the configuration of the repository', async () => {
    const repository = new FixtureRepository();
    const sha = repository.commit({ 'src/a': '1\n', b: '1\n' });
    const plain = await changesOf(repository);
    for (const [name, value] of [
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['format.pretty', 'oneline'],
      ['core.quotePath', 'true'],
      ['diff.orderFile', 'missing'],
      ['core.fsmonitor', 'touch started'],
      ['color.ui', 'always'],
      ['log.decorate', 'full'],
      ['log.date', 'relative'],
      ['diff.noprefix', 'true'],
    ]) {
      repository.git('config', name, value);
    }
    expect((await changesOf(repository)).get(sha)).toEqual(plain.get(sha));
    expect(plain.get(sha)?.paths).toEqual(['b', 'src/a']);
  });
});
