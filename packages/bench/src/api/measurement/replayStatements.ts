import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Recording, Statement } from './recordStatements';

interface SqliteConnection {
  prepare(sql: string): { all(bindings: readonly unknown[]): unknown[] };
}

interface PostgresConnection {
  query(sql: string, bindings: readonly unknown[]): Promise<unknown>;
}

/**
 * Runs one statement on a connection of the pool with nothing but the driver.
 */
export async function runStatement(
  knex: Knex,
  { sql, bindings }: Statement,
): Promise<unknown> {
  const connection = await knex.client.acquireConnection();
  try {
    return isSqlite(knex)
      ? (connection as SqliteConnection).prepare(sql).all(bindings)
      : await (connection as PostgresConnection).query(sql, bindings);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

/**
 * Runs what a request asked of the database once more, at the same time what was under way at the same time.
 *
 * @returns milliseconds
 */
export async function replayStatements(
  knex: Knex,
  recording: Recording,
): Promise<number> {
  const start = performance.now();
  for (const group of recording) {
    await Promise.all(group.map(statement => runStatement(knex, statement)));
  }
  return performance.now() - start;
}
