import { fromInstant } from '@hone/node';
import type { Row } from '../row';
import type { CommentRecord } from './types';

/**
 * Reads a row.
 */
export function mapComment(row: Row): CommentRecord {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    at: new Date(Number(row.at)),
    author: row.author,
    text: row.text,
    deletedAt: fromInstant(row.deleted_at),
  };
}
