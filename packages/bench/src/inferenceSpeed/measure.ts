import { percentile } from '../statistics/percentile';

/** Shorter batches would measure the clock. */
const MIN_BATCH_MS = 20;
const MAX_BATCH = 1_000_000;
/** By then the engine has compiled and optimised what is called. */
const WARM_UP_MS = 400;

/**
 * Milliseconds that one call took, in each of several runs.
 */
export interface Timing {
  median: number;
  /** What other work on the machine lengthens least. */
  fastest: number;
  runs: number;
}

/** Kept, so that no call can be optimised away. */
let kept: unknown;

function timeBatch(
  call: () => unknown,
  batch: number,
  now: () => number,
): number {
  const began = now();
  for (let i = 0; i < batch; i++) kept = call();
  return now() - began;
}

/** Calls for a while, and says how many calls a batch needs. */
function warmUp(call: () => unknown, now: () => number): number {
  const began = now();
  let batch = 1;
  let took = timeBatch(call, batch, now);
  while (now() - began < WARM_UP_MS && batch < MAX_BATCH) {
    if (took < MIN_BATCH_MS) batch *= 2;
    took = timeBatch(call, batch, now);
  }
  return Math.max(1, Math.ceil((batch * MIN_BATCH_MS) / Math.max(took, 1e-3)));
}

/**
 * Times a call. The calls before the first run, which the engine compiles and optimises in, do not count.
 *
 * @param now - a clock in milliseconds
 */
export function measure(
  call: () => unknown,
  runs: number,
  now: () => number = () => performance.now(),
): Timing {
  const batch = warmUp(call, now);
  if (kept === undefined) throw new Error('The measured call gave nothing.');
  const times = Array.from(
    { length: runs },
    () => timeBatch(call, batch, now) / batch,
  );
  return {
    median: percentile(times, 50)!,
    fastest: Math.min(...times),
    runs,
  };
}
