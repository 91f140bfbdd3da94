import type {
  ExperimentArm,
  ExperimentDesign,
  ExperimentOutcome,
  ExperimentPlan,
  ExperimentStatus,
  Hypothesis,
  PendingDecision,
  Recommendation,
  ResolvedMetricUse,
  RiskAnswers,
  SealedWaves,
  VerdictSummary,
} from '@hone/backstage-plugin-experiments-common';

/**
 * A metric as it was when the plan was saved. The step is needed to read it; the hash of its definition tells later
 * whether it still measures the same.
 */
export type MetricSnapshot = ResolvedMetricUse & {
  stepSeconds: number;
  definitionHash: string;
};

/**
 * The verdict as it was computed; whether its source answers now is kept beside it.
 */
export type StoredVerdict = Omit<VerdictSummary, 'staleSince'>;

/**
 * A decision that waits as it was proposed; what changed since is told by whoever reads it.
 */
export type StoredPendingDecision = Omit<
  PendingDecision,
  'recommendation' | 'verdictChange'
> & { recommendation: Recommendation | null };

/**
 * What lists show of an experiment.
 */
export interface ExperimentListRow {
  id: string;
  number: number;
  title: string;
  entityRef: string;
  ownerRef: string | null;
  design: ExperimentDesign;
  status: ExperimentStatus;
  outcome: ExperimentOutcome | null;
  metrics: MetricSnapshot[];
  verdict: StoredVerdict | null;
  staleSince: Date | null;
  simulated: boolean;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  startAt: Date | null;
  startedAt: Date | null;
  plannedEndAt: Date | null;
  endedAt: Date | null;
}

/**
 * A whole experiment.
 */
export interface ExperimentRecord extends ExperimentListRow {
  hypothesis: Hypothesis;
  treated: ExperimentArm;
  control: ExperimentArm | null;
  plan: ExperimentPlan;
  tags: string[];
  planHash: string | null;
  createdBy: string;
  analyzedUntil: Date | null;
  ideaId: string | null;
  /** The learning that it was started from. */
  learningId: string | null;
  templateId: string | null;
  nextOwnerRef: string | null;
  waves: SealedWaves | null;
  pendingDecision: StoredPendingDecision | null;
  /** What its author answered about the risk. */
  risk: RiskAnswers;
}
