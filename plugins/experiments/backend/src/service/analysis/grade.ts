import {
  evidenceGrade,
  type EvidenceReason,
  type EvidenceRecord,
} from '@hone/inference';
import type {
  EvidenceGrade,
  QualityCheck,
} from '@hone/backstage-plugin-experiments-common';
import type { HistoryFindings } from './checks/historyChecks';
import type { AnalysisInput, JudgedMetric } from './types';

const SENTENCES: Record<EvidenceReason, string> = {
  'no-counterfactual':
    'Nothing tells what would have happened without the change.',
  srm: 'The units are not split as planned.',
  exposure: 'Units saw more than one arm.',
  'pre-period-fit':
    'The control did not move like the treated services before the start.',
  'placebo-in-time': 'The method also finds effects at dates without a change.',
  'short-pre-period': 'Fewer than 12 points from before the start are known.',
  'concurrent-changes':
    'Another experiment ran on the same service and metric.',
  'instrument-change': 'The definition of a metric changed during the trial.',
  'analysis-deviates-from-plan':
    'The trial was stretched or cut after it started.',
  'uncontrolled-peeking':
    'Effects are shown before the planned look, with a method that is not made for it.',
  'too-few-controls': 'There are too few controls for a small p value.',
  interference: 'The control was touched by another experiment.',
};

const CEILINGS: Record<EvidenceGrade, string> = {
  A: 'Units are assigned at random and compared at the same time.',
  B: 'Both sides are compared at the same time, without random assignment.',
  C: 'Compared with its own history, with autocorrelation modeled.',
  D: 'Before and after only.',
};

/**
 * What the grade is made from.
 */
export interface GradeInput {
  input: AnalysisInput;
  primary: JudgedMetric | undefined;
  history: HistoryFindings | null;
  srmPValue: number | undefined;
  /** State of the check that units saw one arm only. */
  exposed: QualityCheck['state'] | undefined;
  byUnits: boolean;
  over: boolean;
}

/** What the comparison of a trial of whole services rests on. */
function comparisonRecord({
  input,
  primary,
  history,
}: GradeInput & { history: HistoryFindings }): EvidenceRecord {
  const { circumstances, plan } = input;
  if (input.design === 'stepped-wedge') {
    return plan.randomized
      ? { design: 'randomized' }
      : { design: 'concurrent-baseline', randomAssignment: false };
  }
  const panel = primary?.estimate.ok ? primary.estimate.panel : undefined;
  if (panel) {
    return {
      design: panel.method,
      controls: panel.controls,
      placeboPValue: panel.placeboPValue,
      preFitOk: history.fits,
    };
  }
  return {
    design: 'interrupted-time-series',
    prePeriods: history.pointsBefore,
    postPeriods: history.pointsAfter,
    placeboInTimeRejects: history.placeboRejects,
    placeboInTimePValue: history.placeboPValue,
    preFitOk: history.fits,
    concurrentChanges: circumstances.concurrent.length,
  };
}

function toRecord(options: GradeInput): EvidenceRecord {
  const { input, history, srmPValue, primary, over } = options;
  const { circumstances, plan } = input;
  const common = {
    instrumentChanged: circumstances.changedMetrics.length > 0,
    interferenceSuspected: circumstances.onControl.length > 0,
    srmPValue,
    exposureOk: options.exposed !== 'failed',
    units: primary?.estimate.n,
    method: primary?.estimate.method,
  };
  if (history) {
    return {
      ...common,
      ...comparisonRecord({ ...options, history }),
      plannedAnalysis:
        !circumstances.deviatesFromPlan && replacedMethod(primary) === null,
      peeked: !plan.sealEffects && !over,
      sequentialMethod: false,
    };
  }
  return {
    ...common,
    // Sequential methods allow stretching and stopping, so neither is a deviation.
    design:
      options.byUnits && plan.randomized ? 'randomized' : 'concurrent-baseline',
    paired: !options.byUnits,
    randomAssignment: plan.randomized,
    peeked: true,
    sequentialMethod: true,
  };
}

/** The method of the plan that could not be used on what came in. */
function replacedMethod(primary: JudgedMetric | undefined): string | null {
  return (primary?.estimate.ok && primary.estimate.replaces) || null;
}

function ceilingSentence(
  ceiling: EvidenceGrade,
  { design }: AnalysisInput,
): string {
  return design === 'stepped-wedge' && ceiling === 'A'
    ? 'Services adopted the change in random waves, and those that had are compared with those that had not at the same time.'
    : CEILINGS[ceiling];
}

function reasonSentence(
  reason: EvidenceReason,
  { input, primary }: GradeInput,
): string {
  const replaced = replacedMethod(primary);
  return reason === 'analysis-deviates-from-plan' &&
    replaced &&
    !input.circumstances.deviatesFromPlan
    ? `The plan sealed the method ${replaced}, which could not be used on what came in.`
    : SENTENCES[reason];
}

/**
 * Grades the evidence by its design, with reasons as sentences: first what sets the ceiling, then what lowers it.
 */
export function gradeEvidence(options: GradeInput): {
  grade: EvidenceGrade;
  reasons: string[];
} {
  const record = toRecord(options);
  const { grade, reasons } = evidenceGrade(record);
  const ceiling = evidenceGrade({
    design: record.design,
    randomAssignment: record.randomAssignment,
  }).grade;
  return {
    grade,
    reasons: [
      ceilingSentence(ceiling, options.input),
      ...reasons.map(reason => reasonSentence(reason, options)),
    ],
  };
}
