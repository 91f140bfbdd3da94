import type { Db } from '../transaction';
import type { TemplateRecord } from './types';

/**
 * Stores a new template.
 */
export async function insertTemplate(
  db: Db,
  template: TemplateRecord,
): Promise<void> {
  await db('templates').insert({
    id: template.id,
    body: JSON.stringify(template.body),
    owner_ref: template.ownerRef,
    created_by: template.createdBy,
    created_at: template.createdAt.getTime(),
    updated_at: template.updatedAt.getTime(),
    revision: template.revision,
  });
}
