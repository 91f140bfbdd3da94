import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Clock } from '@hone/node';
import type { RollupComputer } from '../service/delivery/rollup/compute/RollupComputer';
import {
  addRollup,
  emptyRollup,
} from '../service/delivery/rollup/content/addRollups';
import type { AddRollup, SumKind } from '../store/delivery/rollupSums';
import type { RollupStore } from '../store/delivery/RollupStore';

/** A run computes so many services; the next goes on. */
const MAX_SERVICES = 2_000;
const SERVICE_PAGE = 100;
const SUM_PAGE = 2_000;
/** A transaction that adds up so many weeks keeps nobody waiting for long. */
const WEEKS_AT_A_TIME = 8;

/** What roll-ups are computed with. */
export interface RollupContext {
  rollups: RollupStore;
  rollupComputer: RollupComputer;
  clock: Clock;
  logger: LoggerService;
}

const add: AddRollup = (sum = emptyRollup(), part) => {
  addRollup(sum, part);
  return sum;
};

interface Progress {
  handled: number;
  failed: number;
  /** Nothing more is due. */
  done: boolean;
}

async function computeServices(
  { rollups, rollupComputer, logger }: RollupContext,
  signal: AbortSignal,
): Promise<Progress> {
  const progress: Progress = { handled: 0, failed: 0, done: false };
  let after = '';
  while (progress.handled + progress.failed < MAX_SERVICES) {
    const due = await rollups.dueServices(after, SERVICE_PAGE);
    for (const service of due) {
      if (signal.aborted) return progress;
      after = service.entityRef;
      try {
        await rollupComputer.compute(service);
        progress.handled += 1;
      } catch (error) {
        // One service must not keep all others waiting.
        progress.failed += 1;
        const message = isError(error) ? error.message : String(error);
        logger.warn(`Roll-ups of ${after} could not be computed: ${message}`);
      }
    }
    if (due.length < SERVICE_PAGE) return { ...progress, done: true };
  }
  return progress;
}

async function refreshSums(
  { rollups }: RollupContext,
  kind: SumKind,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const due = await rollups.dueSums(kind, SUM_PAGE);
    if (due.length === 0) return;
    for (const { scopeRef, weeks } of due) {
      for (let i = 0; i < weeks.length; i += WEEKS_AT_A_TIME) {
        if (signal.aborted) return;
        const part = weeks.slice(i, i + WEEKS_AT_A_TIME);
        await rollups.refreshSum(kind, { scopeRef, weeks: part }, add);
      }
    }
  }
}

/**
 * Brings roll-ups up to date: first of services whose facts have changed, then the sums that they are parts of. What was
 * done stands when it is aborted, and the next run goes on from there; runs may happen at the same time.
 *
 * @returns how many services were computed, 0 when all were up to date
 */
export async function computeRollups(
  context: RollupContext,
  signal: AbortSignal,
): Promise<number> {
  await context.rollupComputer.noticeCatalog(signal);
  const { handled, failed, done } = await computeServices(context, signal);
  await refreshSums(context, 'owner', signal);
  await refreshSums(context, 'organisation', signal);
  if (done && failed === 0 && !signal.aborted) {
    await context.rollups.finish(context.clock.now());
  }
  return handled;
}
