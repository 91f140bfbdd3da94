import type { Db } from '../transaction';
import { mapRow } from './mapRow';
import type { ExperimentRecord } from './types';

/**
 * Scheduled experiments whose start has come, longest waiting first.
 *
 * @param options - `after` is the last one of the page before
 */
export async function findDueStarts(
  db: Db,
  options: {
    now: Date;
    limit: number;
    after?: Pick<ExperimentRecord, 'startAt' | 'id'>;
  },
): Promise<ExperimentRecord[]> {
  const { now, limit, after } = options;
  const query = db('experiments')
    .where({ status: 'scheduled' })
    .andWhere('start_at', '<=', now.getTime())
    .orderBy(['start_at', 'id'])
    .limit(limit);
  if (after?.startAt) {
    query.whereRaw('(start_at, id) > (?, ?)', [
      after.startAt.getTime(),
      after.id,
    ]);
  }
  const rows = await query;
  return rows.map(mapRow);
}
