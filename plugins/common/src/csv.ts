/**
 * A value of a table; null is a missing one.
 *
 * @public
 */
export type CsvValue = string | number | null;

/**
 * Spreadsheets run text that starts with one of these as a formula. Numbers are safe and stay numbers.
 */
const FORMULA_START = /^[=+\-@\t\r]/;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(value) : '';
  }
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula is defused; a missing value and a number that
 * is not finite are empty cells.
 *
 * @public
 */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}
