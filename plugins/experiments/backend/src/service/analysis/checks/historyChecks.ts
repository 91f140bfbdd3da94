import { placeboInTime, segmentedRegression, summarize } from '@hone/inference';
import type { ArmSeries } from '../data/armSeries';
import {
  processSeries,
  type ProcessSeries,
} from '../estimators/processEstimator';
import { seasonOf } from '../estimators/seasonOf';
import type { AnalysisInput, JudgedMetric, TrialCheck } from '../types';
import { bounceCheck } from './bounceCheck';
import { panelChecks } from './panelChecks';
import { structuralChecks } from './structuralChecks';
import { wedgeChecks } from './wedgeChecks';

const MIN_BEFORE = 12;
/** Fake dates at a third, half and two thirds of the history, each with an error rate that sums to about .03. */
const FAKE_DATES = [1 / 3, 1 / 2, 2 / 3];
const PLACEBO_ALPHA = 0.01;

/**
 * What the history says about a process trial.
 */
export interface HistoryFindings {
  checks: TrialCheck[];
  pointsBefore: number;
  pointsAfter: number;
  placeboRejects: boolean;
  placeboPValue: number | undefined;
  fits: boolean;
  /** Relative change to expect without any cause, because the trial followed a bad period; null otherwise. */
  bounce: number | null;
}

function countValues(values: (number | null)[]): number {
  return values.filter(value => value !== null).length;
}

function lengthCheck(pointsBefore: number): TrialCheck {
  const short = pointsBefore < MIN_BEFORE;
  return {
    id: 'short-pre-period',
    title: 'The history is long enough',
    state: short ? 'failed' : 'passed',
    detail: `${pointsBefore} points before the start, ${MIN_BEFORE} are needed to know the trend.`,
  };
}

function placebo(
  prepared: ProcessSeries,
  stepMs: number,
): {
  rejects: boolean;
  pValue: number | undefined;
  check: TrialCheck;
} {
  const history = prepared.values.slice(0, prepared.interventionIndex);
  const fits = FAKE_DATES.map(share =>
    segmentedRegression({
      values: history,
      interventionIndex: Math.round(history.length * share),
      seasonalPeriod: seasonOf(stepMs, countValues(history)),
    }),
  ).filter(fit => fit.ok);
  const rejects = fits.some(fit => fit.meanEffect.pValue < PLACEBO_ALPHA);
  const after = prepared.values.length - prepared.interventionIndex;
  const window = Math.max(1, Math.min(after, Math.floor(history.length / 4)));
  const change = placeboInTime({
    values: prepared.values,
    interventionIndex: prepared.interventionIndex,
    window,
  });
  const known = fits.length > 0;
  let detail = 'The history is too short for fake dates.';
  if (known) {
    detail = rejects
      ? 'The method also finds an effect at a date before the start, where nothing was changed.'
      : `The method finds no effect at ${fits.length} fake dates before the start.`;
  }
  return {
    rejects,
    pValue: change.ok ? change.pValue : undefined,
    check: {
      id: 'placebo-in-time',
      title: 'No effect at fake dates',
      state: known ? (rejects && 'failed') || 'passed' : 'not-applicable',
      detail,
    },
  };
}

function sdOf(values: (number | null)[]): number | null {
  const summary = summarize(values.filter(v => v !== null));
  return summary.ok ? summary.sd : null;
}

/** A control that follows the treated services takes noise out; one that adds noise is not comparable. */
function fitCheck(series: ArmSeries, prepared: ProcessSeries): TrialCheck {
  const base = { id: 'pre-period-fit', title: 'The control moves alike' };
  if (series.control.length === 0) {
    return {
      ...base,
      state: 'not-applicable',
      detail: 'There is no control.',
    };
  }
  const { before } = series.grid;
  const alone = processSeries({ ...series, control: [] });
  const difference = sdOf(prepared.values.slice(0, before));
  const own = sdOf(alone.values.slice(0, before));
  if (difference === null || own === null || own === 0) {
    return {
      ...base,
      state: 'not-applicable',
      detail: 'The history is too short to compare the arms.',
    };
  }
  const ratio = difference / own;
  return {
    ...base,
    state: ratio > 2 ? 'failed' : (ratio > 1 && 'warning') || 'passed',
    detail: `Before the start the difference of the arms varied ${ratio.toFixed(
      1,
    )} times as much as the treated services alone.`,
    voids: 'pre-period-fit',
  };
}

/** Points with a value before the start and since. */
function countPoints(series: ArmSeries): { before: number; after: number } {
  const { values, interventionIndex } = processSeries(series);
  return {
    before: countValues(values.slice(0, interventionIndex)),
    after: countValues(values.slice(interventionIndex)),
  };
}

/** What the way of comparing has to be checked for. */
function comparisonFindings(
  series: ArmSeries,
  estimate: JudgedMetric['estimate'],
  pointsBefore: number,
): Pick<
  HistoryFindings,
  'checks' | 'placeboRejects' | 'placeboPValue' | 'fits'
> {
  const sound = {
    placeboRejects: false,
    placeboPValue: undefined,
    fits: true,
  };
  if (estimate.ok && estimate.panel) {
    const { panel } = estimate;
    return { ...sound, checks: panelChecks(panel), fits: panel.fits };
  }
  if (estimate.ok && estimate.structural) {
    const { checks, placeboRejects } = structuralChecks(
      series,
      estimate.structural,
    );
    return {
      ...sound,
      placeboRejects,
      checks: [lengthCheck(pointsBefore), ...checks],
    };
  }
  const prepared = processSeries(series);
  const fake = placebo(prepared, series.grid.stepMs);
  const fit = fitCheck(series, prepared);
  return {
    checks: [lengthCheck(pointsBefore), fit, fake.check],
    placeboRejects: fake.rejects,
    placeboPValue: fake.pValue,
    fits: fit.state !== 'failed',
  };
}

/**
 * Judges the history that a trial of whole services is compared with; beside peers, what matters is that they move
 * alike, and in a stepped wedge what chance had to choose from.
 */
export function historyChecks(
  input: Pick<AnalysisInput, 'design'>,
  series: ArmSeries,
  { metric, estimate }: Pick<JudgedMetric, 'metric' | 'estimate'>,
): HistoryFindings {
  const points = countPoints(series);
  const known = { pointsBefore: points.before, pointsAfter: points.after };
  if (input.design === 'stepped-wedge') {
    return {
      ...known,
      checks: estimate.ok && estimate.wedge ? wedgeChecks(estimate.wedge) : [],
      placeboRejects: false,
      placeboPValue: undefined,
      fits: true,
      bounce: null,
    };
  }
  const back = bounceCheck(series, metric.direction);
  const found = comparisonFindings(series, estimate, points.before);
  return {
    ...known,
    ...found,
    checks: [...found.checks, back.check],
    bounce: back.change,
  };
}
