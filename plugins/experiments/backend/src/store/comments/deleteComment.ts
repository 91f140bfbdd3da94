import type { Db } from '../transaction';

/**
 * Takes a comment's text away; its place stays. A second time changes nothing.
 */
export async function deleteComment(
  db: Db,
  id: string,
  at: Date,
): Promise<void> {
  await db('comments')
    .where({ id })
    .whereNull('deleted_at')
    .update({ text: '', deleted_at: at.getTime() });
}
