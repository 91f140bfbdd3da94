import type { Knex } from 'knex';

/**
 * Sets the groups that an experiment is shared with, in the transaction that raises its revision.
 */
export async function replaceShares(
  tx: Knex.Transaction,
  experimentId: string,
  groupRefs: string[],
): Promise<void> {
  await tx('experiment_shares').where({ experiment_id: experimentId }).delete();
  if (groupRefs.length === 0) return;
  await tx('experiment_shares').insert(
    groupRefs.map(ref => ({ experiment_id: experimentId, group_ref: ref })),
  );
}
