import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import { toColumns } from './toColumns';
import type { ProgrammeRecord } from './types';

/**
 * Writes a programme over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateProgramme(
  db: Db,
  programme: ProgrammeRecord,
): Promise<ProgrammeRecord> {
  const { id, revision } = programme;
  const changed = await db('programmes')
    .where({ id, revision })
    .update({ ...toColumns(programme), revision: revision + 1 });
  if (changed === 0) {
    throw revisionConflict(`The programme ${programme.title}`, revision);
  }
  return { ...programme, revision: revision + 1 };
}
