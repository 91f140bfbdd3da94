import { csvText } from '@hone/common';
import { DataColumn, DataValue } from './dataColumn';

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
  return csvText([
    columns.map(column => column.label),
    ...rows.map(row => columns.map(column => column.value(row))),
    ...(notes.length > 0 ? [[], ...notes] : []),
  ]);
}
