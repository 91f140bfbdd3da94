import { DataColumn, DataValue } from './dataColumn';

/**
 * Spreadsheets run text that starts with one of these as a formula. Numbers are safe and stay numbers.
 */
const FORMULA_START = /^[=+\-@\t\r]/;

function cell(value: DataValue): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(value) : '';
  }
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula is defused;
 * a missing value is an empty cell. `notes` follow after an empty line.
 *
 * @public
 */
export function toCsv<TRow>(
  columns: readonly DataColumn<TRow>[],
  rows: readonly TRow[],
  notes: readonly (readonly [label: string, value: DataValue])[] = [],
): string {
  const lines = [
    columns.map(column => cell(column.label)).join(','),
    ...rows.map(row =>
      columns.map(column => cell(column.value(row))).join(','),
    ),
  ];
  if (notes.length > 0) {
    lines.push(
      '',
      ...notes.map(([label, value]) => `${cell(label)},${cell(value)}`),
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}
