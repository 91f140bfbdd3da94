import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { TemplateRecord } from './types';

/**
 * Reads a row.
 */
export function mapTemplate(row: Row): TemplateRecord {
  return {
    id: row.id,
    body: fromJson(row.body),
    ownerRef: row.owner_ref,
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    revision: Number(row.revision),
  };
}
