import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';

/** Where a run stands in a list of news. */
export interface NewsPosition {
  at: Date;
  id: string;
}

/**
 * Leaves out what was told already.
 *
 * @param id - the column that names a piece of news
 */
export function withoutTold(
  query: Knex.QueryBuilder,
  db: Db,
  id: string,
): Knex.QueryBuilder {
  return query.whereNotExists(
    db('announcements')
      .select('key')
      .whereRaw('?? = ??', ['announcements.key', id]),
  );
}

/**
 * Reads one page of news in the order of time, from a position on.
 */
export async function inOrder(
  query: Knex.QueryBuilder,
  options: { column: string; after?: NewsPosition; limit: number },
): Promise<Row[]> {
  const { column, after, limit } = options;
  if (after) {
    query.whereRaw('(??, ??) > (?, ?)', [
      column,
      'id',
      after.at.getTime(),
      after.id,
    ]);
  }
  return query.orderBy([column, 'id']).limit(limit);
}
