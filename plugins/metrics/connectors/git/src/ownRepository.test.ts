import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSource, readAll } from './__fixtures__/reading';

// The history grows, and machines differ.
jest.setTimeout(120_000);

function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent);
}

const root = findRoot(__dirname);
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const isWhole =
  root !== undefined && git('rev-parse', '--is-shallow-repository') === 'false';

if (!isWhole && !process.env.CI) {
  // eslint-disable-next-line no-console -- nothing is skipped in silence
  console.warn(
    "The reading of this project's own repository is skipped: its history is missing or shallow",
  );
}

(isWhole || process.env.CI ? describe : describe.skip)(
  'the repository of this project',
  () => {
    it('is read whole, and nobody in it is named', async () => {
      const settings = { path: root, since: '2000-01-01', repository: 'hone' };
      const { changes, events } = await readAll(
        makeSource(settings, Date.now()),
      );
      const told = new Map(changes.map(change => [change.sha!, change]));
      const shas = git('rev-list', 'HEAD').split('\n');
      expect(shas.filter(sha => !told.has(sha))).toEqual([]);
      const last = git('log', '--no-merges', '-1', '--format=%H');
      const files = git(
        'show',
        '--format=',
        '--name-only',
        '--no-renames',
        '-z',
        last,
      );
      expect(new Set(told.get(last)!.paths)).toEqual(
        new Set(files.split('\0').filter(Boolean).slice(0, 1_000)),
      );
      const text = JSON.stringify(events);
      const addresses = new Set(git('log', '--format=%ae%n%ce').split('\n'));
      expect([...addresses].filter(address => text.includes(address))).toEqual(
        [],
      );
    });
  },
);
