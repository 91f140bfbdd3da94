import type { Git } from '../git/Git';

const FOUND = /^([0-9a-f]{40,64}) commit$/;

/**
 * The commits that objects stand for, null for what is not there or is no commit.
 *
 * @param objects - object names, or HEAD
 */
export async function resolveCommits(
  git: Git,
  objects: readonly string[],
  signal: AbortSignal,
): Promise<(string | null)[]> {
  if (objects.length === 0) return [];
  const text = await git.text(
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    { signal, input: objects.map(name => `${name}^{commit}\n`).join('') },
  );
  const lines = text.split('\n');
  return objects.map((_, i) => FOUND.exec(lines[i])?.[1] ?? null);
}
