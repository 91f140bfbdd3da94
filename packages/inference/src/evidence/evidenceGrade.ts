/**
 * How the comparison of a trial came about.
 *
 * @public
 */
export type EvidenceDesign =
  | 'randomized'
  | 'concurrent-baseline'
  | 'synthetic-did'
  | 'synthetic-control'
  | 'difference-in-differences'
  | 'interrupted-time-series'
  | 'before-after';

/**
 * What is known about a trial. A field left out means that the check was not
 * made or does not apply; only failed checks lower the grade.
 *
 * @public
 */
export interface EvidenceRecord {
  design: EvidenceDesign;
  /** A simultaneous baseline whose members were drawn at random. */
  randomAssignment?: boolean;
  /** Baseline and canary compared at the same time stamps. */
  paired?: boolean;
  /** p value of the sample ratio check. */
  srmPValue?: number;
  /** Units saw what they were assigned to, and only that. */
  exposureOk?: boolean;
  /** Treated and comparison unit agreed before the change. */
  preFitOk?: boolean;
  /** The estimator also finds an effect at dates without a change. */
  placeboInTimeRejects?: boolean;
  placeboInTimePValue?: number;
  /** p value of the placebo in space (panels). */
  placeboPValue?: number;
  /** Number of control units (panels). */
  controls?: number;
  /** Observations before the change. */
  prePeriods?: number;
  /** Observations after the change. */
  postPeriods?: number;
  /** Other changes to the same entity and metric during the trial. */
  concurrentChanges?: number;
  /** The definition or source of the metric changed during the trial. */
  instrumentChanged?: boolean;
  /** The analysis is the one registered before the start. */
  plannedAnalysis?: boolean;
  /** Results were looked at before the planned end. */
  peeked?: boolean;
  /** The method stays valid under such looks. */
  sequentialMethod?: boolean;
  /** Treated units probably influenced the others. */
  interferenceSuspected?: boolean;
  /** Name of the estimator, for display. */
  method?: string;
  units?: number;
  effectiveSampleSize?: number;
}

/**
 * Grade of the evidence a trial gives, A best.
 *
 * @public
 */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/**
 * Why a grade is lower than the best one.
 *
 * @public
 */
export type EvidenceReason =
  | 'no-counterfactual'
  | 'srm'
  | 'exposure'
  | 'pre-period-fit'
  | 'placebo-in-time'
  | 'short-pre-period'
  | 'concurrent-changes'
  | 'instrument-change'
  | 'analysis-deviates-from-plan'
  | 'uncontrolled-peeking'
  | 'too-few-controls'
  | 'interference';

const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D'];
const SRM_ALARM = 0.001;
const MINIMUM_PRE_PERIODS = 12;
// With J controls the smallest placebo p is 1/(J + 1): 19 reach 0.05.
const MINIMUM_CONTROLS = 19;

const PANELS: ReadonlySet<string> = new Set([
  'synthetic-did',
  'synthetic-control',
  'difference-in-differences',
]);

function ceiling(record: EvidenceRecord): EvidenceGrade {
  if (record.design === 'randomized') return 'A';
  if (record.design === 'concurrent-baseline') {
    return record.randomAssignment ? 'A' : 'B';
  }
  if (PANELS.has(record.design)) return 'B';
  return record.design === 'interrupted-time-series' ? 'C' : 'D';
}

function failedChecks(record: EvidenceRecord): EvidenceReason[] {
  const ownHistory = record.design === 'interrupted-time-series';
  const checks: [EvidenceReason, boolean][] = [
    ['srm', (record.srmPValue ?? 1) < SRM_ALARM],
    ['exposure', record.exposureOk === false],
    ['pre-period-fit', record.preFitOk === false],
    ['placebo-in-time', record.placeboInTimeRejects === true],
    [
      'short-pre-period',
      ownHistory && (record.prePeriods ?? Infinity) < MINIMUM_PRE_PERIODS,
    ],
    ['concurrent-changes', ownHistory && (record.concurrentChanges ?? 0) > 0],
    ['instrument-change', record.instrumentChanged === true],
  ];
  return checks.filter(([, failed]) => failed).map(([reason]) => reason);
}

function weaknesses(record: EvidenceRecord): EvidenceReason[] {
  const checks: [EvidenceReason, boolean][] = [
    ['analysis-deviates-from-plan', record.plannedAnalysis === false],
    [
      'uncontrolled-peeking',
      record.peeked === true && record.sequentialMethod !== true,
    ],
    [
      'too-few-controls',
      PANELS.has(record.design) &&
        (record.controls ?? Infinity) < MINIMUM_CONTROLS,
    ],
    ['interference', record.interferenceSuspected === true],
  ];
  return checks.filter(([, present]) => present).map(([reason]) => reason);
}

/**
 * Grades the evidence of a trial by its design, not by its p value: a null
 * result can be an A. The design sets the ceiling (A randomised, B simultaneous
 * comparison, C own history, D anything else); a failed check leads to D, every
 * weakness one step down.
 *
 * Pure and total: an unknown design is graded D, and nothing throws.
 *
 * @param record - what is known about the trial
 * @returns the grade and every reason it is not the ceiling, failed checks
 *   first
 * @public
 */
export function evidenceGrade(record: EvidenceRecord): {
  grade: EvidenceGrade;
  reasons: EvidenceReason[];
} {
  const start = GRADES.indexOf(ceiling(record));
  const failed = failedChecks(record);
  const steps = weaknesses(record);
  const last = GRADES.length - 1;
  const noCounterfactual: EvidenceReason[] =
    start === last ? ['no-counterfactual'] : [];
  const position = failed.length > 0 ? last : start + steps.length;
  return {
    grade: GRADES[Math.min(last, position)],
    reasons: [...noCounterfactual, ...failed, ...steps],
  };
}
