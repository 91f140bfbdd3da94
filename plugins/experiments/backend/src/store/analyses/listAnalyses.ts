import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { Db } from '../transaction';
import { LIST_COLUMNS, mapAnalysis } from './mapAnalysis';
import { newestFirst } from './newestFirst';
import type { AnalysisRow } from './types';

/**
 * One page of an experiment's analyses, newest first.
 */
export async function listAnalyses(
  db: Db,
  options: { experimentId: string; limit: number; cursor?: string },
): Promise<Page<AnalysisRow>> {
  const query = newestFirst(db, options.experimentId)
    .select(LIST_COLUMNS)
    .limit(options.limit + 1);
  if (options.cursor) {
    const [asOf, id] = decodeCursor(options.cursor, 2);
    if (!Number.isSafeInteger(asOf) || typeof id !== 'string') {
      throw new InputError(
        'cursor has to be the nextCursor of an earlier page of the same list',
      );
    }
    query.whereRaw('(as_of, id) < (?, ?)', [asOf, id]);
  }
  const rows = await query;
  const page = rows.slice(0, options.limit);
  const last = page.at(-1);
  return {
    items: page.map(mapAnalysis),
    nextCursor:
      rows.length > options.limit && last
        ? encodeCursor([Number(last.as_of), last.id])
        : null,
  };
}
