import { causalImpact, normal, type CausalImpactResult } from '@hone/inference';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { Estimate, NoEstimate } from '../types';
import { expectedMean } from './expectedMean';
import { noEstimate } from './noEstimate';
import { panelRows, type PanelRows } from './panelRows';
import { seasonOf } from './seasonOf';
import { seenOf } from './seenOf';

/** Levels of services wander more than those of advertising, for which the default of the model is. */
const PRIOR_LEVEL_SD = 0.1;
/** Rarer tails than this are not seen among the draws, so they are taken from the normal distribution. */
const RARE = 0.01;

type Row = (number | null)[];

/** Straight lines over gaps, since the model takes no covariates with gaps. */
export function fillGaps(row: Row): number[] {
  const known = row.flatMap((value, i) => (value === null ? [] : [i]));
  let next = 0;
  return row.map((value, i) => {
    if (value !== null) return value;
    while (next < known.length && known[next] < i) next += 1;
    const to = known[next];
    const from = known[next - 1];
    if (from === undefined) return row[to]!;
    if (to === undefined) return row[from]!;
    return row[from]! + ((row[to]! - row[from]!) * (i - from)) / (to - from);
  });
}

/** Both ends of the effect, on the scale of the series. */
function endsOf(fit: CausalImpactResult, alpha: number): [number, number] {
  if (alpha >= RARE) return [fit.effectInterval[0], fit.effectInterval[1]];
  const half = -normal.quantile(alpha / 2) * fit.predictedSd;
  return [fit.effect - half, fit.effect + half];
}

function toEstimate(
  fit: CausalImpactResult,
  options: { rows: PanelRows; series: ArmSeries; alpha: number },
): Pick<
  Estimate,
  'scale' | 'estimate' | 'interval' | 'pValue' | 'standardError'
> {
  const { rows, series, alpha } = options;
  const level = Math.abs(seenOf(series).comparisonMean ?? 0);
  const base = rows.logScale ? 1 : level || 1;
  const toShare = (value: number) =>
    rows.logScale ? Math.expm1(value) : value / base;
  const [lower, upper] = endsOf(fit, alpha);
  return {
    scale: rows.logScale || level > 0 ? 'relative' : 'absolute',
    estimate: toShare(fit.effect),
    interval: [toShare(lower), toShare(upper)],
    pValue: Math.min(1, 2 * fit.pValue),
    standardError: rows.logScale
      ? fit.predictedSd * Math.exp(fit.effect)
      : fit.predictedSd / base,
  };
}

/** What both arms hold for the model: the mean of the treated, and each control with its gaps filled. */
function modelRows(rows: PanelRows): { y: Row; x: number[][] } {
  const { treated, controls } = rows.panel;
  const y = rows.bins.map((_, i) => meanOf(treated.map(row => row[i])));
  return { y, x: controls.map(fillGaps) };
}

/**
 * Fits the model with the first point of the trial at a column.
 */
export function fitStructural(
  rows: PanelRows,
  options: {
    firstAfter: number;
    columns: number;
    stepMs: number;
    alpha: number;
    seed: string;
    draws?: number;
  },
) {
  const { firstAfter, columns, stepMs, alpha, seed, draws } = options;
  const { y, x } = modelRows(rows);
  const period = seasonOf(stepMs, firstAfter);
  return causalImpact({
    time: Array.from({ length: columns }, (_, i) => i),
    y: y.slice(0, columns),
    x: x.map(row => row.slice(0, columns)),
    pre: [0, firstAfter - 1],
    post: [firstAfter, columns - 1],
    alpha,
    seed,
    priorLevelSd: PRIOR_LEVEL_SD,
    ...(draws ? { draws, burnIn: Math.ceil(draws / 4) } : {}),
    ...(period ? { seasonal: { period } } : {}),
  });
}

/**
 * Estimates the mean effect by a structural time series: a level that may wander, the season of the step, and a
 * regression on services of the control. Valid at a planned look, not at every look.
 */
export function structuralEstimator(
  series: ArmSeries,
  options: { alpha: number; seed: string },
): Estimate | NoEstimate {
  const rows = panelRows(series);
  const { panel, logScale, bins } = rows;
  const method = `structural-time-series${logScale ? '-log' : ''}`;
  const seen = seenOf(series);
  const fit = fitStructural(rows, {
    ...options,
    firstAfter: panel.firstTreatedIndex,
    columns: bins.length,
    stepMs: series.grid.stepMs,
  });
  if (!fit.ok) return noEstimate(method, fit.reason, fit.detail, seen);
  const effect = toEstimate(fit, { rows, series, alpha: options.alpha });
  const back = (value: number) => (logScale ? Math.exp(value) : value);
  return {
    ok: true,
    ...effect,
    n: seen.n,
    treatedMean: seen.treatedMean,
    comparisonMean: expectedMean(effect, seen.treatedMean),
    ready: true,
    anytime: false,
    method,
    version: fit.version,
    notes: fit.warnings.map(warning => warning.message),
    counterfactual: fit.path.map((point, column) => ({
      index: bins[column],
      expected: back(point.predicted),
      lower: back(point.lower),
      upper: back(point.upper),
    })),
    structural: { covariates: panel.controls.length, explained: fit.rSquared },
  };
}
