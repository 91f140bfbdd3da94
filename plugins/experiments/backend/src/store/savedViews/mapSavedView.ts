import type { Row } from '../row';
import type { SavedViewRecord } from './types';

/**
 * Reads a row.
 */
export function mapSavedView(row: Row): SavedViewRecord {
  return {
    id: row.id,
    userRef: row.user_ref,
    sharedWith: row.shared_with,
    name: row.name,
    page: row.page,
    query: row.query,
    createdAt: new Date(Number(row.created_at)),
  };
}
