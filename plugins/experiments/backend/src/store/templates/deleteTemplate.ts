import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import type { TemplateRecord } from './types';

/**
 * Deletes the revision that was read. Experiments that began with it keep its id.
 *
 * @throws ConflictError when somebody else changed it meanwhile
 */
export async function deleteTemplate(
  db: Db,
  { id, revision, body }: TemplateRecord,
): Promise<void> {
  const deleted = await db('templates').where({ id, revision }).delete();
  if (deleted === 0) {
    throw revisionConflict(`The template ${body.title}`, revision);
  }
}
