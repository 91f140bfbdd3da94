import { experimentKey, findDueStarts } from '../store/experiments';
import type { ServiceContext } from '../service/context';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { commitTransition } from '../service/lifecycle/commitTransition';
import { SCHEDULE_ACTOR } from './analyzeDue';

/**
 * Starts scheduled experiments whose time has come. The revision keeps a second replica from starting one twice.
 *
 * @returns how many were started
 */
export async function startScheduled(context: ServiceContext): Promise<number> {
  const at = context.clock.now();
  const due = await findDueStarts(context.knex, at, context.settings.batchSize);
  let started = 0;
  for (const record of due) {
    try {
      const step = applyTransition(
        record,
        { action: 'start' },
        { at, actor: SCHEDULE_ACTOR },
      );
      await commitTransition(
        context,
        { ...step, detail: { startAt: record.startAt?.toISOString() ?? null } },
        { type: 'start', at, actor: SCHEDULE_ACTOR },
      );
      started += 1;
    } catch (error) {
      context.logger.warn(
        `${experimentKey(record.number)} was not started: ${error}`,
      );
    }
  }
  return started;
}
