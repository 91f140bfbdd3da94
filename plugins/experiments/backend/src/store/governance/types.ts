import type {
  RiskAssessment,
  RiskTier,
  SeatRequirement,
} from '@hone/backstage-plugin-experiments-common';

/**
 * A version of the policy.
 */
export interface PolicyRecord {
  version: number;
  mode: 'dryrun' | 'warn' | 'enforce';
  text: string;
  note: string | null;
  savedBy: string;
  savedAt: Date;
}

/**
 * What somebody said about a plan, for a seat.
 */
export interface ApprovalRecord {
  id: string;
  experimentId: string;
  seat: string;
  actor: string;
  /** Whose seat it is, for a delegate. */
  actsFor: string | null;
  verdict: 'approve' | 'reject' | 'question';
  reason: string | null;
  at: Date;
  expiresAt: Date;
  /** Hash of the content that was judged. */
  boundHash: string;
  /** The risk as it was then. */
  assessment: RiskAssessment;
}

/**
 * A seat that is asked for.
 */
export interface ReviewSeatRecord {
  requirement: SeatRequirement;
  state: 'open' | 'filled' | 'rejected';
  askedAt: Date;
  dueAt: Date;
}

/**
 * What was asked when a plan was sent for review.
 */
export interface ReviewRecord {
  experimentId: string;
  askedAt: Date;
  boundHash: string;
  tier: RiskTier;
  score: number;
  open: boolean;
  dueAt: Date;
  seats: ReviewSeatRecord[];
}

/**
 * Somebody approves in somebody's place for a while.
 */
export interface DelegationRecord {
  id: string;
  fromRef: string;
  toRef: string;
  /** Null for every seat. */
  seat: string | null;
  reason: string;
  from: Date;
  until: Date;
}

/**
 * A start past the gate.
 */
export interface BreakGlassRecord {
  id: string;
  experimentId: string;
  actor: string;
  at: Date;
  reason: string;
  incidentUrl: string;
  /** What the gate would have said. */
  passedOver: string[];
  toldRefs: string[];
  reviewDueAt: Date;
  review: { actor: string; at: Date; finding: string } | null;
}

/**
 * One entry of the governance log. The hash is that of the canonical JSON of all other members.
 */
export interface LogEntry {
  seq: number;
  at: string;
  actor: string;
  type: string;
  experimentKey: string | null;
  content: Record<string, unknown>;
  previousHash: string;
  hash: string;
}
