import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/**
 * How many views a person has. Their rows stay locked until the transaction ends, so that two requests of one person
 * count one after the other.
 */
export async function countSavedViews(
  tx: Knex.Transaction,
  userRef: string,
): Promise<number> {
  const query = tx('saved_views').select('id').where({ user_ref: userRef });
  const rows = await (isSqlite(tx) ? query : query.orderBy('id').forUpdate());
  return rows.length;
}
