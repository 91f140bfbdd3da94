import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Cases of one origin.
 */
export interface CaseSet {
  name: string;
  folder: string;
}

/**
 * A case by its folder.
 */
export interface CaseFolder {
  /** Name of its folder, with that of the set where two sets have the same. */
  id: string;
  set: CaseSet;
  folder: string;
}

const hasCases = (folder: string) => existsSync(join(folder, 'cases'));

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

/**
 * The sets of a folder: the folder itself if it holds cases, else those of its subfolders that do.
 */
export async function findCaseSets(folder: string): Promise<CaseSet[]> {
  if (hasCases(folder)) return [{ name: basename(folder), folder }];
  return (await foldersIn(folder))
    .map(name => ({ name, folder: join(folder, name) }))
    .filter(set => hasCases(set.folder));
}

export async function findCases(folder: string): Promise<CaseFolder[]> {
  const found: CaseFolder[] = [];
  for (const set of await findCaseSets(folder)) {
    const cases = join(set.folder, 'cases');
    for (const name of await foldersIn(cases)) {
      found.push({ id: name, set, folder: join(cases, name) });
    }
  }
  const count = (id: string) => found.filter(other => other.id === id).length;
  return found.map(one =>
    count(one.id) > 1 ? { ...one, id: `${one.set.name}/${one.id}` } : one,
  );
}
