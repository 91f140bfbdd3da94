import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/** The plans of the queries that a call runs. */
export async function plansOf(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<string[]> {
  const seen: { sql: string; bindings: unknown[] }[] = [];
  const listen = (query: { sql: string; bindings: unknown[] }) =>
    seen.push(query);
  knex.on('query', listen);
  await run();
  knex.removeListener('query', listen);
  const plans: string[] = [];
  for (const { sql, bindings } of seen.filter(q => /^select/i.test(q.sql))) {
    const text = isSqlite(knex) ? sql : sql.replace(/\$(\d+)/g, () => '?');
    const explained = await knex.raw(
      `${isSqlite(knex) ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} ${text}`,
      bindings as never,
    );
    const rows: Record<string, string>[] = explained.rows ?? explained;
    plans.push(rows.map(r => r.detail ?? r['QUERY PLAN']).join('\n'));
  }
  return plans;
}
