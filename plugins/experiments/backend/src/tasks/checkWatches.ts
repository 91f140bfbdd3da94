import pLimit from 'p-limit';
import { appendEvents } from '../store/events';
import {
  experimentKey,
  findExperiment,
  type ExperimentRecord,
} from '../store/experiments';
import {
  claimDueChecks,
  postponeWatchCheck,
  saveWatchCheck,
  type WatchCheckRow,
} from '../store/watchChecks';
import type { ServiceContext } from '../service/context';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { commitTransition } from '../service/lifecycle/commitTransition';
import { proposeReverseTrial } from '../service/watch/proposeReverseTrial';
import { takeLook } from '../service/watch/takeLook';
import { SCHEDULE_ACTOR } from './scheduleActor';

const PARALLEL = 2;
/** A replica that dies loses what it claimed after so long, and a source that is down is asked again. */
const CLAIM_MS = 3_600_000;
const LAST_DAY = 180;

/** The watch ends with its last look; what was seen stays. */
async function endWatch(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<void> {
  const at = context.clock.now();
  const step = applyTransition(
    record,
    { action: 'end-watch' },
    { at, actor: SCHEDULE_ACTOR },
  );
  await commitTransition(
    context,
    { ...step, detail: { cause: 'last-look' } },
    { type: 'end-watch', at, actor: SCHEDULE_ACTOR },
  );
}

async function checkOne(
  context: ServiceContext,
  check: WatchCheckRow,
): Promise<void> {
  const record = await findExperiment(context.knex, check.experimentId);
  if (!record) return;
  const last = check.day === LAST_DAY;
  // A run that died after it ended the watch left its look to this one.
  if (record.status !== 'watching' && !last) return;
  const credentials = await context.auth.getOwnServiceCredentials();
  const caller = { credentials, actor: SCHEDULE_ACTOR };
  const look = await takeLook(context, credentials, record, check);
  const reverseIdeaId = await proposeReverseTrial(context, caller, record, {
    day: check.day,
    ...look,
  });
  const at = context.clock.now();
  if (last && record.status === 'watching') await endWatch(context, record);
  await context.knex.transaction(async tx => {
    const first = await saveWatchCheck(tx, {
      experimentId: record.id,
      day: check.day,
      doneAt: at,
      reverseIdeaId,
      ...look,
    });
    if (!first) return;
    await appendEvents(tx, [
      {
        experimentId: record.id,
        at,
        recordedAt: at,
        actor: SCHEDULE_ACTOR,
        type: 'watch',
        from: null,
        to: null,
        reason: look.body?.sentence ?? null,
        detail: { day: check.day, state: look.state, effect: look.effect },
      },
    ]);
  });
  context.changes.tell('experiment', record.number);
}

/**
 * Looks again at what was shipped 30, 90 and 180 days ago. Runs in bounded batches; claims keep replicas apart.
 *
 * @returns how many looks were due
 */
export async function checkWatches(
  context: ServiceContext,
  signal?: AbortSignal,
): Promise<number> {
  const now = context.clock.now();
  const retryAt = new Date(now.getTime() + CLAIM_MS);
  const due = await claimDueChecks(context.knex, {
    now,
    until: retryAt,
    limit: context.settings.batchSize,
  });
  const limit = pLimit(PARALLEL);
  await Promise.all(
    due.map(check =>
      limit(async () => {
        if (signal?.aborted) {
          await postponeWatchCheck(context.knex, check, now);
          return;
        }
        try {
          await checkOne(context, check);
        } catch (error) {
          context.logger.warn(
            `The look at ${await nameOf(context, check)} after ${
              check.day
            } days was not taken: ${error}`,
          );
        }
      }),
    ),
  );
  return due.length;
}

async function nameOf(
  context: ServiceContext,
  check: WatchCheckRow,
): Promise<string> {
  const record = await findExperiment(context.knex, check.experimentId);
  return record ? experimentKey(record.number) : check.experimentId;
}
