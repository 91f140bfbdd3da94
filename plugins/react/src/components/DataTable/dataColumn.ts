/**
 * A value of a cell; null is missing, never 0.
 *
 * @public
 */
export type DataValue = string | number | null;

/**
 * One column of a {@link DataTable} and of its CSV.
 *
 * @public
 */
export interface DataColumn<TRow> {
  id: string;
  label: string;
  /** The plain value, as it stands in the CSV. */
  value: (row: TRow) => DataValue;
  /** Its text in the table; default is the value itself. */
  format?: (row: TRow) => string;
  /** Numbers stand at the end of the cell. */
  align?: 'start' | 'end';
  /** The column that names the row; default the first. */
  isRowHeader?: boolean;
}
