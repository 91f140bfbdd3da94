import { mapComment } from '../comments/mapComment';
import type { CommentRecord } from '../comments';
import type { Db } from '../transaction';
import { inOrder, withoutTold, type NewsPosition } from './newsPosition';

/**
 * Comments since an instant that were neither told nor taken back, in the order of time.
 */
export async function listUntoldComments(
  db: Db,
  options: { since: Date; after?: NewsPosition; limit: number },
): Promise<CommentRecord[]> {
  const query = db('comments')
    .where('at', '>=', options.since.getTime())
    .whereNull('deleted_at');
  const rows = await inOrder(withoutTold(query, db, 'comments.id'), {
    ...options,
    column: 'at',
  });
  return rows.map(mapComment);
}
