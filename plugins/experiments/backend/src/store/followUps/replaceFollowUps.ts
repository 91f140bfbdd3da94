import type { Knex } from 'knex';

/**
 * Sets what an experiment follows up.
 */
export async function replaceFollowUps(
  tx: Knex.Transaction,
  experimentId: string,
  followsIds: string[],
): Promise<void> {
  await tx('follow_ups').where({ experiment_id: experimentId }).delete();
  if (followsIds.length === 0) return;
  await tx('follow_ups').insert(
    followsIds.map(id => ({ experiment_id: experimentId, follows_id: id })),
  );
}
