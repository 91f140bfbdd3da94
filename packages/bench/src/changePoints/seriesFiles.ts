import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Names of the series in a folder, in order.
 */
export async function seriesNames(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'series'));
  return files
    .filter(file => file.endsWith('.json'))
    .map(file => basename(file, '.json'))
    .sort();
}

/**
 * The values of a series, null where one is missing.
 */
export async function readSeries(
  folder: string,
  name: string,
): Promise<(number | null)[]> {
  const text = await readFile(join(folder, 'series', `${name}.json`), 'utf8');
  const { values } = JSON.parse(text) as { values?: (number | null)[] };
  if (!Array.isArray(values)) throw new Error(`${name} has no values`);
  return values;
}
