import { fromInstant } from '@hone/node';
import type { Db } from '../transaction';

/**
 * When the last thing happened to an experiment; null before the first.
 */
export async function lastEventAt(
  db: Db,
  experimentId: string,
): Promise<Date | null> {
  const row = await db('events')
    .select('at')
    .where({ experiment_id: experimentId })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  return fromInstant(row?.at);
}
