import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import type { TemplateRecord } from './types';

/**
 * Writes a template over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateTemplate(
  db: Db,
  template: TemplateRecord,
): Promise<TemplateRecord> {
  const { id, revision } = template;
  const changed = await db('templates')
    .where({ id, revision })
    .update({
      body: JSON.stringify(template.body),
      owner_ref: template.ownerRef,
      updated_at: template.updatedAt.getTime(),
      revision: revision + 1,
    });
  if (changed === 0) {
    throw revisionConflict(`The template ${template.body.title}`, revision);
  }
  return { ...template, revision: revision + 1 };
}
