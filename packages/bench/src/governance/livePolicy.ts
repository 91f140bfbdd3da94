import { createRng, type Rng } from '@hone/inference';
import { ASSUMPTIONS } from './assumptions';
import {
  replayStart,
  type GovernancePolicy,
  type PastStart,
} from './governanceRules';

/**
 * A year under a policy.
 */
export interface YearResult {
  starts: number;
  /** Started without anybody. */
  alone: number;
  aloneFailed: number;
  blocked: number;
  delayed: number;
  delayHours: number;
  failed: number;
  prevented: number;
  /** Changes that would have been fine and were stopped. */
  stoppedGood: number;
  reviewerHours: number;
}

const NOTHING: YearResult = {
  starts: 0,
  alone: 0,
  aloneFailed: 0,
  blocked: 0,
  delayed: 0,
  delayHours: 0,
  failed: 0,
  prevented: 0,
  stoppedGood: 0,
  reviewerHours: 0,
};

/** The slowest of the seats, which are asked at the same time. */
function drawWait(rng: Rng, seats: { seat: string; count: number }[]): number {
  const { medianHours, latencySigma } = ASSUMPTIONS;
  const waits = seats.flatMap(({ seat, count }) =>
    Array.from(
      { length: count },
      () => medianHours[seat] * Math.exp(latencySigma * rng.normal()),
    ),
  );
  return Math.max(0, ...waits);
}

/**
 * Lives a year of starts under a policy: who waits and for how long, what reviewers catch, what it costs. The draws of
 * a start depend on its key only, so policies are compared on the same fates.
 */
export function livePolicy(
  policy: GovernancePolicy,
  year: PastStart[],
  options: { catchRate: number; seed: string },
): YearResult {
  const { catchRate, seed } = options;
  const result = { ...NOTHING, starts: year.length };
  for (const start of year) {
    const rng = createRng(`reviews/${seed}/${start.key}`);
    const { tier, blocked, approvals } = replayStart(policy, start, {
      latencyHours: {},
      catchRate,
    });
    if (start.failed) result.failed += 1;
    if (blocked) result.blocked += 1;
    if (approvals === 0) {
      result.alone += 1;
      if (start.failed) result.aloneFailed += 1;
      continue;
    }
    result.delayed += 1;
    result.reviewerHours += approvals * ASSUMPTIONS.hoursPerReview;
    const stopRate = start.failed ? catchRate : ASSUMPTIONS.falseStopRate;
    const isStopped = rng.uniform() < 1 - (1 - stopRate) ** approvals;
    result.delayHours += drawWait(rng, policy.seats[tier]);
    if (isStopped && start.failed) result.prevented += 1;
    if (isStopped && !start.failed) result.stoppedGood += 1;
  }
  return result;
}
