import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/**
 * Which of some experiments still exist. None of them can be deleted until the transaction ends.
 */
export async function keepFollowed(
  tx: Knex.Transaction,
  ids: string[],
): Promise<string[]> {
  const query = tx('experiments').whereIn('id', ids).orderBy('id');
  if (!isSqlite(tx)) query.forKeyShare();
  return (await query.select('id')).map(row => row.id);
}
