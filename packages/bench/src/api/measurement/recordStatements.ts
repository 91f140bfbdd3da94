import type { Knex } from 'knex';

/**
 * A statement as the driver got it.
 */
export interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

/**
 * What one request asked of its database: groups of statements that were under way at the same time.
 */
export type Recording = Statement[][];

/** Backstage sends it every minute to keep connections alive. */
const KEEP_ALIVE = 'select 1';
/** Of Backstage's authentication, which keeps the public keys of its tokens in the plugin's database and renews them. */
const KEYS = /backstage_backend_public_keys__/;

const isBackstages = (sql: string) => sql === KEEP_ALIVE || KEYS.test(sql);

/**
 * Runs `work` and records the statements that go through the pool meanwhile.
 *
 * @throws when one of them does more than read: it could not be run again
 */
export async function recordStatements<T>(
  knex: Knex,
  work: () => Promise<T>,
): Promise<{ recording: Recording; result: T }> {
  const groups: Recording = [];
  let underWay = 0;
  const onQuery = ({ sql, bindings }: Statement) => {
    if (isBackstages(sql)) return;
    if (underWay === 0) groups.push([]);
    underWay += 1;
    groups[groups.length - 1].push({ sql, bindings: bindings ?? [] });
  };
  const onEnd = (_result: unknown, { sql }: Statement) => {
    if (!isBackstages(sql)) underWay -= 1;
  };
  knex.on('query', onQuery);
  knex.on('query-response', onEnd);
  knex.on('query-error', onEnd);
  let result: T;
  try {
    result = await work();
  } finally {
    knex.removeListener('query', onQuery);
    knex.removeListener('query-response', onEnd);
    knex.removeListener('query-error', onEnd);
  }
  for (const { sql } of groups.flat()) {
    if (!/^\s*(select|with)\b/i.test(sql)) {
      throw new Error(`A request that should only read ran: ${sql}`);
    }
  }
  return { recording: groups, result };
}
