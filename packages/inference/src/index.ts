/**
 * Statistics for engineering experiments: pure, seeded, isomorphic.
 *
 * @packageDocumentation
 */

export { INFERENCE_VERSION } from './version';
export { InferenceInputError } from './outcome';
export type {
  Alternative,
  Failure,
  Interval,
  Outcome,
  OutcomeDetails,
  Reason,
  Warning,
  WarningCode,
} from './outcome';

export {
  beta,
  chiSquared,
  fDistribution,
  gamma,
  logGamma,
  normal,
  regularizedBeta,
  regularizedGammaQ,
  studentT,
} from './numerics/distributions';
export { createRng } from './numerics/rng';
export type { Rng } from './numerics/rng';

export { anova } from './moments/anova';
export type { OneWayAnova } from './moments/anova';
export { fromShiftedSums } from './moments/fromShiftedSums';
export { mergeMoments } from './moments/mergeMoments';
export type { Comoments, Moments } from './moments/moments';
export { ols } from './moments/ols';
export { summarize } from './moments/summarize';

export type {
  Arm,
  ClusteredQuantileArm,
  CupedArm,
  CupedRatioArm,
  EffectScale,
  MeanArm,
  ProportionArm,
  QuantileArm,
  RatioArm,
  Sums,
} from './trials/arms';
export { asymptoticConfidenceSequence } from './trials/asymptoticConfidenceSequence';
export { benjaminiHochberg } from './trials/benjaminiHochberg';
export { deltaVariance } from './trials/deltaVariance';
export { fiellerInterval } from './trials/fiellerInterval';
export type { EstimatedMean } from './trials/fiellerInterval';
export { guardrailPower } from './trials/guardrailPower';
export { holm } from './trials/holm';
export { sequentialSrm } from './trials/sequentialSrm';
export { srmTest } from './trials/srmTest';
export { twoProportionZTest } from './trials/twoProportionZTest';
export { welchTest } from './trials/welchTest';
export type { WelchTestInput, WelchTestResult } from './trials/welchTest';
export { durationDays } from './trials/power/durationDays';
export { minimumDetectableEffect } from './trials/power/minimumDetectableEffect';
export type { PlanningMetric } from './trials/power/planningMetric';
export { power } from './trials/power/power';
export type { PowerDesign } from './trials/power/power';
export { powerByWeek } from './trials/power/powerByWeek';
export { sampleSizePerArm } from './trials/power/sampleSizePerArm';
export { varianceAfterCuped } from './trials/power/varianceAfterCuped';

export { effectiveSampleSize } from './canary/effectiveSampleSize';
export { nonInferiorityVerdict } from './canary/nonInferiorityVerdict';
export type { NonInferiority } from './canary/nonInferiorityVerdict';
export { pairedCanaryConfidenceSequence } from './canary/pairedCanaryConfidenceSequence';
export { pairedCanaryTest } from './canary/pairedCanaryTest';

export type { EffectEstimate } from './process/internal/contrast';
export type { CounterfactualPoint } from './process/internal/counterfactual';
export { neweyWestLag } from './process/neweyWestLag';
export { olsHac } from './process/olsHac';
export { placeboInTime } from './process/placeboInTime';
export { regressionToTheMean } from './process/regressionToTheMean';
export { segmentedRegression } from './process/segmentedRegression';
export type {
  SegmentedRegressionInput,
  SegmentedRegressionResult,
} from './process/segmentedRegression';
export { simulateDetectableEffect } from './process/simulateDetectableEffect';
export { specificationCurve } from './process/specificationCurve';

export { autocorrelation } from './series/autocorrelation';
export type { Series } from './series/series';

export { newcombeDifference } from './rates/newcombeDifference';
export { wilsonInterval } from './rates/wilsonInterval';

export { evidenceGrade } from './evidence/evidenceGrade';
export type {
  EvidenceDesign,
  EvidenceGrade,
  EvidenceReason,
  EvidenceRecord,
} from './evidence/evidenceGrade';

export { mannWhitneyU } from './mannwhitney/mannWhitneyU';
export { mannWhitneyNullDistribution } from './mannwhitney/mannWhitneyNullDistribution';
export { hodgesLehmann } from './mannwhitney/hodgesLehmann';
export { commonLanguageEffectSize } from './mannwhitney/commonLanguageEffectSize';
export { cohenD } from './mannwhitney/cohenD';
export { percentile } from './mannwhitney/percentile';
export { meanRatio } from './mannwhitney/meanRatio';
export { iqrOutliers } from './mannwhitney/iqrOutliers';
export { kayentaClassify } from './mannwhitney/kayentaClassify';
export type {
  KayentaClassification,
  KayentaClassifyInput,
  KayentaClassifyResult,
} from './mannwhitney/kayentaClassify';
export { kayentaScore } from './mannwhitney/kayentaScore';
export type { KayentaMetric, KayentaScore } from './mannwhitney/kayentaScore';
export { judgeCanary } from './canary/judgeCanary';
export type { CanaryJudgement, JudgeCanaryInput } from './canary/judgeCanary';
export type {
  CanaryMetric,
  CanaryMetricVerdict,
  JudgedCanaryMetric,
} from './canary/canaryMetric';

export { certifyRotation } from './rotation/certifyRotation';
export { explainSeat } from './rotation/explainSeat';
export type { SeatAlternative, SeatReason } from './rotation/explainSeat';
export { planRotation } from './rotation/planRotation';
export { tieRank } from './rotation/tieRank';
export { verifyRotation } from './rotation/verifyRotation';
export type {
  Rotation,
  RotationCertificate,
  RotationPerson,
  RotationPlan,
} from './rotation/rotation';

export { armFromComoments } from './pushdown/armFromComoments';
export { armFromMoments } from './pushdown/armFromMoments';
export {
  exposureCountsQuery,
  readExposureCounts,
} from './pushdown/exposureCountsQuery';
export { readSufficientStatistics } from './pushdown/readSufficientStatistics';
export type { GroupStatistics } from './pushdown/readSufficientStatistics';
export { sufficientStatisticsQuery } from './pushdown/sufficientStatisticsQuery';
export type {
  ExposedUnits,
  PushDownQuery,
  PushDownStatistic,
  ShiftedColumn,
  SqlCondition,
  SqlDialect,
  SqlParameter,
  SqlStatement,
  SqlTable,
} from './pushdown/query';

export { covariateImbalance } from './trials/covariateImbalance';
export { quantileOrderIndices } from './trials/quantileOrderIndices';
export { quantileVariance } from './trials/quantileVariance';
export { unitsInTwoArms } from './trials/unitsInTwoArms';
export { varianceInflation } from './trials/varianceInflation';
export { midExperimentPower } from './trials/power/midExperimentPower';
export type { MidExperimentDesign } from './trials/power/midExperimentPower';
export { tTestPower } from './trials/power/tTestPower';

export { alphaSpending } from './sequential/alphaSpending';
export type { SpendingFunction } from './sequential/alphaSpending';
export { bernoulliConfidenceSequence } from './sequential/bernoulliConfidenceSequence';
export { betaBinomialEValue } from './sequential/betaBinomialEValue';
export { bettingEValue } from './sequential/bettingEValue';
export { empiricalProcessBoundary } from './sequential/empiricalProcessBoundary';
export { logMixture } from './sequential/logMixture';
export { mixtureBoundary } from './sequential/mixtureBoundary';
export { mixtureRho } from './sequential/mixtureRho';
export type { Mixture } from './sequential/mixtures';
export { msprt } from './sequential/msprt';
export { polyStitchingBoundary } from './sequential/polyStitchingBoundary';
export { quantileAnytimePValue } from './sequential/quantileAnytimePValue';
export { quantileBoundary } from './sequential/quantileBoundary';
export { twoArmCountEValue } from './sequential/twoArmCountEValue';

export { bayesianTest } from './bayes/bayesianTest';
export type { BayesianTestResult } from './bayes/bayesianTest';
export { normalExpectedLoss } from './bayes/normalExpectedLoss';
export { DEFAULT_EFFECT_PRIOR } from './bayes/prior';
export type { EffectPrior } from './bayes/prior';

export { clopperPearsonInterval } from './rates/clopperPearsonInterval';
export { betaPosterior } from './rates/betaPosterior';
export { gammaPriorFromPeers } from './rates/gammaPriorFromPeers';
export { gammaPoissonPredictive } from './rates/gammaPoissonPredictive';
export { gammaSuperiority } from './rates/gammaSuperiority';
export { negativeBinomialRate } from './rates/negativeBinomialRate';
export { poissonExactInterval } from './rates/poissonExactInterval';
export { poissonRateRatioTest } from './rates/poissonRateRatioTest';
export { rateChangePoints } from './rates/rateChangePoints';
export { gammaPoissonPosterior } from './rates/gammaPoissonPosterior';
export type { GammaShape } from './rates/gammaPoissonPosterior';

export { kaplanMeier } from './survival/kaplanMeier';
export type { SurvivalCurve } from './survival/kaplanMeier';
export { logRankTest } from './survival/logRankTest';
export type { CensoredDurations } from './survival/internal/riskTable';
export { bootstrapInterval } from './resampling/bootstrapInterval';
export type { BootstrapMethod } from './resampling/bootstrapInterval';

export { randomEffects } from './pooling/randomEffects';
export { predictionInterval } from './pooling/predictionInterval';
export { predictNextEffect } from './pooling/predictNextEffect';
export { shrinkEffects } from './pooling/shrinkEffects';
export { empiricalBayesNormal } from './pooling/empiricalBayesNormal';
export { exaggerationRatio } from './pooling/exaggerationRatio';
export { replicationProbability } from './pooling/replicationProbability';
export { forecastReplication } from './pooling/forecastReplication';
export { logRiskRatio } from './pooling/logRiskRatio';
export type { RiskTable } from './pooling/logRiskRatio';
export { jamesStein } from './pooling/jamesStein';
export type { JamesSteinInput } from './pooling/jamesStein';
export { aggregateForecasts } from './pooling/aggregateForecasts';
export type { AggregationMethod } from './pooling/aggregateForecasts';
export { forecastTrial } from './pooling/forecastTrial';
export type { PastTrial, PoolLevel } from './pooling/forecastTrial';
export { shrinkRates } from './pooling/shrinkRates';
export type { TestCounts, ShrunkenArms } from './pooling/shrinkRates';
export type { HeterogeneityMethod } from './pooling/internal/heterogeneity';
export type { PooledInput } from './pooling/internal/pooled';
export { poolForecasts } from './pooling/poolForecasts';
export { transferEffect } from './transfer/transferEffect';
export type {
  TransferLevel,
  TransferredEffect,
} from './transfer/transferEffect';
export type {
  NestedService,
  TransferTrial,
} from './transfer/internal/readTrials';

export { crpsNormal } from './scores/crpsNormal';
export { crpsSample } from './scores/crpsSample';
export { brierScore } from './scores/brierScore';
export { logScore } from './scores/logScore';
export { intervalScore } from './scores/intervalScore';
export { pinballLoss } from './scores/pinballLoss';
export { intervalCoverage } from './scores/intervalCoverage';
export { pitValues } from './scores/pitValues';
export { splitConformal } from './scores/splitConformal';
export { expectedCalibrationError } from './scores/expectedCalibrationError';
export type { CalibrationBin } from './scores/expectedCalibrationError';
export type { BinaryForecasts } from './scores/internal/binary';

export type {
  Panel,
  PanelEstimate,
  PanelEstimator,
  PanelRow,
  PlaceboInSpaceResult,
  StaggeredPanel,
} from './panel/panel';
export { differenceInDifferences } from './panel/differenceInDifferences';
export { eventStudy } from './panel/eventStudy';
export { findAggregateUnits } from './panel/findAggregateUnits';
export { placeboInSpace } from './panel/placeboInSpace';
export type { PlaceboInSpaceOptions } from './panel/placeboInSpace';
export { sdidNoiseLevel } from './panel/sdidNoiseLevel';
export { syntheticControl } from './panel/syntheticControl';
export { syntheticDifferenceInDifferences } from './panel/syntheticDifferenceInDifferences';
export { timeWeightedDifferenceInDifferences } from './panel/timeWeightedDifferenceInDifferences';

export { causalImpact } from './structural/causalImpact';
export type {
  CausalImpactInput,
  CausalImpactPoint,
  CausalImpactResult,
} from './structural/causalImpactTypes';
export { localLevelFilter } from './structural/localLevelFilter';
export type { LocalLevelStates } from './structural/localLevelFilter';
export { localLevelMle } from './structural/localLevelMle';

export { averageTopK } from './rootcause/averageTopK';
export { findRootCauses } from './rootcause/findRootCauses';
export type { RootCause } from './rootcause/findRootCauses';
export type { Call } from './rootcause/internal/callGraph';
export type { MetricSeries } from './rootcause/internal/rows';
export type { AlertTarget } from './rootcause/internal/suspects';
export { rankRootCauses } from './rootcause/rankRootCauses';
export { rootCauseConfiguration } from './rootcause/rootCauseConfiguration';
export { scoreMetrics } from './rootcause/scoreMetrics';
export { topKRecall } from './rootcause/topKRecall';

export { pelt } from './changepoints/pelt';
export type { PeltInput, PeltResult } from './changepoints/pelt';
export { binarySegmentation } from './changepoints/binarySegmentation';
export type { BinarySegmentationInput } from './changepoints/binarySegmentation';
export { bocpd } from './changepoints/bocpd';
export type { BocpdInput, BocpdResult } from './changepoints/bocpd';
export { eDivisive } from './changepoints/eDivisive';
export type { EDivisiveInput } from './changepoints/eDivisive';
export { energyStatistic } from './changepoints/energyStatistic';
export { changePointF1 } from './changepoints/changePointF1';
export { changePointCover } from './changepoints/changePointCover';
export { changePointDetectors } from './changepoints/changePointDetectors';
export type {
  ChangePointDetector,
  ChangePointDetectorName,
} from './changepoints/changePointDetectors';
export {
  detectChangePoints,
  CHANGE_POINT_DEFAULTS,
} from './changepoints/detectChangePoints';
export type {
  DetectChangePointsInput,
  DetectedChangePoint,
  DetectedChangePoints,
} from './changepoints/detectChangePoints';
export { createChangePointMonitor } from './changepoints/createChangePointMonitor';
export type {
  ChangePointMonitor,
  ChangePointMonitorOptions,
  ChangePointMonitorState,
  ChangePointMonitorUpdate,
} from './changepoints/createChangePointMonitor';

export { xmrChart } from './charts/xmrChart';
export type { XmrChart } from './charts/xmrChart';
export { runRules } from './charts/runRules';
export type { RunRules } from './charts/runRules';
export { laneyPChart } from './charts/laneyPChart';
export type { LaneyPChart } from './charts/laneyPChart';
export { generalizedEsd } from './charts/generalizedEsd';
export { robustZScores } from './charts/robustZScores';
export { hampelFilter } from './charts/hampelFilter';
export { seasonalPeriod } from './charts/seasonalPeriod';
export type { SeasonalPeriod } from './charts/seasonalPeriod';
export { seasonalDummies } from './charts/seasonalDummies';
export type { SeasonalDummies } from './charts/seasonalDummies';
export { assessMetric, assessMetricInSteps } from './fitness/assessMetric';
export type { MetricFitness } from './fitness/assessMetric';
export type { AssessMetricInput } from './fitness/internal/settings';
export type { FalsePositives } from './fitness/internal/falsePositives';
export type { InstrumentChange } from './fitness/internal/instrument/instrumentChange';
export type {
  DetectableChange,
  FitnessVerdict,
} from './fitness/internal/verdict';
export { createNoiseFilter } from './noise/createNoiseFilter';
export type {
  LevelChange,
  NoiseFilter,
  NoiseFilterOptions,
  NoiseFilterState,
  NoiseFilterUpdate,
} from './noise/createNoiseFilter';

export type {
  SteppedWedgeDesign,
  SteppedWedgeEffect,
  SteppedWedgePlan,
  SteppedWedgePowerResult,
  WedgeAssignment,
  WedgeCluster,
  WedgeContrast,
  WedgePower,
  WedgeSeries,
} from './wedge/wedge';
export { planSteppedWedge } from './wedge/planSteppedWedge';
export { steppedWedgeEffect } from './wedge/steppedWedgeEffect';
export type { SteppedWedgeEffectInput } from './wedge/steppedWedgeEffect';
export { steppedWedgePower } from './wedge/steppedWedgePower';
export type { SteppedWedgePowerInput } from './wedge/steppedWedgePower';
