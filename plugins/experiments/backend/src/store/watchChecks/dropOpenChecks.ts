import type { Knex } from 'knex';

/**
 * Takes back the looks that are not being taken, because nobody watches any more.
 */
export async function dropOpenChecks(
  tx: Knex.Transaction,
  experimentId: string,
): Promise<void> {
  await tx('watch_checks')
    .where({ experiment_id: experimentId })
    .whereNull('done_at')
    .whereNull('claimed_until')
    .delete();
}
