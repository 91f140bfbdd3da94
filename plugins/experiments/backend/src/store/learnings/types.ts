import type {
  EvidenceGrade,
  Learning,
  LearningClaim,
  LearningStance,
  PooledTrials,
} from '@hone/backstage-plugin-experiments-common';

/**
 * A claim, with what its trials say together.
 */
export interface LearningRecord {
  id: string;
  number: number;
  title: string;
  text: string;
  claim: LearningClaim;
  /** Kind of change: the id of a template, or a tag. */
  kind: string;
  topic: string | null;
  metric: Learning['metric'];
  conditions: string[];
  ownerRef: string | null;
  sourceRef: string | null;
  grade: EvidenceGrade | null;
  pooled: PooledTrials | null;
  simulated: boolean;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}

/**
 * The result of an experiment as it was when it was linked: what pools and transfers are computed from.
 */
export interface TrialResult {
  /** Relative. */
  effect: number | null;
  standardError: number | null;
  interval: (number | null)[] | null;
  grade: EvidenceGrade | null;
  services: { service: string; group: string }[];
  simulated: boolean;
  /** Why it cannot be pooled. */
  leftOut: string | null;
}

/**
 * How an experiment stands to a learning.
 */
export interface LearningTrialRecord {
  learningId: string;
  experimentId: string;
  stance: LearningStance;
  note: string | null;
  trial: TrialResult;
  linkedBy: string;
  linkedAt: Date;
}

/**
 * A link with the name of its experiment.
 */
export interface NamedTrial extends LearningTrialRecord {
  number: number;
  title: string;
}
