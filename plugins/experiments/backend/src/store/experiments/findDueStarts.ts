import type { Db } from '../transaction';
import { mapRow } from './mapRow';
import type { ExperimentRecord } from './types';

/**
 * Scheduled experiments whose start has come, longest waiting first.
 */
export async function findDueStarts(
  db: Db,
  now: Date,
  limit: number,
): Promise<ExperimentRecord[]> {
  const rows = await db('experiments')
    .where({ status: 'scheduled' })
    .andWhere('start_at', '<=', now.getTime())
    .orderBy('start_at')
    .limit(limit);
  return rows.map(mapRow);
}
