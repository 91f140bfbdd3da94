import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { Db } from '../transaction';
import { mapEvent } from './mapEvent';
import type { ExperimentEventRecord } from './types';

/**
 * One page of an experiment's events, newest first.
 */
export async function listEvents(
  db: Db,
  options: { experimentId: string; limit: number; cursor?: string },
): Promise<Page<ExperimentEventRecord>> {
  const query = db('events')
    .where({ experiment_id: options.experimentId })
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
  const rows = await query;
  const page = rows.slice(0, options.limit);
  const last = page.at(-1);
  return {
    items: page.map(mapEvent),
    nextCursor:
      rows.length > options.limit && last
        ? encodeCursor([Number(last.at), last.id])
        : null,
  };
}
