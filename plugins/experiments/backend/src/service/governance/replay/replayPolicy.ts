import { assessRisk } from '../risk/assessRisk';
import { known } from '../risk/knownFacts';
import type { GovernancePolicy, RiskTier } from '../types';
import type { PastStart, ReplayAssumptions, ReplaySide } from './types';

/**
 * One start under a policy.
 */
export interface ReplayedStart {
  start: PastStart;
  tier: RiskTier;
  blocked: boolean;
  approvals: number;
  delayHours: number;
  /** Probability that the approvals would have stopped it, given that it fails. */
  caught: number;
}

/** Whether something stands in the way that no approval removes. */
function isBlocked(policy: GovernancePolicy, { facts }: PastStart): boolean {
  const { errorBudgetFloor } = policy;
  const { errorBudgetLeft, inFreeze } = facts;
  if (inFreeze) return true;
  if (errorBudgetFloor === null || !known(errorBudgetLeft)) return false;
  return errorBudgetLeft < errorBudgetFloor;
}

/**
 * What a policy would have said about a start, as if it were enforced whatever its mode.
 */
export function replayStart(
  policy: GovernancePolicy,
  start: PastStart,
  { latencyHours, catchRate }: ReplayAssumptions,
): ReplayedStart {
  const { tier } = assessRisk(policy, start.facts);
  const seats = policy.seats[tier];
  const approvals = seats.reduce((people, seat) => people + seat.count, 0);
  const waits = seats.map(
    seat => latencyHours[seat.seat] ?? seat.deadlineHours,
  );
  return {
    start,
    tier,
    blocked: isBlocked(policy, start),
    approvals,
    delayHours: Math.max(0, ...waits),
    caught: 1 - (1 - catchRate) ** approvals,
  };
}

function sum<T>(items: T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/**
 * A policy over a history of starts.
 */
export function replayPolicy(
  policy: GovernancePolicy,
  history: PastStart[],
  assumptions: ReplayAssumptions,
): { side: ReplaySide; starts: ReplayedStart[] } {
  const starts = history.map(start => replayStart(policy, start, assumptions));
  const blocked = starts.filter(one => one.blocked);
  const delayed = starts.filter(one => one.approvals > 0);
  const count = (tier: RiskTier) =>
    starts.filter(one => one.tier === tier).length;
  return {
    starts,
    side: {
      policyVersion: policy.version,
      tiers: {
        T0: count('T0'),
        T1: count('T1'),
        T2: count('T2'),
        T3: count('T3'),
      },
      approvals: sum(starts, one => one.approvals),
      blocked: blocked.length,
      blockedFailed: blocked.filter(one => one.start.failed).length,
      delayed: delayed.length,
      delayHours: sum(delayed, one => one.delayHours),
      failuresPrevented: sum(delayed, one =>
        one.start.failed ? one.caught : 0,
      ),
    },
  };
}
