import type { Clock } from '@hone/node';
import type { LastGoodStore } from '../store/LastGoodStore';

const KEEP_DAYS = 30;
/** With 64 kB a row at most 320 MB, in practice a tenth of it. */
const MAX_ROWS = 5_000;

/** Drops last good values that nobody asked for in a month. */
export async function pruneLastGood(options: {
  store: LastGoodStore;
  clock: Clock;
}): Promise<void> {
  const before = new Date(
    options.clock.now().getTime() - KEEP_DAYS * 24 * 3600 * 1000,
  );
  await options.store.prune(before, MAX_ROWS);
}
