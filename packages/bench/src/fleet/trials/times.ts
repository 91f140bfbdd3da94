import type { Rng } from '@hone/inference';
import type { Trial } from './Trial';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const FIRST = Date.UTC(2026, 0, 5);
const START_DAYS = 300;
const EVEN_INSTANTS = 10;
/** The schedule runs a little after there is something new to see. */
const LATE = MINUTE;

/** Some minute between eight and six of a day within a year. */
export function drawStart(rng: Rng): number {
  return FIRST + rng.int(START_DAYS) * DAY + 8 * HOUR + rng.int(600) * MINUTE;
}

/**
 * When the schedule runs: ten times, evenly, and at every planned look.
 *
 * @param options.durationMs - planned
 * @param options.stepMs - looks are held at the end of a step
 */
export function drawInstants(options: {
  startAt: number;
  durationMs: number;
  looks: number;
  stepMs: number;
}): number[] {
  const { startAt, durationMs, looks, stepMs } = options;
  const even = Array.from(
    { length: EVEN_INSTANTS },
    (_, i) => (durationMs * (i + 1)) / EVEN_INSTANTS,
  );
  const planned = Array.from(
    { length: looks },
    (_, i) => Math.ceil((durationMs * (i + 1)) / looks / stepMs) * stepMs,
  );
  const offsets = [...new Set([...even, ...planned])].sort((a, b) => a - b);
  return offsets.map(offset => startAt + offset + LATE);
}

/** In every fourth trial people pause between two runs of the schedule. */
export function drawPause(rng: Rng, instants: number[]): Trial['pause'] {
  if (rng.uniform() >= 0.25) return null;
  const before = 2 + rng.int(3);
  return { from: instants[before] + LATE, to: instants[before + 1] - LATE };
}
