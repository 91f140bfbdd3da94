import type { Db } from '../transaction';

/**
 * The groups from outside that an experiment is shared with, in the order of the alphabet. There are twenty at most.
 */
export async function listShares(
  db: Db,
  experimentId: string,
): Promise<string[]> {
  return db('experiment_shares')
    .where({ experiment_id: experimentId })
    .orderBy('group_ref')
    .pluck('group_ref');
}
