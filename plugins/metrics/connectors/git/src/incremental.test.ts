import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import {
  FixtureRepository,
  removeFolders,
} from './__fixtures__/FixtureRepository';
import { makeSource, readAll, standing } from './__fixtures__/reading';

afterAll(removeFolders);

type Step = 'commit' | 'merge' | 'tag' | 'hotfix' | 'pick' | 'revert' | 'read';

/** Does one step of a history; the number makes its names its own. */
function take(repository: FixtureRepository, step: Step, i: number): void {
  const file = { [`file-${i % 3}`]: `${i}\n` };
  if (step === 'commit') repository.commit(file);
  if (step === 'tag') repository.git('tag', `v1.${i}.0`);
  if (step === 'revert')
    repository.step('revert', '--no-edit', repository.commit(file));
  if (step === 'merge') {
    repository.git('checkout', '--quiet', '-b', `feature-${i}`);
    repository.commit({ [`own-${i}`]: '1\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.step('merge', '--quiet', '--no-ff', `feature-${i}`);
  }
  if (step === 'hotfix' || step === 'pick') {
    const sha = repository.commit({ [`own-${i}`]: '1\n' });
    repository.git('checkout', '--quiet', '-b', `release/1.${i}`, `${sha}^`);
    if (step === 'pick') repository.step('cherry-pick', '-x', sha);
    else repository.commit(file);
    repository.git('tag', '-a', '-m', 'x', `v1.${i}.1`);
    repository.git('checkout', '--quiet', 'main');
  }
}

/** A history of many commits, two lines of which meet again and again. */
function makeLong(repository: FixtureRepository, length: number): void {
  const commits: string[] = [];
  for (let i = 1; i <= length; i += 1) {
    commits.push(
      `commit refs/heads/main\nmark :${i}\ncommitter A <a@example.com> ${
        Date.UTC(2026, 9, 1) / 1000 + Math.floor(i / 3)
      } +0000\ndata 1\nx\n`,
    );
    if (i > 1) commits.push(`from :${i % 2 ? i - 1 : Math.max(1, i - 2)}\n`);
    if (i > 2 && i % 2) commits.push(`merge :${i - 2}\n`);
    commits.push(`M 644 inline file-${i}\ndata 2\n${i % 10}\n\n`);
  }
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repository.path,
    input: commits.join(''),
  });
}

describe('reading on', () => {
  it('in any number of steps tells what one reading tells', async () => {
    const steps = fc.array(
      fc.constantFrom<Step>(
        'commit',
        'merge',
        'tag',
        'hotfix',
        'pick',
        'revert',
        'read',
      ),
      { minLength: 3, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async chosen => {
        const repository = new FixtureRepository();
        repository.commit({ start: '1\n' });
        const source = makeSource({ path: repository.path });
        const told = [];
        let cursor: string | null = null;
        for (const [i, step] of [...chosen.entries(), [99, 'read'] as const]) {
          take(repository, step, i);
          if (step !== 'read') continue;
          const read = await readAll(source, cursor);
          told.push(...read.events);
          cursor = read.cursor;
        }
        const whole = await readAll(source);
        expect(standing(told)).toEqual(standing(whole.events));
        expect(told).toHaveLength(whole.events.length);
        expect((await readAll(source, cursor)).sizes).toEqual([]);
      }),
      { numRuns: 8, seed: 7 },
    );
  }, 240_000);

  it('goes on after each batch without loss, and tells the same in the same order each time', async () => {
    const repository = new FixtureRepository();
    makeLong(repository, 2_301);
    const source = makeSource({ path: repository.path });
    const whole = await readAll(source);
    expect(whole.changes).toHaveLength(2_301);
    expect(whole.sizes.slice(0, 3)).toEqual([1_000, 1_000, 301]);
    expect(await readAll(source)).toEqual(whole);
    const told = [];
    let cursor: string | null = null;
    for (let more = true; more; ) {
      more = false;
      const signal = new AbortController().signal;
      for await (const batch of source.source.read({ cursor, signal })) {
        told.push(...batch.events);
        cursor = batch.cursor;
        more = true;
        // Stopped after one batch, as when the process ends.
        break;
      }
    }
    expect(standing(told)).toEqual(standing(whole.events));
    expect(told).toHaveLength(whole.events.length);
    expect(cursor).toBe(whole.cursor);
  }, 120_000);

  it('tells parents before children', async () => {
    const repository = new FixtureRepository();
    makeLong(repository, 201);
    const { changes } = await readAll(makeSource({ path: repository.path }));
    const seen = new Set<string>();
    for (const { sha, parents } of changes) {
      expect(parents.filter(parent => !seen.has(parent))).toEqual([]);
      seen.add(sha!);
    }
  });

  it('tells all again with a later version when the configuration says something else', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    repository.git('tag', 'v1.0.0');
    const first = await readAll(makeSource({ path: repository.path }));
    const renamed = makeSource({
      path: repository.path,
      repository: 'git.example/shop/cart',
      service: 'basket',
    });
    const second = await readAll(renamed, first.cursor);
    expect(second.deployments).toMatchObject([{ service: 'basket' }]);
    expect(second.changes).toMatchObject([
      { repository: 'git.example/shop/cart' },
    ]);
    expect(standing([...second.events, ...first.events])).toEqual(
      standing(second.events),
    );
    expect(renamed.said).toEqual([
      'Git (cart) is read again from its horizon: its configuration has changed',
    ]);
    expect((await readAll(renamed, second.cursor)).sizes).toEqual([]);
  });

  it('begins again with a position that is not its own', async () => {
    const repository = new FixtureRepository();
    repository.commit({ a: '1\n' });
    for (const cursor of ['', '{}', '{"format":1,"tips":["--all"]}', 'null']) {
      const source = makeSource({ path: repository.path });
      expect((await readAll(source, cursor)).changes).toHaveLength(1);
      expect(source.said[0]).toContain('the stored position could not be read');
    }
  });
});
