import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import { mapCheck } from './mapCheck';
import type { WatchCheckRow } from './types';

/**
 * Takes up to `limit` looks that are due, the ones waiting longest first, so that no other replica takes them before
 * `until`.
 */
export async function claimDueChecks(
  knex: Knex,
  options: { now: Date; until: Date; limit: number },
): Promise<WatchCheckRow[]> {
  const now = options.now.getTime();
  return knex.transaction(async tx => {
    const due = tx('watch_checks')
      .whereNull('done_at')
      .where('due_at', '<=', now)
      .andWhere(builder =>
        builder.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
      )
      .orderBy('due_at')
      .limit(options.limit);
    // Only PostgreSQL has row locks; SQLite has one writer at a time.
    const rows = await (isSqlite(knex) ? due : due.forUpdate().skipLocked());
    for (const row of rows) {
      await tx('watch_checks')
        .where({ experiment_id: row.experiment_id, day: row.day })
        .update({ claimed_until: options.until.getTime() });
    }
    return rows.map(mapCheck);
  });
}
