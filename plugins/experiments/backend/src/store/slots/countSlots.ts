import { STATES_WITH_SLOT } from '@hone/backstage-plugin-experiments-common';
import type { Row } from '../row';
import type { Db } from '../transaction';

/**
 * How many slots each of some owners uses; an owner without any is missing.
 */
export async function countSlots(
  db: Db,
  ownerRefs: string[],
): Promise<Map<string, number>> {
  if (ownerRefs.length === 0) return new Map();
  const rows: Row[] = await db('experiment_counts')
    .select('owner_ref')
    .sum({ n: 'n' })
    .whereIn('owner_ref', ownerRefs)
    .whereIn('status', STATES_WITH_SLOT)
    .groupBy('owner_ref');
  return new Map(rows.map(row => [row.owner_ref, Number(row.n)]));
}
