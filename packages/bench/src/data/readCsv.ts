import { readFile } from 'node:fs/promises';

function splitLine(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/g;
  for (;;) {
    const [, quoted, plain, end] = pattern.exec(line)!;
    cells.push(
      quoted === undefined ? plain.trim() : quoted.replace(/""/g, '"'),
    );
    if (end === '') return cells;
  }
}

/**
 * Rows of a table with a head, a value per column name. Cells may be quoted but hold no line breaks.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [head, ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
  if (head === undefined) return [];
  const names = splitLine(head);
  return lines.map(line => {
    const cells = splitLine(line);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

export async function readCsv(file: string): Promise<Record<string, string>[]> {
  return parseCsv(await readFile(file, 'utf8'));
}

/**
 * The rows of a file that may be absent, as those with the truth are.
 */
export async function readCsvIfThere(
  file: string,
): Promise<Record<string, string>[] | null> {
  try {
    return await readCsv(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
