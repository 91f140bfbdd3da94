import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import { toColumns } from './toColumns';
import type { FreezeRecord } from './types';

/**
 * Writes a freeze over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateFreeze(
  db: Db,
  freeze: FreezeRecord,
): Promise<FreezeRecord> {
  const { id, revision } = freeze;
  const changed = await db('freezes')
    .where({ id, revision })
    .update({ ...toColumns(freeze), revision: revision + 1 });
  if (changed === 0) {
    throw revisionConflict(`The freeze ${freeze.title}`, revision);
  }
  return { ...freeze, revision: revision + 1 };
}
