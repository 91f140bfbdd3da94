import type { Page } from '@hone/common';
import { readEventPage } from '../events/readEventPage';
import type { Db } from '../transaction';
import { mapComment } from './mapComment';
import type { CommentRecord } from './types';

/**
 * One page of an experiment's comments, newest first.
 */
export async function listComments(
  db: Db,
  options: { experimentId: string; limit: number; cursor?: string },
): Promise<Page<CommentRecord>> {
  const { experimentId, limit, cursor } = options;
  const query = db('comments').where({ experiment_id: experimentId });
  const page = await readEventPage(query, { limit, cursor });
  return { ...page, items: page.items.map(mapComment) };
}
