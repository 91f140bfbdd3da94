import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor, escapeLike } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { mapProgramme } from './mapProgramme';
import { whereReadable, type ProgrammeScope } from './permissionFilter';
import type { ProgrammeRecord } from './types';

function readPosition(cursor: string): [string, string] {
  const [key, id] = decodeCursor(cursor, 2);
  if (typeof key !== 'string' || typeof id !== 'string') {
    throw new InputError(
      'cursor has to be the nextCursor of an earlier page of the same list',
    );
  }
  return [key, id];
}

/**
 * One page of the programmes that are not archived and that the caller may read, by title.
 */
export async function listProgrammes(
  db: Db,
  options: {
    scope: ProgrammeScope;
    q?: string;
    limit: number;
    cursor?: string;
  },
): Promise<Page<ProgrammeRecord>> {
  const { scope, q, limit, cursor } = options;
  const query = db('programmes')
    .where('status', 'active')
    .orderBy(['title_key', 'id'])
    .limit(limit + 1);
  whereReadable(query, scope);
  if (q?.trim()) {
    const pattern = escapeLike(q.trim().toLocaleLowerCase('en-US'));
    query.whereRaw("title_key like ? escape '\\'", [`%${pattern}%`]);
  }
  if (cursor) query.whereRaw('(title_key, id) > (?, ?)', readPosition(cursor));
  const rows: Row[] = await query;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(mapProgramme),
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([last.title_key, last.id])
        : null,
  };
}
