import { join } from 'node:path';
import { readCsvIfThere } from '../../data/readCsv';
import { parseTime } from '../parseTime';

/** Cells of a row by column, as text; an absent column is undefined. */
export type TableRow = Record<string, string>;

/** The project that all tables are read for. */
export const PROJECT = 'project1';

/** The rows of a table of inputs; one that is not there has none. */
export async function readTable(
  folder: string,
  name: string,
): Promise<TableRow[]> {
  return (await readCsvIfThere(join(folder, `${name}.csv`))) ?? [];
}

/** Says which rows of other tables the project owns. */
export function ownership(
  mapping: readonly TableRow[],
): (table: string, id: string) => boolean {
  const owned = new Set(
    mapping
      .filter(row => row.project_name === PROJECT)
      .map(row => JSON.stringify([row.table, row.row_id])),
  );
  return (table, id) => owned.has(JSON.stringify([table, id]));
}

/** The instant of a cell, null when it is empty or absent. */
export function instantOf(cell: string | undefined): number | null {
  return cell ? parseTime(cell) : null;
}

/** Groups in the order in which they first occur. */
export function groupBy(
  rows: readonly TableRow[],
  columns: readonly string[],
): TableRow[][] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map(column => row[column]));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
