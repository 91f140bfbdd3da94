import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from './row';

/**
 * Reads one page of a query, newest first by a column of instants and then by id.
 */
export async function newestFirst(
  query: Knex.QueryBuilder,
  options: { column: 'at' | 'created_at'; limit: number; cursor?: string },
): Promise<Page<Row>> {
  const { column, limit, cursor } = options;
  query
    .orderBy([
      { column, order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1);
  if (cursor) {
    const [at, id] = decodeCursor(cursor, 2);
    if (!Number.isSafeInteger(at) || typeof id !== 'string') {
      throw new InputError(
        'cursor has to be the nextCursor of an earlier page of the same list',
      );
    }
    query.whereRaw(`(${column}, id) < (?, ?)`, [at, id]);
  }
  const rows: Row[] = await query;
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([Number(last[column]), last.id])
        : null,
  };
}
