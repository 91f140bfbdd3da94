import {
  segmentedRegression,
  type SegmentedRegressionResult,
} from '@hone/inference';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { Estimate, ExpectedValue, NoEstimate } from '../types';
import { expectedMean } from './expectedMean';
import { noEstimate } from './noEstimate';
import { seasonOf } from './seasonOf';
import { seenOf } from './seenOf';

/**
 * The series that an interrupted time series is fitted to.
 */
export interface ProcessSeries {
  values: (number | null)[];
  interventionIndex: number;
  logScale: boolean;
  seasonalPeriod: number | undefined;
}

/**
 * Prepares the series: on the log scale where all values are positive, so that effects are relative; with a control,
 * treated against control at each instant, so that what hits both cancels.
 */
export function processSeries(series: ArmSeries): ProcessSeries {
  const { treated, control, grid } = series;
  const compared = control.length > 0;
  const present = [...treated, ...control].filter(v => v !== null);
  const logScale = present.length > 0 && present.every(v => v > 0);
  const transform = (value: number) => (logScale ? Math.log(value) : value);
  const values = treated.map((value, i) => {
    const other = compared ? control[i] : undefined;
    if (value === null || other === null) return null;
    return transform(value) - (other === undefined ? 0 : transform(other));
  });
  const observed = values.filter(v => v !== null).length;
  return {
    values,
    interventionIndex: grid.before,
    logScale,
    seasonalPeriod: seasonOf(grid.stepMs, observed),
  };
}

function readEffect(
  fit: SegmentedRegressionResult,
  prepared: ProcessSeries,
  series: ArmSeries,
): Pick<
  Estimate,
  'scale' | 'estimate' | 'interval' | 'pValue' | 'standardError'
> {
  const { meanEffect, relativeEffect } = fit;
  if (prepared.logScale) {
    const { estimate, interval, pValue, standardError } = meanEffect;
    return {
      scale: 'relative',
      estimate: Math.expm1(estimate),
      interval: [Math.expm1(interval[0]), Math.expm1(interval[1])],
      pValue,
      standardError: standardError * Math.exp(estimate),
    };
  }
  // Against a control the counterfactual is a difference, so the share is of the treated level before.
  const before = meanOf(series.treated.slice(0, series.grid.before));
  const base = Math.abs(before ?? 0);
  if (series.control.length > 0 && base > 0) {
    const { estimate, interval, pValue, standardError } = meanEffect;
    return {
      scale: 'relative',
      estimate: estimate / base,
      interval: [interval[0] / base, interval[1] / base],
      pValue,
      standardError: standardError / base,
    };
  }
  const effect = relativeEffect ?? meanEffect;
  return {
    scale: relativeEffect ? 'relative' : 'absolute',
    estimate: effect.estimate,
    interval: [effect.interval[0], effect.interval[1]],
    pValue: effect.pValue,
    standardError: effect.standardError,
  };
}

/**
 * Estimates the mean effect since the start against the service's own history by interrupted time series: level, slope and
 * their changes with AR(1) errors. Valid at a planned look, not at every look.
 */
export function processEstimator(
  series: ArmSeries,
  options: { alpha: number },
): Estimate | NoEstimate {
  const prepared = processSeries(series);
  const method = `interrupted-time-series${
    series.control.length > 0 ? '-with-control' : ''
  }${prepared.logScale ? '-log' : ''}`;
  const { values, interventionIndex } = prepared;
  const n = values.filter(v => v !== null).length;
  const seen = { ...seenOf(series), n };
  if (meanOf(values.slice(interventionIndex)) === null) {
    return noEstimate(
      method,
      'no-data',
      'There is no value since the start.',
      seen,
    );
  }
  if (meanOf(values.slice(0, interventionIndex)) === null) {
    return noEstimate(
      method,
      'no-data',
      'There is no value from before the start.',
      seen,
    );
  }
  const fit = segmentedRegression({
    values,
    interventionIndex,
    seasonalPeriod: prepared.seasonalPeriod,
    alpha: options.alpha,
  });
  if (!fit.ok) return noEstimate(method, fit.reason, fit.detail, seen);
  const effect = readEffect(fit, prepared, series);
  return {
    ok: true,
    ...effect,
    n,
    treatedMean: seen.treatedMean,
    comparisonMean: expectedMean(effect, seen.treatedMean),
    ready: true,
    anytime: false,
    method,
    version: fit.version,
    notes: fit.warnings.map(w => w.message),
    counterfactual: expectedValues(fit, prepared, series),
  };
}

/** The counterfactual in the unit of the metric; against a control the fit is one of differences. */
function expectedValues(
  fit: SegmentedRegressionResult,
  { logScale }: ProcessSeries,
  { control }: ArmSeries,
): ExpectedValue[] {
  return fit.counterfactual.flatMap(({ index, expected, lower, upper }) => {
    const other = control.length > 0 ? control[index] : undefined;
    if (other === null) return [];
    const back = (value: number) =>
      logScale ? Math.exp(value) * (other ?? 1) : value + (other ?? 0);
    return [
      {
        index,
        expected: back(expected),
        lower: back(lower),
        upper: back(upper),
      },
    ];
  });
}
