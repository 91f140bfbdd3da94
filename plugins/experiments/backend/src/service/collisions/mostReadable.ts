import { rounded } from './collisionSentence';
import { inflationOf } from './design/inflation';
import type { TrialDesign } from './design/types';

/** From here on an effect is hardly worth measuring: its interval is twice as wide. */
export const HARDLY_READABLE = 4;

/** More at the same time are not looked at. */
const MOST = 10;

const UNIT = 86_400_000;

/**
 * The most trials of whole services that can run on one service at the same time, evenly staggered and judged by one
 * metric, so that the variance of each effect is at most four times that of a trial alone.
 *
 * @param plan - as trials of this service are usually planned: the period before as a multiple of the duration, and
 *   whether they compare with other services
 */
export function mostReadable(plan: {
  baselineDurations: number;
  compares: boolean;
}): number {
  const trialAt = (start: number): TrialDesign => ({
    design: 'process',
    switchAt: new Map([['treated', start * UNIT]]),
    compared: plan.compares ? ['other'] : [],
    arms: null,
    from: start * UNIT,
    to: (start + 1) * UNIT,
    baselineMs: plan.baselineDurations * UNIT,
  });
  for (let most = 1; most < MOST; most++) {
    const next = most + 1;
    const others = Array.from({ length: next - 1 }, (_, i) => (i + 1) / next);
    const inflation = inflationOf(
      trialAt(0),
      others.flatMap(lag => [trialAt(-lag), trialAt(lag)]),
      new Map(),
    );
    if ((rounded(inflation) ?? Infinity) > HARDLY_READABLE) return most;
  }
  return MOST;
}
