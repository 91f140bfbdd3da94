import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { DeliveryBatch } from '@hone/backstage-plugin-metrics-node';
import type { Run } from '../client/schemas';
import type { Cursor } from './Cursor';
import { inBatches } from './inBatches';
import { BATCH, type Reading } from './Reading';
import { finishedRuns, openRuns } from './readRuns';
import { horizonAt } from './startingPoint';
import { tellRun } from './tellRun';

/** Runs that finished this long before the newest are read again: they may have been written late. */
const OVERLAP_MS = 10 * 60_000;

/** Tells runs, a few at once, and gathers their events into batches. */
async function* tellRuns(
  reading: Reading,
  runs: readonly Run[],
  start: Cursor,
): AsyncGenerator<DeliveryBatch, Cursor> {
  const { concurrency } = reading.config;
  const newest = reading.client.now();
  let before = start;
  let after = start;
  let events: DeliveryEvent[] = [];
  for (let i = 0; i < runs.length; i += concurrency) {
    const some = runs.slice(i, i + concurrency);
    const told = await Promise.all(some.map(run => tellRun(reading, run)));
    events.push(...told.flat());
    // A run from the future must not hide those that finish until then.
    const times = some.map(run => Math.min(run.finishTime ?? 0, newest));
    after = { ...after, finished: Math.max(after.finished, ...times) };
    if (events.length >= BATCH) {
      yield* inBatches(events, { before, after });
      before = after;
      events = [];
    }
  }
  if (events.length > 0 || after.finished !== before.finished) {
    yield* inBatches(events, { before, after });
  }
  return after;
}

/** All that a project tells since a position: first the runs that are over, then those that go on. */
export async function* readProject(
  reading: Reading,
  start: Cursor,
): AsyncGenerator<DeliveryBatch> {
  if (reading.pipelines.size === 0) return;
  let cursor = start;
  const since = start.finished - OVERLAP_MS;
  for await (const runs of finishedRuns(reading, since)) {
    cursor = yield* tellRuns(reading, runs, cursor);
  }
  const horizon = horizonAt(reading.config, reading.client.now());
  for await (const runs of openRuns(reading, horizon)) {
    // Their times are no position.
    const open = runs.map(run => ({ ...run, finishTime: undefined }));
    cursor = yield* tellRuns(reading, open, cursor);
  }
}
