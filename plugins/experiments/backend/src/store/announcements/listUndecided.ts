import { mapRow } from '../experiments/mapRow';
import type { ExperimentRecord } from '../experiments';
import type { Db } from '../transaction';
import { inOrder, type NewsPosition } from './newsPosition';

/**
 * Experiments that ended in a span of time and have no decision, not even one that waits. Slots keep them few.
 */
export async function listUndecided(
  db: Db,
  options: { from: Date; to: Date; after?: NewsPosition; limit: number },
): Promise<ExperimentRecord[]> {
  const { from, to } = options;
  const query = db('experiments')
    .where({ status: 'decide' })
    .whereNull('pending_decision')
    .whereBetween('ended_at', [from.getTime(), to.getTime()]);
  const rows = await inOrder(query, { ...options, column: 'ended_at' });
  return rows.map(mapRow);
}
