import type { Db } from '../transaction';
import { mapCheck } from './mapCheck';
import type { WatchCheckRow } from './types';

/**
 * The looks that were taken at some shipped changes, the first one first.
 */
export async function listDoneChecks(
  db: Db,
  experimentIds: string[],
): Promise<WatchCheckRow[]> {
  if (experimentIds.length === 0) return [];
  const rows = await db('watch_checks')
    .whereIn('experiment_id', experimentIds)
    .whereNotNull('done_at')
    .orderBy('day')
    .limit(3 * experimentIds.length);
  return rows.map(mapCheck);
}
