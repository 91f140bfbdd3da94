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
export type ExpectedEffect = Schemas['ExpectedEffect'];
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
export type Freeze = Schemas['Freeze'];
/** @public */
export type FreezeInput = Schemas['FreezeInput'];
/** @public */
export type Collision = Schemas['Collision'];
/** @public */
export type CollisionReason = Schemas['CollisionReason'];
/** @public */
export type CollisionReport = Schemas['CollisionReport'];
/** @public */
export type StartSuggestion = Schemas['StartSuggestion'];
/** @public */
export type Calendar = Schemas['Calendar'];
/** @public */
export type CalendarItem = Schemas['CalendarItem'];
/** @public */
export type CalendarLane = Schemas['CalendarLane'];
/** @public */
export type CalendarGroup = NonNullable<
  NonNullable<paths['/calendar']['get']['parameters']['query']>['group']
>;
/** @public */
export type FreezeScope = Schemas['FreezeScope'];
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
export type RiskTier = Schemas['RiskTier'];
/** @public */
export type RiskAnswers = Schemas['RiskAnswers'];
/** @public */
export type RiskAssessment = Schemas['RiskAssessment'];
/** @public */
export type RiskContribution = Schemas['RiskContribution'];
/** @public */
export type SeatRequirement = Schemas['SeatRequirement'];
/** @public */
export type SeatState = Schemas['SeatState'];
/** @public */
export type PlanDifference = Schemas['PlanDifference'];
/** @public */
export type Approval = Schemas['Approval'];
/** @public */
export type VoidApproval = Schemas['VoidApproval'];
/** @public */
export type ApprovalInput = Schemas['ApprovalInput'];
/** @public */
export type GovernanceObstacle = Schemas['GovernanceObstacle'];
/** @public */
export type BudgetUse = Schemas['BudgetUse'];
/** @public */
export type BreakGlass = Schemas['BreakGlass'];
/** @public */
export type BreakGlassInput = Schemas['BreakGlassInput'];
/** @public */
export type Governance = Schemas['Governance'];
/** @public */
export type Review = Schemas['Review'];
/** @public */
export type Delegation = Schemas['Delegation'];
/** @public */
export type DelegationInput = Schemas['DelegationInput'];
/** @public */
export type PolicyInput = Schemas['PolicyInput'];
/** @public */
export type PolicyVersion = Schemas['PolicyVersion'];
/** @public */
export type PolicyDocument = Schemas['PolicyDocument'];
/** @public */
export type SavedPolicy = Schemas['SavedPolicy'];
/** @public */
export type ReplayReport = Schemas['ReplayReport'];
/** @public */
export type ReplaySide = Schemas['ReplaySide'];
/** @public */
export type GateHealth = Schemas['GateHealth'];
/** @public */
export type GovernanceLogEntry = Schemas['GovernanceLogEntry'];
/** @public */
export type PlanAssessment = Schemas['PlanAssessment'];
/** @public */
export type Learning = Schemas['Learning'];
/** @public */
export type LearningClaim = Schemas['Claim'];
/** @public */
export type LearningInput = Schemas['LearningInput'];
/** @public */
export type LearningPage = Schemas['LearningPage'];
/** @public */
export type LearningProposal = Schemas['LearningProposal'];
/** @public */
export type LearningStance = Schemas['Stance'];
/** @public */
export type LearningTrial = Schemas['LearningTrial'];
/** @public */
export type NewLearning = Schemas['NewLearning'];
/** @public */
export type PooledTrials = Schemas['PooledTrials'];
/** @public */
export type TransferredLearning = Schemas['TransferredLearning'];
/** @public */
export type TrialLinkInput = Schemas['TrialLinkInput'];
/** @public */
export type Calibration = Schemas['Calibration'];
/** @public */
export type CalibrationReport = Schemas['CalibrationReport'];
/** @public */
export type ExperimentForecasts = Schemas['ExperimentForecasts'];
/** @public */
export type Forecast = Schemas['Forecast'];
/** @public */
export type ForecastInput = Schemas['ForecastInput'];
/** @public */
export type LearningFilter = NonNullable<
  paths['/learnings']['get']['parameters']['query']
>;
/** @public */
export type TransferQuery =
  paths['/learnings/for-entity']['get']['parameters']['query'];
/** @public */
export type ReviewTab = paths['/reviews']['get']['parameters']['query']['tab'];
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
