import { appendEvents, hasEventSince } from '../store/events';
import {
  experimentKey,
  findDueStarts,
  type ExperimentRecord,
} from '../store/experiments';
import type { ServiceContext } from '../service/context';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { commitTransition } from '../service/lifecycle/commitTransition';
import { stepTime } from '../service/lifecycle/stepTime';
import { NoSlotError } from '../service/slots/NoSlotError';
import { SCHEDULE_ACTOR } from './scheduleActor';

/** The event of a scheduled start that finds no slot. */
const WAITS = 'wait-for-slot';

async function start(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<void> {
  const at = await stepTime(context, record);
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
}

/** Says once after each date of a start why it has to wait. */
async function tellWaiting(
  context: ServiceContext,
  record: ExperimentRecord,
  sentence: string,
): Promise<void> {
  const since = record.startAt!;
  const told = await hasEventSince(context.knex, {
    experimentId: record.id,
    type: WAITS,
    since,
  });
  if (told) return;
  await appendEvents(context.knex, [
    {
      experimentId: record.id,
      at: await stepTime(context, record),
      recordedAt: context.clock.now(),
      actor: SCHEDULE_ACTOR,
      type: WAITS,
      from: null,
      to: null,
      reason: sentence,
      detail: { startAt: since.toISOString() },
    },
  ]);
  context.changes.tell('experiment', record.number);
}

/** The refusal of owners that were found full in this run, so that a long queue is not tried one by one. */
type FullOwners = Map<string, string>;

/** Starts one, unless its owner has no slot left. */
async function startOrWait(
  context: ServiceContext,
  record: ExperimentRecord,
  full: FullOwners,
): Promise<boolean> {
  const known = record.ownerRef ? full.get(record.ownerRef) : undefined;
  if (known) {
    await tellWaiting(context, record, known);
    return false;
  }
  try {
    await start(context, record);
    return true;
  } catch (error) {
    if (!(error instanceof NoSlotError)) throw error;
    full.set(error.use.ownerRef, error.message);
    await tellWaiting(context, record, error.message);
    return false;
  }
}

/**
 * Starts scheduled experiments whose time has come and whose owner has a slot left; the others stay scheduled and are
 * tried again in the next run. The revision keeps a second replica from starting one twice.
 *
 * @returns how many were started
 */
export async function startScheduled(context: ServiceContext): Promise<number> {
  const limit = context.settings.batchSize;
  const now = context.clock.now();
  const full: FullOwners = new Map();
  let started = 0;
  let page: ExperimentRecord[] = [];
  do {
    page = await findDueStarts(context.knex, {
      now,
      limit,
      after: page.at(-1),
    });
    for (const record of page) {
      try {
        if (await startOrWait(context, record, full)) started += 1;
      } catch (error) {
        context.logger.warn(
          `${experimentKey(record.number)} was not started: ${error}`,
        );
      }
    }
  } while (page.length === limit);
  return started;
}
