import type { Db } from '../transaction';
import { toColumns } from './toColumns';
import type { ProgrammeRecord } from './types';

/**
 * Stores a new programme.
 */
export async function insertProgramme(
  db: Db,
  programme: ProgrammeRecord,
): Promise<void> {
  await db('programmes').insert({
    id: programme.id,
    ...toColumns(programme),
    created_by: programme.createdBy,
    created_at: programme.createdAt.getTime(),
    revision: programme.revision,
  });
}
