import type { Db } from '../transaction';
import { parseKey } from './experimentKey';
import { mapRow } from './mapRow';
import type { ExperimentRecord } from './types';

/**
 * Looks an experiment up by human key or id, with the groups from outside that it is shared with: what permission rules
 * ask for, in one statement.
 */
export async function findShared(
  db: Db,
  key: string,
): Promise<{ record: ExperimentRecord; sharedWith: string[] } | undefined> {
  const parsed = parseKey(key);
  if (!parsed) return undefined;
  // References hold no spaces.
  const groups = db('experiment_shares')
    .select(db.raw("string_agg(group_ref, ' ')"))
    .where('experiment_id', db.ref('experiments.id'))
    .as('shared_with');
  const row = await db('experiments')
    .select('experiments.*', groups)
    .where(parsed)
    .first();
  return (
    row && {
      record: mapRow(row),
      sharedWith: row.shared_with?.split(' ').sort() ?? [],
    }
  );
}
