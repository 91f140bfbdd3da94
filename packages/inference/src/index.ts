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
  CupedArm,
  CupedRatioArm,
  EffectScale,
  MeanArm,
  ProportionArm,
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
