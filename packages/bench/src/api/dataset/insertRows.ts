import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/** SQLite takes no more than 500 rows in one INSERT as knex writes it. */
const SQLITE_CHUNK = 500;

/**
 * Inserts rows of the same columns. PostgreSQL gets them as one JSON value, which spares it a statement with tens of
 * thousands of parameters.
 */
export async function insertRows(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  if (rows.length === 0) return;
  if (isSqlite(tx)) {
    await tx.batchInsert(table, rows, SQLITE_CHUNK);
    return;
  }
  const columns = Object.keys(rows[0]);
  const names = columns.map(() => '??').join(', ');
  await tx.raw(
    `INSERT INTO ?? (${names}) SELECT ${names} FROM json_populate_recordset(NULL::??, ?)`,
    [table, ...columns, ...columns, table, JSON.stringify(rows)],
  );
}
