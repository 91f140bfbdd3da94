import { mapEvent } from '../events/mapEvent';
import type { ExperimentEventRecord } from '../events';
import type { Db } from '../transaction';
import { inOrder, withoutTold, type NewsPosition } from './newsPosition';

/**
 * What happened to experiments since an instant and was not told, in the order in which Hone learnt of it. What happened
 * before is left out however late Hone learnt of it: histories are imported.
 */
export async function listUntoldEvents(
  db: Db,
  options: {
    since: Date;
    types: string[];
    after?: NewsPosition;
    limit: number;
  },
): Promise<ExperimentEventRecord[]> {
  const since = options.since.getTime();
  const query = db('events')
    .where('recorded_at', '>=', since)
    .andWhere('at', '>=', since)
    .whereIn('type', options.types);
  const rows = await inOrder(withoutTold(query, db, 'events.id'), {
    ...options,
    column: 'recorded_at',
  });
  return rows.map(mapEvent);
}
