import { ServiceUnavailableError } from '@backstage/errors';
import { lstat, mkdir } from 'node:fs/promises';

/**
 * Makes sure that a folder is there and is this process's own: whoever else owned it could make git start programs.
 *
 * @throws ServiceUnavailableError when it can't be made, is a link or belongs to another user
 */
export async function ownFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ServiceUnavailableError(
      `The cache folder ${folder} could not be made: ${
        (error as NodeJS.ErrnoException).code
      }`,
    );
  }
  const found = await lstat(folder);
  // Windows has no such owner.
  const own = !process.getuid || found.uid === process.getuid();
  if (!own || !found.isDirectory()) {
    throw new ServiceUnavailableError(
      `The cache folder ${folder} has to be a folder of the user that this process runs as, but it is ${
        own ? 'a link' : "another user's"
      }; give cacheFolder another place or remove it`,
    );
  }
}
