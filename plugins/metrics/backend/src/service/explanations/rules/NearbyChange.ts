/** A deployment or a change of a flag near the onset. */
export interface NearbyChange {
  kind: 'deployment' | 'flag-change';
  entityRef: string;
  /** What it is called within its service, such as "run-4711" or a flag. */
  label: string;
  /** When it began to take effect, as far as that is known. */
  at: number;
  url: string | null;
}

/** How long before the onset a change is still looked at. */
export const LOOK_BACK_MS = 2 * 3_600_000;
/** Roll-outs are often told when they are complete, which may be after they did harm. */
export const LOOK_AHEAD_MS = 5 * 60_000;
const HALF_LIFE_BEFORE_MS = 15 * 60_000;
const HALF_LIFE_AFTER_MS = 2 * 60_000;

/** How well a change fits in time, from 0 to 1: half for every quarter of an hour before the onset, and for every two minutes after it. */
export function temporalFit({ at }: NearbyChange, onset: number): number {
  const gap = onset - at;
  if (gap > LOOK_BACK_MS || gap < -LOOK_AHEAD_MS) return 0;
  return gap >= 0
    ? 2 ** (-gap / HALF_LIFE_BEFORE_MS)
    : 2 ** (gap / HALF_LIFE_AFTER_MS);
}
