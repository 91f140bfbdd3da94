import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What somebody wrote about an incident.
 */
export interface Postmortem {
  id: string;
  title: string;
  text: string;
}

/**
 * The texts of a folder, one JSON object per line.
 */
export async function readPostmortems(folder: string): Promise<Postmortem[]> {
  const text = await readFile(join(folder, 'postmortems.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line));
}
