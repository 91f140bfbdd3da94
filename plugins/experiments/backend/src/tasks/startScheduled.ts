import { appendEvents, hasEventSince } from '../store/events';
import {
  experimentKey,
  findDueStarts,
  type ExperimentRecord,
} from '../store/experiments';
import type { Knex } from 'knex';
import type { ServiceContext } from '../service/context';
import { holdStart } from '../service/governance/gate/holdStart';
import { GateError } from '../service/governance/gate/requireGate';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { commitGoverned } from '../service/lifecycle/commitGoverned';
import { stepTime } from '../service/lifecycle/stepTime';
import { NoSlotError } from '../service/slots/NoSlotError';
import { StartRefusal } from '../service/slots/StartRefusal';
import { SCHEDULE_ACTOR } from './scheduleActor';

/** The events of a scheduled start that finds no slot, and of one that the gate holds. */
const WAITS = { slot: 'wait-for-slot', gate: 'wait-for-gate' } as const;

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
  await commitGoverned(
    context,
    record,
    { ...step, detail: { startAt: record.startAt?.toISOString() ?? null } },
    { type: 'start', at, actor: SCHEDULE_ACTOR },
  );
}

/** Says once after each date of a start why it has to wait. */
async function tellWaiting(
  context: ServiceContext,
  record: ExperimentRecord,
  waits: keyof typeof WAITS,
  sentence: string,
  alsoStore?: (tx: Knex.Transaction) => Promise<void>,
): Promise<void> {
  const since = record.startAt!;
  const told = await hasEventSince(context.knex, {
    experimentId: record.id,
    type: WAITS[waits],
    since,
  });
  if (told) return;
  const at = await stepTime(context, record);
  await context.knex.transaction(async tx => {
    await appendEvents(tx, [
      {
        experimentId: record.id,
        at,
        recordedAt: context.clock.now(),
        actor: SCHEDULE_ACTOR,
        type: WAITS[waits],
        from: null,
        to: null,
        reason: sentence,
        detail: { startAt: since.toISOString() },
      },
    ]);
    await alsoStore?.(tx);
  });
  context.changes.tell('experiment', record.number);
}

/** The refusal of owners that were found full in this run, so that a long queue is not tried one by one. */
type FullOwners = Map<string, string>;

/** Starts one, unless the gate holds it or its owner has no slot left. */
async function startOrWait(
  context: ServiceContext,
  record: ExperimentRecord,
  full: FullOwners,
): Promise<boolean> {
  const known = record.ownerRef ? full.get(record.ownerRef) : undefined;
  if (known) {
    await tellWaiting(context, record, 'slot', known);
    return false;
  }
  try {
    await start(context, record);
    return true;
  } catch (error) {
    if (error instanceof GateError) {
      await tellWaiting(context, record, 'gate', error.message, tx =>
        holdStart(tx, record, error, SCHEDULE_ACTOR),
      );
      return false;
    }
    if (!(error instanceof StartRefusal)) throw error;
    // A full service does not keep the owner's other experiments waiting.
    if (error instanceof NoSlotError) {
      full.set(error.use.ownerRef, error.message);
    }
    await tellWaiting(context, record, 'slot', error.message);
    return false;
  }
}

/**
 * Starts scheduled experiments whose time has come, that the gate lets pass and whose owner has a slot left; the others stay
 * scheduled and are tried again in the next run. The revision keeps a second replica from starting one twice.
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
