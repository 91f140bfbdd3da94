import { ServiceUnavailableError } from '@backstage/errors';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitConfig } from '../config/GitConfig';
import { authorization, gitEnvironment } from '../git/environment';
import { Git } from '../git/Git';
import { ownFolder } from './ownFolder';
import type { Repository } from './Repository';
import { repositoryName } from './repositoryName';
import { updateMirror } from './updateMirror';

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Where git keeps its data: below a work tree, or the folder itself when it is bare. */
async function findGitDir(config: GitConfig): Promise<string> {
  const { location, cacheFolder, title } = config;
  if (location.type === 'url') {
    await ownFolder(cacheFolder);
    return cacheFolder;
  }
  for (const [dir, proof] of [
    [join(location.path, '.git'), ''],
    [location.path, 'HEAD'],
  ]) {
    if (await exists(join(dir, proof))) return dir;
  }
  throw new ServiceUnavailableError(
    `${title}: no git repository was found at ${location.path}; what was read from it before stands`,
  );
}

async function readBoundary(git: Git, signal: AbortSignal): Promise<string[]> {
  const path = (
    await git.text(['rev-parse', '--git-path', 'shallow'], {
      signal,
    })
  ).trim();
  const text = await readFile(path, 'latin1').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  return text.split('\n').filter(Boolean).sort();
}

/**
 * Makes a repository ready to be read: one at a URL is fetched into its copy, one on disk is left as it is.
 *
 * @throws ServiceUnavailableError when it is not there or does not answer
 */
export async function openRepository(
  config: GitConfig,
  signal: AbortSignal,
): Promise<Repository> {
  const { location, auth, title, timeoutMs } = config;
  const gitDir = await findGitDir(config);
  const git = new Git({
    title,
    environment: gitEnvironment({ location, auth, gitDir }),
    secrets: authorization(auth).secrets,
    timeoutMs,
  });
  if (location.type === 'url') await updateMirror(git, location.url, signal);
  return {
    git,
    name: await repositoryName(git, config, signal),
    boundary: await readBoundary(git, signal),
  };
}
