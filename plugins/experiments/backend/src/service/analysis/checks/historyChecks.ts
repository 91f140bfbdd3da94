import {
  placeboInTime,
  regressionToTheMean,
  segmentedRegression,
  summarize,
} from '@hone/inference';
import type { MetricSnapshot } from '../../../store/experiments';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import {
  processSeries,
  type ProcessSeries,
} from '../estimators/processEstimator';
import type { Estimate, TrialCheck } from '../types';
import { panelChecks } from './panelChecks';

const MIN_BEFORE = 12;
/** Fake dates at a third, half and two thirds of the history, each with an error rate that sums to about .03. */
const FAKE_DATES = [1 / 3, 1 / 2, 2 / 3];
const PLACEBO_ALPHA = 0.01;
const BAD_QUARTER_SD = 1;

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

function lengthCheck(pointsBefore: number): TrialCheck {
  const short = pointsBefore < MIN_BEFORE;
  return {
    id: 'short-pre-period',
    title: 'The history is long enough',
    state: short ? 'failed' : 'passed',
    detail: `${pointsBefore} points before the start, ${MIN_BEFORE} are needed to know the trend.`,
  };
}

function placebo(prepared: ProcessSeries): {
  rejects: boolean;
  pValue: number | undefined;
  check: TrialCheck;
} {
  const history = prepared.values.slice(0, prepared.interventionIndex);
  const fits = FAKE_DATES.map(share =>
    segmentedRegression({
      values: history,
      interventionIndex: Math.round(history.length * share),
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

function bounce(
  series: ArmSeries,
  direction: MetricSnapshot['direction'],
): { check: TrialCheck; change: number | null } {
  const base = {
    id: 'regression-to-the-mean',
    title: 'Not started after a bad period',
  };
  const before = series.treated.slice(0, series.grid.before);
  const quarter = Math.ceil(before.length / 4);
  const earlier = before.slice(0, before.length - quarter);
  const recent = meanOf(before.slice(before.length - quarter));
  const summary = summarize(earlier.filter(v => v !== null));
  if (!summary.ok || recent === null || quarter < 2 || summary.sd === 0) {
    return {
      change: null,
      check: {
        ...base,
        state: 'not-applicable',
        detail: 'The history is too short to tell.',
      },
    };
  }
  const sign = direction === 'lower-is-better' ? 1 : -1;
  const badness = (sign * (recent - summary.mean)) / summary.sd;
  if (badness < BAD_QUARTER_SD) {
    return {
      change: null,
      check: {
        ...base,
        state: 'passed',
        detail: 'The last quarter of the history was not unusually bad.',
      },
    };
  }
  const expected = regressionToTheMean({
    mean: summary.mean,
    baseline: recent,
    correlation: Math.max(-1, Math.min(1, summary.lag1Autocorrelation)),
  });
  const change =
    expected.ok && recent !== 0
      ? expected.expectedChange / Math.abs(recent)
      : null;
  return {
    change,
    check: {
      ...base,
      state: 'warning',
      detail: `The last quarter of the history was bad (${badness.toFixed(
        1,
      )} standard deviations)${
        change === null
          ? ''
          : `; a change of ${(change * 100).toFixed(
              0,
            )}% is to be expected without any cause`
      }.`,
    },
  };
}

/**
 * Judges the history that a process trial is compared with; beside peers, what matters is that they move alike.
 */
export function historyChecks(
  series: ArmSeries,
  metric: MetricSnapshot,
  panel?: Estimate['panel'],
): HistoryFindings {
  const prepared = processSeries(series);
  const { interventionIndex, values } = prepared;
  const count = (part: (number | null)[]) =>
    part.filter(v => v !== null).length;
  const pointsBefore = count(values.slice(0, interventionIndex));
  const pointsAfter = count(values.slice(interventionIndex));
  const back = bounce(series, metric.direction);
  if (panel) {
    return {
      checks: [...panelChecks(panel), back.check],
      pointsBefore,
      pointsAfter,
      placeboRejects: false,
      placeboPValue: undefined,
      fits: panel.fits,
      bounce: back.change,
    };
  }
  const fake = placebo(prepared);
  const fit = fitCheck(series, prepared);
  return {
    checks: [lengthCheck(pointsBefore), fit, fake.check, back.check],
    pointsBefore,
    pointsAfter,
    placeboRejects: fake.rejects,
    placeboPValue: fake.pValue,
    fits: fit.state !== 'failed',
    bounce: back.change,
  };
}
