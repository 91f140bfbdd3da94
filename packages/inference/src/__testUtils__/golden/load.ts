import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { resolveReferences, type GoldenVector } from './vectors';

const repositoryRoot = resolve(__dirname, '../../../../..');
const folder = join(
  process.env.HONE_DATA ?? resolve(repositoryRoot, '../shared'),
  'reference',
  'golden',
);

/**
 * Whether the vectors are here; they are not part of the repository.
 */
export function haveVectors(): boolean {
  return existsSync(folder);
}

function readFiles(directory: string): Record<string, string> {
  const entries = readdirSync(directory, {
    recursive: true,
    withFileTypes: true,
  });
  return Object.fromEntries(
    entries
      .filter(entry => entry.isFile())
      .map(entry => {
        const path = join(entry.parentPath, entry.name);
        const name = relative(directory, path).split(sep).join('/');
        return [name, readFileSync(path, 'utf8')];
      }),
  );
}

/**
 * The vectors of a topic. The text of a vector's `dataFile` is put beside it as `dataText`, the texts of the files in its
 * `dataDirectory` as `files`, by their path in it: what runs a vector needs no file system.
 */
export function loadVectors(topic: string): GoldenVector[] {
  const { vectors } = JSON.parse(
    readFileSync(join(folder, `${topic}.json`), 'utf8'),
  ) as { vectors: GoldenVector[] };
  return resolveReferences(vectors).map(vector => {
    const { dataFile, dataDirectory } = vector.input;
    const data = {
      ...(dataFile && {
        dataText: readFileSync(join(folder, dataFile), 'utf8'),
      }),
      ...(dataDirectory && { files: readFiles(join(folder, dataDirectory)) }),
    };
    return { ...vector, input: { ...vector.input, ...data } };
  });
}
