import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What annotators marked: first indices of new segments by annotator.
 */
export type Annotations = Record<string, Record<string, number[]>>;

/**
 * The parts of the published results that scoring needs.
 */
export interface Published {
  /** Series that count; all annotated ones where this is not known. */
  aggregate: string[];
  /** Series that are scored apart. */
  qualityControl: string[];
  /** Means of the published methods over the series that count. */
  methods: Record<string, { f1: number; cover: number }>;
}

async function readJson(folder: string, file: string): Promise<any> {
  const path = join(folder, file);
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : null;
}

/**
 * The annotations, null where they are not in the folder.
 */
export async function readAnnotations(
  folder: string,
): Promise<Annotations | null> {
  return readJson(folder, 'annotations.json');
}

/**
 * Which series count, and what others reached on them.
 */
export async function readPublished(
  folder: string,
  names: readonly string[],
): Promise<Published> {
  const published = await readJson(folder, 'published.json');
  const qualityControl: string[] = published?.quality_control ?? [];
  return {
    qualityControl,
    aggregate:
      published?.aggregate ??
      names.filter(name => !qualityControl.includes(name)),
    methods: published?.table_these_series ?? {},
  };
}
