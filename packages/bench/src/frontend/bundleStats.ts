import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A module of the bundle; one that was joined from several lists them.
 */
export interface StatsModule {
  name: string;
  modules?: StatsModule[];
}

/**
 * A file of the bundle. It is loaded together with all others that have the same origin: the import() that asks for
 * them.
 */
export interface StatsChunk {
  id: string | number;
  initial: boolean;
  files: string[];
  parents: (string | number)[];
  origins: { moduleName: string; request: string }[];
  modules: StatsModule[];
}

/**
 * What a build with `--stats` writes as bundle-stats.json, as far as writeStats.cjs keeps it.
 */
export interface BundleStats {
  chunks: StatsChunk[];
}

function parse(text: string): Partial<BundleStats> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the statistics of a built app.
 */
export async function readBundleStats(dist: string): Promise<BundleStats> {
  const file = join(dist, 'bundle-stats.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Error(
      `${file} cannot be read: build the app with "yarn workspace app build --stats" first`,
    );
  }
  const chunks = parse(text)?.chunks;
  if (!Array.isArray(chunks)) {
    throw new Error(
      `${file} is not whole: the build that wrote it was interrupted, so build the app again`,
    );
  }
  return { chunks };
}
