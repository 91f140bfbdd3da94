import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../UsageError';
import type { TrialResult } from './TrialResult';

/** Trials that are over, and a place for those to come. */
export interface KeptTrials {
  known: ReadonlyMap<string, TrialResult>;
  add(result: TrialResult): Promise<void>;
}

async function readKept(path: string, heading: string): Promise<TrialResult[]> {
  const [first, ...lines] = (await readFile(path, 'utf8')).trim().split('\n');
  if (first !== heading) {
    throw new UsageError(
      `--keep has to name a new file or one of a run like this, which begins with ${heading}, but "${path}" begins with ${first}.`,
    );
  }
  return lines.map(line => JSON.parse(line));
}

/**
 * Opens a file with one trial a line, so that a run that is broken off goes on where it was.
 *
 * @param key - what has to be the same in all runs of a file
 * @throws UsageError when the file is one of another run
 */
export async function keepTrials(
  file: string | undefined,
  key: object,
): Promise<KeptTrials> {
  if (file === undefined) return { known: new Map(), async add() {} };
  const path = resolve(file);
  const heading = JSON.stringify(key);
  const add = (value: object) => appendFile(path, `${JSON.stringify(value)}\n`);
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true });
    await add(key);
  }
  const kept = await readKept(path, heading);
  return { known: new Map(kept.map(result => [result.id, result])), add };
}
