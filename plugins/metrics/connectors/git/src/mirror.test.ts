import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  FixtureRepository,
  makeFolder,
  removeFolders,
} from './__fixtures__/FixtureRepository';
import { makeSource, readAll } from './__fixtures__/reading';

afterAll(removeFolders);

function start() {
  const repository = new FixtureRepository();
  const cacheFolder = join(makeFolder(), 'cache');
  const url = `file://${repository.path}`;
  return {
    repository,
    cacheFolder,
    url,
    source: makeSource({ url, cacheFolder }),
  };
}

describe('a repository at a URL', () => {
  it('is fetched, and read on from where it was', async () => {
    const { repository, cacheFolder, source } = start();
    repository.commit({ a: '1\n' });
    repository.git('tag', 'v1.0.0');
    const first = await readAll(source);
    expect(first.events.map(({ kind }) => kind)).toEqual([
      'change',
      'deployment',
    ]);
    expect(first.changes[0]).toMatchObject({ repository: 'cart', lines: 1 });
    expect((await readAll(source, first.cursor)).sizes).toEqual([]);
    const next = repository.commit({ a: '2\n' });
    repository.git('tag', '--force', 'v1.0.0');
    const second = await readAll(source, first.cursor);
    expect(second.changes.map(({ sha }) => sha)).toEqual([next]);
    expect(second.deployments).toMatchObject([{ id: 'tag/v1.0.0', sha: next }]);
    const [copy] = readdirSync(cacheFolder);
    expect(copy).toMatch(/^cart-[0-9a-f]{16}$/);
    // eslint-disable-next-line no-bitwise -- the last bits are the rights of others
    expect(statSync(join(cacheFolder, copy)).mode & 0o077).toBe(0);
  });

  it('loses what is gone there, follows its default branch and a forced push', async () => {
    const { repository, source } = start();
    const kept = repository.commit({ a: '1\n' });
    repository.commit({ a: '2\n' });
    repository.git('branch', 'release/1.0');
    const first = await readAll(source);
    repository.git('reset', '--quiet', '--hard', kept);
    repository.git('branch', '-D', 'release/1.0');
    repository.git('branch', '--move', 'main', 'trunk');
    const instead = repository.commit({ a: '3\n' });
    const second = await readAll(source, first.cursor);
    expect(second.changes.map(({ sha }) => sha)).toEqual([kept, instead]);
  });

  it('runs no hook, neither of the copy nor of a template', async () => {
    const { repository, cacheFolder, source } = start();
    repository.commit({ a: '1\n' });
    const first = await readAll(source);
    const copy = join(cacheFolder, readdirSync(cacheFolder)[0]);
    const proof = join(cacheFolder, 'hook-ran');
    mkdirSync(join(copy, 'hooks'), { recursive: true });
    for (const hook of [
      'reference-transaction',
      'post-checkout',
      'pre-auto-gc',
    ]) {
      writeFileSync(join(copy, 'hooks', hook), `#!/bin/sh\ntouch ${proof}\n`, {
        mode: 0o755,
      });
    }
    repository.commit({ a: '2\n' });
    expect((await readAll(source, first.cursor)).changes).toHaveLength(1);
    expect(existsSync(proof)).toBe(false);
  });

  it('that vanishes or was never there is an error with a sentence, and nothing is lost', async () => {
    const { repository, source } = start();
    repository.commit({ a: '1\n' });
    const { cursor } = await readAll(source);
    rmSync(repository.path, { recursive: true });
    await expect(readAll(source, cursor)).rejects.toThrow(
      /^Git \(cart\): git fetch did not succeed \(exit 128\): .*does not appear to be a git repository/,
    );
  });

  it('that is shallow is said to be, and read whole once it is', async () => {
    const { repository } = start();
    for (const text of ['1', '2', '3']) repository.commit({ a: text });
    const path = join(makeFolder(), 'cart');
    const origin = `file://${repository.path}`;
    repository.git('clone', '--quiet', '--depth=2', origin, path);
    const cacheFolder = join(makeFolder(), 'cache');
    const source = makeSource({ url: `file://${path}`, cacheFolder });
    const first = await readAll(source);
    expect(first.changes.map(({ lines }) => lines)).toEqual([undefined, 2]);
    expect(source.said[0]).toContain('is a shallow clone');
    new FixtureRepository(path).git('fetch', '--quiet', '--unshallow');
    const second = await readAll(source, first.cursor);
    expect(second.changes.map(({ lines }) => lines)).toEqual([1, 2, 2]);
    expect(source.said[1]).toContain('begins elsewhere now');
  });

  it('may have branches and tags that look like options', async () => {
    const { repository, source } = start();
    const sha = repository.commit({ a: '1\n' });
    const option = 'refs/tags/--upload-pack=touch/v1.0.0';
    repository.git('update-ref', option, sha);
    repository.git('update-ref', 'refs/heads/-release', sha);
    const { changes, deployments } = await readAll(source);
    expect(changes).toHaveLength(1);
    expect(deployments.map(({ id }) => id)).toEqual([
      'tag/--upload-pack=touch/v1.0.0',
    ]);
  });
});
