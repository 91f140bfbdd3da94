import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Statement } from './recordStatements';
import { runStatement } from './replayStatements';

interface SqlitePlanRow {
  id: number;
  parent: number;
  detail: string;
}

function sqlitePlan(rows: SqlitePlanRow[]): string {
  const depth = new Map<number, number>([[0, -1]]);
  return rows
    .map(row => {
      const level = (depth.get(row.parent) ?? -1) + 1;
      depth.set(row.id, level);
      return `${'  '.repeat(level)}${row.detail}`;
    })
    .join('\n');
}

/**
 * The database's plan for a statement, as text; PostgreSQL also runs it.
 */
export async function explain(
  knex: Knex,
  statement: Statement,
): Promise<string> {
  const { sql, bindings } = statement;
  if (isSqlite(knex)) {
    return sqlitePlan(
      (await runStatement(knex, {
        sql: `EXPLAIN QUERY PLAN ${sql}`,
        bindings,
      })) as SqlitePlanRow[],
    );
  }
  const { rows } = (await runStatement(knex, {
    sql: `EXPLAIN (ANALYZE, BUFFERS) ${sql}`,
    bindings,
  })) as { rows: { 'QUERY PLAN': string }[] };
  return rows.map(row => row['QUERY PLAN']).join('\n');
}
