import { STATES_WITH_SLOT } from '@hone/backstage-plugin-experiments-common';
import type { Db } from '../transaction';

/**
 * Owners that use slots, in the order of the alphabet.
 */
export async function listOwnersWithSlots(
  db: Db,
  limit: number,
): Promise<string[]> {
  return db('experiment_counts')
    .distinct('owner_ref')
    .whereIn('status', STATES_WITH_SLOT)
    .andWhere('n', '>', 0)
    .whereNot('owner_ref', '')
    .orderBy('owner_ref')
    .limit(limit)
    .pluck('owner_ref');
}
