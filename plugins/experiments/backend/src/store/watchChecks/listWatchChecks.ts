import type { Db } from '../transaction';
import { mapCheck } from './mapCheck';
import type { WatchCheckRow } from './types';

/**
 * The looks at a shipped change, at most three, the first one first.
 */
export async function listWatchChecks(
  db: Db,
  experimentId: string,
): Promise<WatchCheckRow[]> {
  const rows = await db('watch_checks')
    .where({ experiment_id: experimentId })
    .orderBy('day');
  return rows.map(mapCheck);
}
