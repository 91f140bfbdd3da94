import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, Failure } from '../Failure';

const WILD = /[*?]/;
const IGNORED = new Set(['node_modules', '.git']);
const MAX_FILES = 2_000;
const MAX_ENTRIES = 200_000;

/** A pattern as an expression: `*` and `?` stay within a folder, `**` is any number of folders. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, found => {
      if (found === '**/') return '(?:[^/]+/)*';
      if (found === '**') return '.*';
      return found === '*' ? '[^/]*' : '[^/]';
    });
  return new RegExp(`^${source}$`);
}

/** The folders of a pattern before its first wildcard. */
function fixedFolder(pattern: string): string {
  const parts = pattern.split('/');
  return parts
    .slice(
      0,
      parts.findIndex(part => WILD.test(part)),
    )
    .join('/');
}

/** All files below a folder; links are not followed, so that there are no circles. */
async function* walk(
  folder: string,
  seen: { entries: number },
): AsyncGenerator<string> {
  const entries = await readdir(folder || '.', { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    seen.entries += 1;
    if (seen.entries > MAX_ENTRIES) {
      throw new Failure(
        EXIT.input,
        `There are more than ${MAX_ENTRIES} files and folders below ${folder}; begin the pattern with a folder.`,
      );
    }
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !IGNORED.has(entry.name)) {
      yield* walk(path, seen);
    }
  }
}

async function expandOne(given: string): Promise<string[]> {
  if (!WILD.test(given)) return [given];
  const pattern = join(given).replaceAll('\\', '/');
  const expression = toExpression(pattern);
  const found: string[] = [];
  try {
    for await (const file of walk(fixedFolder(pattern), { entries: 0 })) {
      if (expression.test(file)) found.push(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  return found;
}

/**
 * The files that names and patterns stand for, each once.
 *
 * @throws Failure when a pattern stands for none, or all together for too many
 */
export async function expandFiles(given: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const text of given) {
    const found = await expandOne(text);
    if (found.length === 0) {
      throw new Failure(EXIT.input, `No file fits the pattern ${text}.`);
    }
    for (const file of found) files.add(file);
  }
  if (files.size > MAX_FILES) {
    throw new Failure(
      EXIT.input,
      `${files.size} files fit; at most ${MAX_FILES} are read.`,
    );
  }
  return [...files];
}
