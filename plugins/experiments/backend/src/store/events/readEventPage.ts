import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';

/**
 * Reads one page of a query over events, newest first.
 */
export async function readEventPage(
  query: Knex.QueryBuilder,
  options: { limit: number; cursor?: string },
): Promise<Page<Row>> {
  query
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(options.limit + 1);
  if (options.cursor) {
    const [at, id] = decodeCursor(options.cursor, 2);
    if (!Number.isSafeInteger(at) || typeof id !== 'string') {
      throw new InputError(
        'cursor has to be the nextCursor of an earlier page of the same list',
      );
    }
    query.whereRaw('(at, id) < (?, ?)', [at, id]);
  }
  const rows: Row[] = await query;
  const page = rows.slice(0, options.limit);
  const last = page.at(-1);
  return {
    items: page,
    nextCursor:
      rows.length > options.limit && last
        ? encodeCursor([Number(last.at), last.id])
        : null,
  };
}
