import { mapRow } from '../experiments/mapRow';
import type { ExperimentRecord } from '../experiments';
import type { Db } from '../transaction';
import { inOrder, type NewsPosition } from './newsPosition';

/**
 * Experiments that measure now, whose verdict is that they do harm or are not valid, and that changed since an instant.
 */
export async function listBadVerdicts(
  db: Db,
  options: { since: Date; after?: NewsPosition; limit: number },
): Promise<ExperimentRecord[]> {
  const query = db('experiments')
    .whereIn('status', ['running', 'paused'])
    .whereIn('recommendation', ['invalid', 'rollback'])
    .andWhere('updated_at', '>=', options.since.getTime());
  const rows = await inOrder(query, { ...options, column: 'updated_at' });
  return rows.map(mapRow);
}
