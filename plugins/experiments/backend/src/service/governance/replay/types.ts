import type { RiskFacts, RiskTier } from '../types';

/**
 * A start of the past with what was known then and how it ended.
 */
export interface PastStart {
  key: string;
  /** Epoch milliseconds. */
  startedAt: number;
  facts: RiskFacts;
  /** `null` while that is not known. */
  failed: boolean | null;
}

/**
 * What nobody can know about starts that never had to wait.
 */
export interface ReplayAssumptions {
  /** Hours until a seat answers, by seat; a seat without a number takes its whole deadline. */
  latencyHours: Record<string, number>;
  /** Probability that one person who reviews a change that will fail stops it; independent of the others. */
  catchRate: number;
}

/**
 * What a policy would have done to the starts.
 */
export interface ReplaySide {
  /** `null` for a policy that has no version yet. */
  policyVersion: number | null;
  tiers: Record<RiskTier, number>;
  /** Approvals that were needed, that is people who had to read a plan. */
  approvals: number;
  /** Starts that no approval opens: in a freeze, or without error budget. */
  blocked: number;
  blockedFailed: number;
  /** Starts that wait for approvals. */
  delayed: number;
  /** Of all of them together; seats are asked at the same time. */
  delayHours: number;
  /** Expected number among those that waited; what is blocked comes later and fails then. */
  failuresPrevented: number;
}

/**
 * A start that two policies judge differently.
 */
export interface TierChange {
  key: string;
  startedAt: number;
  failed: boolean | null;
  inForce: RiskTier;
  given: RiskTier;
}

/**
 * Two policies over the same history.
 */
export interface ReplayComparison {
  starts: number;
  failed: number;
  inForce: ReplaySide;
  given: ReplaySide;
  /** Newest first, at most 100. */
  changes: TierChange[];
  sentence: string;
}
