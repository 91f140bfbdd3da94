import type { Db } from '../transaction';

/**
 * The ids of what an experiment follows up, whoever may read them.
 */
export async function listFollowedIds(
  db: Db,
  experimentId: string,
): Promise<string[]> {
  return db('follow_ups')
    .where({ experiment_id: experimentId })
    .orderBy('follows_id')
    .pluck('follows_id');
}
