import type { Knex } from 'knex';
import type { WatchDay } from './types';

/**
 * Plans the looks at a shipped change; those that are planned already stand.
 */
export async function insertWatchChecks(
  tx: Knex.Transaction,
  experimentId: string,
  checks: { day: WatchDay; dueAt: Date }[],
): Promise<void> {
  await tx('watch_checks')
    .insert(
      checks.map(({ day, dueAt }) => ({
        experiment_id: experimentId,
        day,
        due_at: dueAt.getTime(),
        state: 'due',
        body: '{}',
      })),
    )
    .onConflict(['experiment_id', 'day'])
    .ignore();
}
