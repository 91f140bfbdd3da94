import type {
  ExperimentArm,
  ExperimentDesign,
  MetricResult,
  QualityCheck,
  Recommendation,
  SealedWaves,
  VerdictReason,
} from '@hone/backstage-plugin-experiments-common';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { MetricSnapshot } from '../../store/experiments';
import type { ResolvedPlan } from '../drafts/resolvePlan';
import type { PanelMethod } from './estimators/panelEstimator';

/**
 * The points of one service in one arm, as the metrics domain gave them.
 */
export interface ServiceSeries {
  entityRef: string;
  points: SeriesPoint[];
}

/**
 * Sufficient statistics of one arm, over all its services.
 */
export interface ArmCounts {
  n: number;
  successes: number | null;
  mean: number | null;
  m2: number | null;
  /** The same value of the same units before their first exposure; only where all services have it. */
  covariate?: { mean: number; m2: number; comoment: number };
  /** Units that saw this arm and another one, left out of `n`; only where the source tells. */
  unitsInSeveralArms?: number;
  /** Exposures beyond a unit's first; only where the source tells. */
  repeatedExposures?: number;
}

/**
 * Everything that was read of one metric.
 */
export interface MetricReading {
  metric: MetricSnapshot;
  treated: ServiceSeries[];
  control: ServiceSeries[];
  /** Null when the source holds no unit counts. */
  counts: { treated: ArmCounts; control: ArmCounts } | null;
  /** Points stamped in the future, which were dropped. */
  skewedPoints: number;
  /** What the source said against the query; it answers, but not to this. */
  refusal: string | null;
}

/**
 * What is known about a trial beside its series.
 */
export interface TrialCircumstances {
  /** Metrics whose definition is not the one of the plan any more. */
  changedMetrics: string[];
  /** Other experiments on the same service and primary metric at the same time. */
  concurrent: string[];
  /** Other experiments that treat a service of the control. */
  onControl: string[];
  /** The plan was stretched or cut after the start. */
  deviatesFromPlan: boolean;
  /** Where the trial left its sealed plan, as sentences; absent where nobody looked. */
  deviations?: string[];
  /** Services of the plan that are not in the catalog any more; absent where nobody looked. */
  missingServices?: string[];
}

/**
 * The complete input of an analysis. Instants are epoch milliseconds. What is not in here cannot change the result.
 */
export interface AnalysisInput {
  experimentId: string;
  title: string;
  design: ExperimentDesign;
  plan: ResolvedPlan;
  treated: ExperimentArm;
  control: ExperimentArm | null;
  /** The assignment of a stepped wedge. */
  waves: SealedWaves | null;
  startedAt: number;
  plannedEndAt: number;
  /** Nothing more will be collected. */
  concluded: boolean;
  /** Data up to this instant are used. */
  asOf: number;
  pauses: { from: number; to: number | null }[];
  circumstances: TrialCircumstances;
  readings: MetricReading[];
}

/**
 * What one bin would have held without the change; the ends are null where the method gives none.
 */
export interface ExpectedValue {
  index: number;
  expected: number;
  lower: number | null;
  upper: number | null;
}

/**
 * An effect with its uncertainty.
 */
export interface Estimate {
  ok: true;
  scale: 'relative' | 'absolute';
  estimate: number;
  interval: [number, number];
  pValue: number;
  standardError: number;
  /** Units, or points that were compared. */
  n: number;
  treatedMean: number | null;
  comparisonMean: number | null;
  /** Enough data for the method's promises. */
  ready: boolean;
  /** The interval holds at every look, not only at a planned one. */
  anytime: boolean;
  method: string;
  version: string;
  notes: string[];
  /** What was expected without the change, in the unit of the metric. */
  counterfactual?: readonly ExpectedValue[];
  /** Set by panels: what the evidence rests on. */
  panel?: {
    method: PanelMethod;
    controls: number;
    fits: boolean;
    placeboPValue: number;
  };
  /** Set by structural time series: covariates, and the share of the variance before the start that they tell. */
  structural?: { covariates: number; explained: number };
  /** Set by stepped wedges: what the randomisation allows to tell. */
  wedge?: {
    services: number;
    usable: number;
    waves: number;
    smallestPValue: number;
  };
  /** The method of the plan, where it could not be used on what came in. */
  replaces?: string;
}

/**
 * Why there is no estimate.
 */
export interface NoEstimate {
  ok: false;
  reason: string;
  detail: string;
  n: number;
  treatedMean: number | null;
  comparisonMean: number | null;
  method: string;
}

/**
 * A metric with its estimate and what it means for the decision.
 */
export interface JudgedMetric {
  metric: MetricSnapshot;
  estimate: Estimate | NoEstimate;
  state: Exclude<MetricResult['state'], 'sealed'>;
  /** The interval excludes no change, on the harmful side. */
  worse: boolean;
  alpha: number;
  /** The planned look before the last that this is, such as "look 2 of 4"; null at the end and between looks. */
  look: string | null;
}

/**
 * A quality check, and the reason for which its failure voids a trial.
 */
export interface TrialCheck extends QualityCheck {
  voids?: Extract<
    VerdictReason,
    'srm' | 'exposure' | 'instrument' | 'pre-period-fit' | 'interference'
  >;
}

/**
 * A recommendation with its reason.
 */
export interface Conclusion {
  recommendation: Recommendation;
  reason: VerdictReason;
}
