import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { UsageError } from '../UsageError';

/**
 * Where the data of a suite are: the given folder, or that of the suite below the optional data folder.
 *
 * @throws UsageError when the folder is not there
 */
export function resolveDataFolder(
  given: string | undefined,
  suiteFolder: string,
): string {
  const folder = resolve(
    given ??
      join(
        process.env.HONE_DATA ?? resolve(repositoryRoot(), '../shared'),
        'data',
        suiteFolder,
      ),
  );
  if (!existsSync(folder)) {
    throw new UsageError(
      `There is no folder ${folder}. Give the data with --data, or set HONE_DATA to the folder that holds data/${suiteFolder}.`,
    );
  }
  return folder;
}
