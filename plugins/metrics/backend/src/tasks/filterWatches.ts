import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Clock } from '@hone/node';
import { settledAt } from '../service/watches/nextStretch';
import type { WatchFilter } from '../service/watches/WatchFilter';
import type {
  DueCursor,
  WatchFilterStore,
} from '../store/watches/WatchFilterStore';

/** Watches of one run, and how long it goes on; those that are left come first in the next one. */
const MAX_WATCHES = 100_000;
const MAX_RUN_MS = 4 * 60_000;
const PAGE = 400;

interface FilterContext {
  watchFilters: WatchFilterStore;
  watchFilter: WatchFilter;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Filters what is new of watched series, those that waited longest first, one stretch of each. Safe to stop at any time
 * and to run again: what was filtered is stored page by page, with how far it was read.
 *
 * @returns how many watches were attempted
 */
export async function filterWatches(
  context: FilterContext,
  signal: AbortSignal,
): Promise<number> {
  const { watchFilters, watchFilter, clock, logger } = context;
  const before = clock.now();
  const due = { before, settled: settledAt(before) };
  let after: DueCursor = { attemptedAt: -1, id: '' };
  let attempted = 0;
  const isOver = () =>
    signal.aborted ||
    attempted >= MAX_WATCHES ||
    clock.now().getTime() - before.getTime() >= MAX_RUN_MS;
  while (!isOver()) {
    const page = await watchFilters.due(due, { after, limit: PAGE });
    if (page.length === 0) break;
    try {
      await watchFilter.filter(page);
    } catch (error) {
      // One page must not keep all others waiting; it is tried again by the next run.
      logger.warn(
        `${page.length} watches could not be filtered: ${
          isError(error) ? error.message : error
        }`,
      );
    }
    attempted += page.length;
    const last = page[page.length - 1];
    after = { attemptedAt: last.attemptedAt.getTime(), id: last.id };
    if (page.length < PAGE) break;
  }
  return attempted;
}
