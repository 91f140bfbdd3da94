import type { EraName } from './story';

/** A roll-out of the simulated year. */
export interface Rollout {
  id: string;
  service: string;
  era: EraName;
  /** When it was everywhere, or stopped; epoch milliseconds. */
  at: number;
  outcome: 'complete' | 'caught' | 'escaped';
  /** Largest share of the traffic that a stopped canary met, and whether it burnt error budget. */
  traffic: number;
  sloBurned: boolean;
}

/** Harm that a roll-out did. */
export interface Harm {
  rollout: Rollout;
  /** Null while it lasts. */
  endedAt: number | null;
  /** Whether an older version was put in place again to end it. */
  rolledBack: boolean;
  /** Whether somebody was called. */
  incident: boolean;
}

/** A commit of a simulated repository. */
export interface SimulatedCommit {
  sha: string;
  at: number;
  parents: string[];
  lines: number;
  bot: boolean;
  reverts?: string;
  equivalentTo?: string;
}

/** An incident of the simulated year. */
export interface SimulatedIncident {
  service: string;
  impactAt: number;
  detectedAt: number;
  createdAt: number;
  mitigatedAt: number | null;
  /** The roll-out that caused it, null when none did. */
  cause: Rollout | null;
}
