import type { Knex } from 'knex';
import { dropOpenChecks, insertWatchChecks } from '../../store/watchChecks';

const DAY = 86_400_000;
const DAYS = [30, 90, 180] as const;

/**
 * Plans the looks at a change when it is shipped, and takes back those that are left when its watch ends. Part of the
 * transaction that takes the step.
 *
 * @param at - when the step was taken
 */
export async function planWatch(
  tx: Knex.Transaction,
  experimentId: string,
  step: { from: string | null; to: string | null },
  at: Date,
): Promise<void> {
  if (step.to === 'watching') {
    await insertWatchChecks(
      tx,
      experimentId,
      DAYS.map(day => ({ day, dueAt: new Date(at.getTime() + day * DAY) })),
    );
  } else if (step.from === 'watching') {
    await dropOpenChecks(tx, experimentId);
  }
}
