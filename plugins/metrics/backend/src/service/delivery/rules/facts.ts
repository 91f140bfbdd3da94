/**
 * What is known about the delivery of one service. Instants are epoch milliseconds; the order of lists means nothing.
 */
export interface ServiceFacts {
  /** Where a deployment has to arrive; empty when the service never said. */
  targets: string[];
  /** The commit that ran before the first known deployment, null when nothing did. */
  baselineSha: string | null;
  /** All commits of the service's repositories: the ancestry needs also those that do not touch the service. */
  commits: Commit[];
  deployments: Deployment[];
  incidents: Incident[];
  defects: Defect[];
}

/** A commit. */
export interface Commit {
  sha: string;
  /** Committer date. */
  at: number;
  parents: string[];
  /** Whether the service owns one of its paths. */
  touchesService: boolean;
  /** The commit that it takes back. */
  reverts: string | null;
  /** The commit whose content it repeats, as a cherry-pick does. */
  equivalentTo: string | null;
  bot: boolean;
  /** Lines added and removed, null when not known. */
  lines: number | null;
}

/** A roll-out to production. */
export interface Deployment {
  id: string;
  /** When it was complete everywhere; null while or when it was not, or when only steps are known. */
  completedAt: number | null;
  sha: string | null;
  digest: string | null;
  /** Made because of an incident. */
  unplanned: boolean;
  /** The deployment that it takes back, when it puts an older version in place again. */
  rollbackOf: string | null;
  steps: { target: string; traffic: number; at: number }[];
  abort: { at: number; sloBurned: boolean } | null;
  /** When it began, as far as that is known. */
  startedAt?: number;
  /** Where it can be looked at. */
  url?: string;
}

/** How an incident names its cause. */
export type CauseLink =
  | { type: 'deployment'; id: string }
  | { type: 'change'; sha: string }
  | { type: 'digest'; digest: string }
  | { type: 'none' };

/** What a person said about the cause of an incident. */
export type PersonLink = Extract<CauseLink, { type: 'deployment' | 'none' }>;

/** An incident in production. */
export interface Incident {
  id: string;
  /** Absent while nobody corrected what the source or the rules say. */
  person?: PersonLink;
  /** Null when nobody said anything about the cause. */
  link: CauseLink | null;
  impactAt: number | null;
  detectedAt: number | null;
  createdAt: number;
  mitigatedAt: number | null;
  /** Where it can be looked at. */
  url?: string;
}

/** A defect found in production. */
export interface Defect {
  id: string;
  foundAt: number;
  duplicateOf: string | null;
}

/**
 * The conventions of the definitions; every constant that a definition needs is here.
 */
export interface DeliveryRules {
  /** From this age on a deployment's outcome counts as known. */
  maturityMs: number;
  /** An abort at up to this traffic, in percent, without burnt error budget is caught. */
  caughtTraffic: number;
  /** An incident without a word about its cause is linked to the last deployment of its service within this time. */
  linkWindowMs: number;
}

const HOUR = 3_600_000;

/** 72 h let slow failures show; 10 % is where product managers stop calling it a canary; a day is a working day's notice. */
export const DEFAULT_RULES: DeliveryRules = {
  maturityMs: 72 * HOUR,
  caughtTraffic: 10,
  linkWindowMs: 24 * HOUR,
};
