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
