import type { Replay } from './replayTrial';

const POWER = 0.8;
/** Fewer windows cannot say what is found in 80 of 100 cases. */
const LEAST_REPLAYS = 10;

/**
 * The smallest relative change that 80 of 100 comparisons would have found, had it been there; null when too few were
 * judged or a share says nothing.
 */
export function detectableShare(replays: readonly Replay[]): number | null {
  if (replays.length < LEAST_REPLAYS) return null;
  // Noise of either sign is as likely, so rises and falls are taken together.
  const thresholds = replays
    .flatMap(replay => replay.thresholds)
    .sort((a, b) => a - b);
  const share = thresholds[Math.ceil(POWER * thresholds.length) - 1];
  return Number.isFinite(share) ? share : null;
}
