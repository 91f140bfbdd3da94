import type { Knex } from 'knex';
import type { WatchCheckRow } from './types';

/**
 * Writes down what a look said. One that was taken before stands.
 *
 * @returns whether it was this one
 */
export async function saveWatchCheck(
  tx: Knex.Transaction,
  check: Omit<WatchCheckRow, 'dueAt' | 'doneAt'> & { doneAt: Date },
): Promise<boolean> {
  const written = await tx('watch_checks')
    .where({ experiment_id: check.experimentId, day: check.day })
    .whereNull('done_at')
    .update({
      done_at: check.doneAt.getTime(),
      claimed_until: null,
      state: check.state,
      effect: check.effect,
      body: JSON.stringify(check.body),
      reverse_idea_id: check.reverseIdeaId,
    });
  return written > 0;
}
