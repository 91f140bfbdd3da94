import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeJson } from '../../report/writeJson';
import { UsageError } from '../../UsageError';
import type { Phases } from './phases';

/** What decides what is in a database. */
export interface RunKey {
  db: string;
  services: number;
  deployments: number;
  seed: number;
}

interface KeptRun {
  key: RunKey;
  /** When it was begun, in UTC. */
  begun: string;
  results: Record<string, object>;
}

const fileOf = (folder: string) => join(folder, 'run.json');

const describe = ({ db, services, deployments, seed }: RunKey) =>
  `--db ${db} --services ${services} --deployments ${deployments} --seed ${seed}`;

function toPhases(folder: string, run: KeptRun): Phases {
  return {
    earlier: Object.keys(run.results),
    once: async <T extends object>(name: string, measure: () => Promise<T>) => {
      const known = run.results[name];
      if (known) return known as T;
      const result = await measure();
      run.results[name] = result;
      // After every phase, so that one that breaks later does not cost those before it.
      await writeJson(fileOf(folder), run);
      return result;
    },
  };
}

/**
 * Where a run keeps its database.
 */
export function databaseFolder(folder: string): string {
  return join(folder, 'database');
}

/**
 * Begins a run that is kept.
 *
 * @throws UsageError when there is something in the folder
 */
export async function beginRun(folder: string, key: RunKey): Promise<Phases> {
  await mkdir(databaseFolder(folder), { recursive: true }).catch(() => {
    throw new UsageError(
      `--keep has to name a folder that can be made, but "${folder}" was given.`,
    );
  });
  const inside = await readdir(folder);
  if (inside.length > 1 || (await readdir(databaseFolder(folder))).length > 0) {
    throw new UsageError(
      `--keep has to name an empty folder or a new one, but there is something in "${folder}".`,
    );
  }
  return toPhases(folder, {
    key,
    begun: new Date().toISOString(),
    results: {},
  });
}

/**
 * Goes on with a run that was kept.
 *
 * @throws UsageError when the folder holds none, or one of another size
 */
export async function resumeRun(folder: string, key: RunKey): Promise<Phases> {
  if (!existsSync(fileOf(folder))) {
    throw new UsageError(
      `--reuse has to name a folder that --keep has filled, but "${folder}" holds no run that got beyond sending the log.`,
    );
  }
  const run: KeptRun = JSON.parse(await readFile(fileOf(folder), 'utf8'));
  if (describe(run.key) !== describe(key)) {
    throw new UsageError(
      `--reuse "${folder}" was kept with ${describe(run.key)}, but ${describe(
        key,
      )} was given.`,
    );
  }
  return toPhases(folder, run);
}
