import type { Db } from '../transaction';
import { mapComment } from './mapComment';
import type { CommentRecord } from './types';

/**
 * One comment of an experiment.
 */
export async function findComment(
  db: Db,
  experimentId: string,
  id: string,
): Promise<CommentRecord | undefined> {
  const row = await db('comments')
    .where({ id, experiment_id: experimentId })
    .first();
  return row && mapComment(row);
}
