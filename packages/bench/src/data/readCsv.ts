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

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
}

/**
 * Rows of a table with a head, in the order of its columns. Cells may be quoted but hold no line breaks.
 *
 * @throws Error for a text without a head
 */
export function parseTable(text: string): { head: string[]; rows: string[][] } {
  const [head, ...rows] = linesOf(text).map(splitLine);
  if (!head) throw new Error('The file is empty.');
  return { head, rows };
}

/**
 * The same with a value per column name; an empty text has no rows.
 */
export function parseCsv(text: string): Record<string, string>[] {
  if (text.trim() === '') return [];
  const { head, rows } = parseTable(text);
  return rows.map(cells =>
    Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])),
  );
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
