import { wilsonScore } from '../../rates/wilsonScore';

/**
 * How often comparisons claimed a difference where nothing was changed.
 *
 * @public
 */
export interface FalsePositives {
  /** A/A comparisons that were judged. */
  runs: number;
  /** Of these, how many claimed a difference. */
  found: number;
  /** found / runs. */
  rate: number;
  /** Wilson's 95 % interval on the number of independent trials. */
  lower: number;
  upper: number;
  /** The rate that was promised. */
  alpha: number;
  /** Trials that fit one after the other: what the overlapping ones are worth. */
  independent: number;
}

/** Most trials of one length that can be chosen without sharing an instant after their starts. */
function independentTrials(splits: readonly number[], length: number): number {
  let count = 0;
  let free = -Infinity;
  for (const split of splits) {
    if (split < free) continue;
    count += 1;
    free = split + length;
  }
  return count;
}

/**
 * @param replays - in order of time
 * @param length - points of one trial after its start
 */
export function countFalsePositives(
  replays: readonly { split: number; found: boolean }[],
  options: { length: number; alpha: number },
): FalsePositives | null {
  const runs = replays.length;
  if (runs === 0) return null;
  const found = replays.filter(replay => replay.found).length;
  const rate = found / runs;
  const independent = independentTrials(
    replays.map(replay => replay.split),
    options.length,
  );
  const [lower, upper] = wilsonScore(rate * independent, independent, 0.95);
  return { runs, found, rate, lower, upper, alpha: options.alpha, independent };
}
