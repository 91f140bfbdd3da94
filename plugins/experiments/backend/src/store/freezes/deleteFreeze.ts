import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import type { FreezeRecord } from './types';

/**
 * Deletes the revision that was read.
 *
 * @throws ConflictError when somebody else changed it meanwhile
 */
export async function deleteFreeze(
  db: Db,
  { id, revision, title }: FreezeRecord,
): Promise<void> {
  const deleted = await db('freezes').where({ id, revision }).delete();
  if (deleted === 0) throw revisionConflict(`The freeze ${title}`, revision);
}
