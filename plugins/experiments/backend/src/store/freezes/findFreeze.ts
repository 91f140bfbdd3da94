import type { Db } from '../transaction';
import { mapFreeze } from './mapFreeze';
import type { FreezeRecord } from './types';

/**
 * One freeze.
 */
export async function findFreeze(
  db: Db,
  id: string,
): Promise<FreezeRecord | undefined> {
  const row = await db('freezes').where({ id }).first();
  return row && mapFreeze(row);
}
