import type { components } from './generated/api';

type Schemas = components['schemas'];

/** @public */
export type ExperimentStatus = Schemas['Status'];
/** @public */
export type ExperimentOutcome = Schemas['Outcome'];
/** @public */
export type ExperimentDesign = Schemas['Design'];
/** @public */
export type EvidenceGrade = Schemas['Grade'];
/** @public */
export type Recommendation = Schemas['Recommendation'];
/** @public */
export type VerdictReason = Schemas['VerdictReason'];
/** @public */
export type Sentence = Schemas['Sentence'];
/** @public */
export type Hypothesis = Schemas['Hypothesis'];
/** @public */
export type MetricUse = Schemas['MetricUse'];
/** @public */
export type ResolvedMetricUse = Schemas['ResolvedMetricUse'];
/** @public */
export type ExperimentArm = Schemas['Arm'];
/** @public */
export type ExperimentPlan = Schemas['Plan'];
/** @public */
export type ExperimentInput = Schemas['ExperimentInput'];
/** @public */
export type VerdictSummary = Schemas['VerdictSummary'];
/** @public */
export type ExperimentSummary = Schemas['ExperimentSummary'];
/** @public */
export type Experiment = Schemas['Experiment'];
/** @public */
export type ExperimentAction = Schemas['Action'];
/** @public */
export type Decision = Schemas['Decision'];
/** @public */
export type TransitionInput = Schemas['TransitionInput'];
/** @public */
export type ExperimentEvent = Schemas['Event'];
/** @public */
export type MetricResult = Schemas['MetricResult'];
/** @public */
export type QualityCheck = Schemas['Check'];
/** @public */
export type DecisionRule = Schemas['Rule'];
/** @public */
export type ResolvedQuery = Schemas['ResolvedQuery'];
/** @public */
export type AnalysisChart = Schemas['Chart'];
/** @public */
export type AnalysisSummary = Schemas['AnalysisSummary'];
/** @public */
export type Analysis = Schemas['Analysis'];
/** @public */
export type ImportItem = Schemas['ImportItem'];
/** @public */
export interface EntityExperiments {
  entityRef: string;
  statuses: Record<string, number>;
  open: ExperimentSummary[];
  lastClosed: ExperimentSummary[];
}
/** @public */
export interface ExperimentCounts {
  statuses: Record<string, number>;
  outcomes: Record<string, number>;
}
