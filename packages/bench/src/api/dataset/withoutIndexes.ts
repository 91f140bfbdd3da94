import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

interface Index {
  name: string;
  definition: string;
}

/** Indexes of a table, but for those that hold a key. */
async function indexesOf(
  tx: Knex.Transaction,
  table: string,
): Promise<Index[]> {
  if (isSqlite(tx)) {
    return tx('sqlite_master')
      .select('name', { definition: 'sql' })
      .where({ type: 'index', tbl_name: table })
      .whereNotNull('sql')
      .whereNot('sql', 'like', 'CREATE UNIQUE%');
  }
  return tx('pg_indexes')
    .select({ name: 'indexname', definition: 'indexdef' })
    .where({ tablename: table })
    .whereRaw('schemaname = current_schema()')
    .whereNot('indexdef', 'like', 'CREATE UNIQUE%');
}

/**
 * Does some work while tables have no indexes but their keys, and makes the indexes again: a bulk load is many times
 * faster.
 */
export async function withoutIndexes(
  tx: Knex.Transaction,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const indexes: Index[] = [];
  for (const table of tables) indexes.push(...(await indexesOf(tx, table)));
  for (const { name } of indexes) await tx.raw('DROP INDEX ??', [name]);
  await work();
  if (!isSqlite(tx)) await tx.raw("SET LOCAL maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) await tx.raw(definition);
}
