import type { Db } from '../transaction';
import type { WatchCheckRow } from './types';

/**
 * Gives a look back that could not be taken; it is due again from `at`.
 */
export async function postponeWatchCheck(
  db: Db,
  check: Pick<WatchCheckRow, 'experimentId' | 'day'>,
  at: Date,
): Promise<void> {
  await db('watch_checks')
    .where({ experiment_id: check.experimentId, day: check.day })
    .whereNull('done_at')
    .update({ claimed_until: at.getTime() });
}
