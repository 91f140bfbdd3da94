import type { components, paths } from './generated/api';

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
export type IdeaSourceType = Schemas['IdeaSourceType'];
/** @public */
export type IdeaStatus = Schemas['IdeaStatus'];
/** @public */
export type IdeaNature = Schemas['IdeaNature'];
/** @public */
export type IdeaFactors = Schemas['IdeaFactors'];
/** @public */
export type IdeaInput = Schemas['IdeaInput'];
/** @public */
export type IdeaPriority = Schemas['IdeaPriority'];
/** @public */
export type Idea = Schemas['Idea'];
/** @public */
export type IdeaMoveInput = Schemas['IdeaMoveInput'];
/** @public */
export type IdeaTransitionInput = Schemas['IdeaTransitionInput'];
/** @public */
export type IdeaBalance = Schemas['IdeaBalance'];
/** @public */
export type SimilarIdea = Schemas['SimilarIdea'];
/** @public */
export type TemplateInput = Schemas['TemplateInput'];
/** @public */
export type ExperimentTemplate = Schemas['Template'];
/** @public */
export type LintNote = Schemas['LintNote'];
/** @public */
export type PowerInput = Schemas['PowerInput'];
/** @public */
export type PowerReport = Schemas['PowerReport'];
/** @public */
export type ControlPoolInput = Schemas['ControlPoolInput'];
/** @public */
export type ControlPool = Schemas['ControlPool'];
/** @public */
export type Slots = Schemas['Slots'];
/** @public */
export type SavedView = Schemas['SavedView'];
/** @public */
export type SavedViewInput = Schemas['SavedViewInput'];
/** @public */
export type AppliedDefinition = Schemas['AppliedDefinition'];
/** @public */
export type ExperimentComment = Schemas['Comment'];
/** @public */
export type AnalysisValues = Schemas['AnalysisValues'];
/** @public */
export type RobustnessReport = Schemas['RobustnessReport'];
/** @public */
export type WavePlan = Schemas['WavePlan'];
/** @public */
export type SealedWaves = Schemas['SealedWaves'];
/** @public */
export type StopRules = Schemas['StopRules'];
/** @public */
export type PendingDecision = Schemas['PendingDecision'];
/** @public */
export type ExperimentWatch = Schemas['Watch'];
/** @public */
export type ExperimentReference = Schemas['Reference'];
/** @public */
export type SimilarIdeasQuery =
  paths['/ideas/duplicates']['post']['requestBody']['content']['application/json'];
/** @public */
export type ExportFormat =
  paths['/experiments/{key}/export']['get']['parameters']['query']['format'];
/** @public */
export interface EntityExperiments {
  entityRef: string;
  statuses: Record<string, number>;
  open: ExperimentSummary[];
  lastClosed: ExperimentSummary[];
  /** The most valuable open ideas for it, at most three. */
  ideas: Idea[];
  /** Of its owner; null without one. */
  slots: Slots | null;
}
/** @public */
export interface ExperimentCounts {
  statuses: Record<string, number>;
  outcomes: Record<string, number>;
}
