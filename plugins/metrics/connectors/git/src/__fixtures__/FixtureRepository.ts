import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** When the first commit of every fixture is made. */
export const FIXTURE_START = Date.UTC(2026, 9, 1);
const HOUR_MS = 3_600_000;

// Each step starts a process, and machines that run tests are busy.
jest.setTimeout(60_000);

const folders: string[] = [];

/** A folder that `removeFolders` removes. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hone-git-test-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A repository that a test makes, an hour from step to step. */
export class FixtureRepository {
  private hours = 0;

  constructor(readonly path: string = join(makeFolder(), 'cart')) {
    mkdirSync(path, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** The instant of the last step. */
  get now(): number {
    return FIXTURE_START + this.hours * HOUR_MS;
  }

  git(...args: string[]): string {
    const date = `@${this.now / 1000} +0000`;
    return execFileSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_AUTHOR_NAME: 'Ada Example',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Ada Example',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_EDITOR: 'true',
      },
    }).trim();
  }

  /** Writes files and commits them; gives the commit's name. */
  commit(
    files: Record<string, string>,
    options: { message?: string; author?: string } = {},
  ): string {
    this.hours += 1;
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    this.git('add', '--all');
    const author = options.author ? [`--author=${options.author}`] : [];
    const message = options.message ?? `Change ${this.hours}`;
    this.git('commit', '--quiet', '--allow-empty', '-m', message, ...author);
    return this.head();
  }

  /** Runs a command that makes a commit; gives the commit's name. */
  step(...args: string[]): string {
    this.hours += 1;
    this.git(...args);
    return this.head();
  }

  head(): string {
    return this.git('rev-parse', 'HEAD');
  }
}
