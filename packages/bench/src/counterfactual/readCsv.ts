const CELL = /("(?:[^"]|"")*"|[^,]*)(,|$)/y;

function splitLine(line: string): string[] {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const match = CELL.exec(line)!;
    const [, cell, end] = match;
    cells.push(
      cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell,
    );
    if (end === '') return cells;
  }
}

/**
 * Rows of a CSV text with a head, cells that hold commas in quotes.
 */
export function readCsv(text: string): { head: string[]; rows: string[][] } {
  const [head, ...rows] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(splitLine);
  if (!head) throw new Error('The file is empty.');
  return { head, rows };
}

/**
 * A number, or null for an empty cell and for the usual names of a missing value.
 *
 * @throws Error for anything else
 */
export function readNumber(cell: string): number | null {
  const text = cell.trim();
  if (text === '' || /^(na|nan|null)$/i.test(text)) return null;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`"${cell}" is not a number.`);
  return value;
}
