import type { Row } from '../row';
import type { FreezeRecord } from './types';

/**
 * Reads a row.
 */
export function mapFreeze(row: Row): FreezeRecord {
  return {
    id: row.id,
    title: row.title,
    from: new Date(Number(row.from_at)),
    to: new Date(Number(row.to_at)),
    scope: row.scope,
    ref: row.scope_ref,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    revision: Number(row.revision),
  };
}
