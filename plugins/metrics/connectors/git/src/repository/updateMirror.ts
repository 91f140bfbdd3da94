import type { Git } from '../git/Git';

/** Git's own number for a whole history. */
const WHOLE = '--depth=2147483647';
const HEAD_LINE = /^ref: (refs\/heads\/\S+)\tHEAD$/m;

/**
 * Brings the copy of a repository up to date: a bare one with all branches and tags, from which goes what is gone.
 *
 * It holds the contents of files too. Without them git would ask the host again for every commit whose lines are counted.
 */
export async function updateMirror(
  git: Git,
  url: string,
  signal: AbortSignal,
): Promise<void> {
  // Harmless when it is there already, and mends one that was begun and left.
  await git.text(['init', '--quiet', '--bare', '--template='], { signal });
  const shallow = await git.text(['rev-parse', '--is-shallow-repository'], {
    signal,
  });
  await git.text(
    [
      'fetch',
      // Without it all that a shallow repository has would be left out in silence.
      '--update-shallow',
      ...(shallow.trim() === 'true' ? [WHOLE] : []),
      '--progress',
      '--prune',
      '--no-tags',
      '--force',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
      '--end-of-options',
      url,
      '+refs/heads/*:refs/heads/*',
      '+refs/tags/*:refs/tags/*',
    ],
    { signal },
  );
  const head = await git.text(
    ['ls-remote', '--symref', '--end-of-options', url, 'HEAD'],
    { signal },
  );
  const branch = HEAD_LINE.exec(head);
  if (branch) {
    await git.text(['symbolic-ref', 'HEAD', branch[1]], { signal });
  }
}
