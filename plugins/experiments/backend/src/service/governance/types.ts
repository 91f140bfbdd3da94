/**
 * How much a change risks, from what starts by itself to what three seats approve.
 */
export type RiskTier = 'T0' | 'T1' | 'T2' | 'T3';

/**
 * What the author answers about the change; what is not answered is unknown.
 */
export interface RiskAnswers {
  /** Classes of data that the change touches, such as `payment`; empty for none. */
  dataClasses?: string[];
  schemaChange?: boolean;
  /** How the change is taken back. */
  reversal?: 'switch' | 'deployment' | 'hours' | 'irreversible';
  /** Whether the way back was tried. */
  rehearsed?: boolean;
  /** Planned effort in person-days. */
  personDays?: number;
  /** Planned cost in the policy's currency. */
  money?: number;
  /** User-minutes of harm that are expected at most until a guardrail stops it. */
  harmMinutes?: number;
}

/**
 * What a tier is computed from. `null` is "not known", which is not the same as none.
 */
export interface RiskFacts {
  answers: RiskAnswers;
  /** The highest of the treated services, from 1 for the most critical. */
  criticality: number | null;
  /** Entities that depend on a treated service or consume its API. */
  dependents: number | null;
  treatedServices: number;
  /** Share of the traffic that gets the change at first, 0 to 1. */
  trafficShare: number | null;
  /** Closed experiments of the same design on the same services. */
  earlierTrials: number;
  /** Share of the error budget that is left, the lowest of the treated services; may be negative. */
  errorBudgetLeft: number | null;
  /** Whether there is, or may be, an error budget that cannot be read now; entries of older logs do not say. */
  errorBudgetUnread?: boolean;
  /** Incidents of the treated services in the last seven days. */
  recentIncidents: number | null;
  /** Whether a freeze covers the time of the start. */
  inFreeze: boolean;
  guardrails: number;
  /** Whether every guardrail finds a harm as large as its margin within the plan, with a power of .8. */
  guardrailsCanTell: boolean | null;
  /** Deliveries of the owner's services in the last 180 days that are old enough to be judged. */
  deliveries: DeliveryRecord | null;
}

/**
 * What earned autonomy is judged by.
 */
export interface DeliveryRecord {
  matured: number;
  failed: number;
  /** Failures that were caught before they reached everybody. */
  caught: number;
  /** Whether a failure reached everybody in the last 28 days. */
  escapedRecently: boolean;
}

/**
 * One part of the score.
 */
export interface RiskContribution {
  factor: string;
  points: number;
  /** The fact behind it in words, such as "14 dependents". */
  detail: string;
  unknown: boolean;
}

/**
 * A tier with everything it rests on.
 */
export interface RiskAssessment {
  tier: RiskTier;
  score: number;
  scoreTier: RiskTier;
  /** In the order of the policy; they add up to the score. */
  contributions: RiskContribution[];
  floors: { rule: string; tier: RiskTier; detail: string }[];
  /** Why a T1 starts by itself, or why it does not any more; null where it makes no difference. */
  autonomy: { earned: boolean; sentence: string } | null;
  policyVersion: number;
}

/**
 * An approval that a tier needs.
 */
export interface SeatRequirement {
  seat: string;
  title: string;
  /** Distinct people. */
  count: number;
  /** Groups whose members hold the seat; empty where the experiment's owner holds it. */
  groupRefs: string[];
  deadlineHours: number;
  /** Who may approve after the deadline. */
  escalationRefs: string[];
}

/**
 * The highest amounts that an owner may plan in a quarter.
 */
export interface BudgetCaps {
  ownerRef: string | null;
  personDays?: number;
  money?: number;
  harmMinutes?: number;
}

/**
 * A policy as it was read; `version` 0 is the one that is shipped.
 */
export interface GovernancePolicy {
  version: number;
  mode: 'dryrun' | 'warn' | 'enforce';
  currency: string;
  /** Days that an approval holds. */
  approvalDays: number;
  /** Below this share of the error budget nothing starts but what breaks the glass; null for no gate. */
  errorBudgetFloor: number | null;
  risk: PolicyRisk;
  seats: Record<RiskTier, SeatRequirement[]>;
  budgets: BudgetCaps[];
  breakGlass: { notifyRefs: string[]; reviewDays: number };
}

/**
 * Points, thresholds and floors. Lists of steps are in the order of rising risk.
 */
export interface PolicyRisk {
  thresholds: { T1: number; T2: number; T3: number };
  points: {
    criticality: Record<string, number>;
    dataClasses: Record<string, number>;
    schemaChange: number;
    dependents: { from: number; points: number }[];
    treatedServices: { from: number; points: number }[];
    trafficShare: { from: number; points: number }[];
    reversal: Record<NonNullable<RiskAnswers['reversal']>, number>;
    notRehearsed: number;
    noEarlierTrial: number;
    errorBudget: { below: number; points: number }[];
    recentIncident: number;
    freeze: number;
    noGuardrail: number;
    guardrailsCannotTell: number;
    /** What a fact adds that is not known, by factor; what is not named adds nothing. */
    unknown: Record<string, number>;
  };
  floors: { rule: string; tier: RiskTier; when: FloorCondition }[];
  autonomy: {
    maxFailRate: number;
    probability: number;
    minDeliveries: number;
    minCatchRate: number;
  } | null;
}

/**
 * A floor applies where every named condition holds.
 */
export interface FloorCondition {
  dataClass?: string;
  criticality?: number;
  reversal?: RiskAnswers['reversal'];
  schemaChange?: boolean;
  minDependents?: number;
}
