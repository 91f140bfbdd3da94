import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/**
 * What the plugin's database takes on disk, with its indexes, in bytes.
 */
export async function databaseBytes(knex: Knex): Promise<number> {
  if (isSqlite(knex)) {
    const [{ page_count: pages }] = await knex.raw('PRAGMA page_count');
    const [{ page_size: size }] = await knex.raw('PRAGMA page_size');
    return pages * size;
  }
  const { rows } = await knex.raw(
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  return Number(rows[0].bytes);
}
