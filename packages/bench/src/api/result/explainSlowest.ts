import type { Knex } from 'knex';
import { explain } from '../measurement/explain';
import type { OperationTimes } from '../measurement/measure';

/**
 * The statements of an operation's slowest request with the plans of the database.
 */
export async function explainSlowest(
  knex: Knex,
  { name, sqlMs, recordings }: OperationTimes,
): Promise<string> {
  const slowest = sqlMs.indexOf(Math.max(...sqlMs));
  const parts = [`-- ${name}: ${sqlMs[slowest].toFixed(2)} ms`];
  for (const statement of recordings[slowest].flat()) {
    parts.push(
      statement.sql,
      `bindings: ${JSON.stringify(statement.bindings)}`,
      await explain(knex, statement),
    );
  }
  return parts.join('\n');
}
