import type { Db } from '../transaction';
import { mapEvent } from './mapEvent';
import type { ExperimentEventRecord } from './types';

/**
 * The events of the life cycle in the order of time, for what depends on them, such as pauses.
 */
export async function listTransitions(
  db: Db,
  experimentId: string,
): Promise<ExperimentEventRecord[]> {
  const rows = await db('events')
    .where({ experiment_id: experimentId })
    .whereNotNull('to')
    .orderBy(['at', 'id'])
    .limit(1000);
  return rows.map(mapEvent);
}
