import type { Db } from '../transaction';
import { toColumns } from './toColumns';
import type { FreezeRecord } from './types';

/**
 * Stores a new freeze.
 */
export async function insertFreeze(
  db: Db,
  freeze: FreezeRecord,
): Promise<void> {
  await db('freezes').insert({
    id: freeze.id,
    ...toColumns(freeze),
    created_by: freeze.createdBy,
    created_at: freeze.createdAt.getTime(),
    revision: freeze.revision,
  });
}
