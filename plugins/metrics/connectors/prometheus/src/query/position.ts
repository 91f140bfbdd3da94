const SHOWN = 20;

/** Line and column, both from 1, of a position in a text. */
export function placeOf(
  text: string,
  position: number,
): { line: number; column: number } {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: lines[lines.length - 1].length + 1 };
}

/** A position in words, with what stands there: `at line 1, column 19, before "wrong by"`. */
export function sayPlace(text: string, position: number): string {
  const { line, column } = placeOf(text, position);
  const rest = text.slice(position).split('\n')[0].slice(0, SHOWN);
  const where = rest ? `before "${rest}"` : 'at its end';
  return `at line ${line}, column ${column}, ${where}`;
}

/**
 * The position of a line and a column as Prometheus counts them.
 *
 * @param column - in bytes of UTF-8, from 1
 */
export function positionOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  const bytes = Buffer.from(lines[line - 1] ?? '', 'utf8');
  const within = bytes.subarray(0, Math.max(0, column - 1)).toString('utf8');
  return Math.min(text.length, before + within.length);
}
