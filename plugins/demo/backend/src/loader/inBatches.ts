import { setImmediate } from 'node:timers/promises';

/** After so many items others get the processor. */
const BREATH = 500;

/**
 * Sends items in batches, one after the other.
 *
 * @param send - pushing the same batch again must change nothing
 * @returns how many were sent
 */
export async function inBatches<T>(
  items: Iterable<T>,
  size: number,
  send: (batch: T[]) => Promise<unknown>,
): Promise<number> {
  let batch: T[] = [];
  let sent = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const full = batch;
    // A kept connection may have been closed meanwhile.
    await send(full).catch(error => {
      if (error instanceof TypeError) return send(full);
      throw error;
    });
    sent += full.length;
    batch = [];
  };
  for (const item of items) {
    batch.push(item);
    // Simulating is work for the processor; the portal answers others in between.
    if (batch.length % BREATH === 0) await setImmediate();
    if (batch.length >= size) await flush();
  }
  await flush();
  return sent;
}
