import type { RiskTier } from '../types';

/**
 * How a start passed the gate: by itself, by itself because of earned autonomy, with approvals, or by breaking the glass.
 */
export type GatePath = 'automatic' | 'autonomy' | 'approved' | 'break-glass';

/**
 * A seat that was asked about a plan, until the first verdict or until it was asked no more.
 */
export interface ReviewEntry {
  kind: 'review';
  experimentKey: string;
  seat: string;
  tier: RiskTier;
  /** Epoch milliseconds. */
  askedAt: number;
  /** Of the verdict; without one, when the plan was withdrawn, or the newest time that is known. Epoch milliseconds. */
  endedAt: number;
  /** `null` where the seat gave none in that time. */
  verdict: 'approve' | 'reject' | 'question' | null;
}

/**
 * A start that passed the gate, and how it ended.
 */
export interface StartEntry {
  kind: 'start';
  experimentKey: string;
  path: GatePath;
  tier: RiskTier;
  score: number;
  /** Whether it was rolled back or did harm; `null` while that is not known. */
  failed: boolean | null;
}

/**
 * What gate health is computed from.
 */
export type GateEntry = ReviewEntry | StartEntry;

/**
 * How the reviews of a seat went.
 */
export interface SeatHealth {
  seat: string;
  /** Verdicts. */
  n: number;
  /** Until the first verdict; plans that still wait count as not answered yet. `null` where too few were answered. */
  latencyHoursP50: number | null;
  latencyHoursP90: number | null;
  /** Approvals less than a minute after the seat was asked. */
  underMinute: number;
  rejected: number;
  /** What stands out, or why nothing is said. */
  sentence: string | null;
}

/**
 * Failures of a path among starts of similar risk.
 */
export interface PathHealth {
  path: GatePath;
  /** Scores from here... */
  scoreFrom: number;
  /** ...to below here; `null` for no end. */
  scoreTo: number | null;
  /** Starts whose end is known. */
  n: number;
  failed: number;
  /** With its Wilson interval (95%); `null` where there are too few. */
  rate: number | null;
  low: number | null;
  high: number | null;
}

/**
 * A gate that could go: an experiment about the policy itself.
 */
export interface GateProposal {
  seat: string;
  tier: RiskTier;
  /** Verdicts that it rests on. */
  n: number;
  sentence: string;
}

/**
 * How the gates themselves do.
 */
export interface GateHealth {
  seats: SeatHealth[];
  paths: PathHealth[];
  proposals: GateProposal[];
}
