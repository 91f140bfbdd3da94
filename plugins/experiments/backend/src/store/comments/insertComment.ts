import { newId } from '@hone/node';
import type { Db } from '../transaction';
import type { CommentRecord } from './types';

/**
 * Stores a comment.
 */
export async function insertComment(
  db: Db,
  comment: Omit<CommentRecord, 'id' | 'deletedAt'>,
): Promise<CommentRecord> {
  const record = { ...comment, id: newId(), deletedAt: null };
  await db('comments').insert({
    id: record.id,
    experiment_id: record.experimentId,
    at: record.at.getTime(),
    author: record.author,
    text: record.text,
    deleted_at: null,
  });
  return record;
}
