import type { Db } from '../transaction';

/**
 * Whether an experiment follows up another one, directly or through others. Every experiment is visited once.
 */
export async function comesAfter(
  db: Db,
  options: { experimentId: string; earlierId: string },
): Promise<boolean> {
  const { experimentId, earlierId } = options;
  const row = await db
    .withRecursive('earlier', ['id'], query =>
      query
        .select('follows_id')
        .from('follow_ups')
        .where({ experiment_id: experimentId })
        .union(next =>
          next
            .select('follow_ups.follows_id')
            .from('follow_ups')
            .innerJoin('earlier', 'earlier.id', 'follow_ups.experiment_id'),
        ),
    )
    .select('id')
    .from('earlier')
    .where({ id: earlierId })
    .first();
  return row !== undefined;
}
