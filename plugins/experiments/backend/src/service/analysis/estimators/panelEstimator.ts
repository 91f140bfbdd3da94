import {
  placeboInSpace,
  syntheticDifferenceInDifferences,
  type Panel,
} from '@hone/inference';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { Estimate, ExpectedValue, NoEstimate } from '../types';
import { noEstimate } from './noEstimate';
import { expectedMean } from './processEstimator';

/** From so many controls on a synthetic one is better than their mean. */
const MIN_CONTROLS = 8;
/** Sets of controls that take the place of several treated services: enough to know p to a few thousandths. */
const MAX_SETS = 500;
/** Services that miss more bins than this say too little. */
const MIN_COVERAGE = 0.95;

type Row = (number | null)[];

const complete = (row: Row) =>
  row.filter(value => value !== null).length >= MIN_COVERAGE * row.length;

/**
 * Whether a process trial has peers enough to be compared with a synthetic control.
 */
export function hasPanel({ services, grid }: ArmSeries): boolean {
  const controls = services.control.filter(complete);
  return (
    grid.before >= 2 &&
    grid.after >= 1 &&
    services.treated.every(complete) &&
    controls.length >= MIN_CONTROLS &&
    controls.length > services.treated.length
  );
}

/** On the log scale where all values are positive, so that effects are relative. */
function toPanel({ services, grid }: ArmSeries): {
  panel: Panel;
  logScale: boolean;
} {
  const controls = services.control.filter(complete);
  const rows = [...services.treated, ...controls];
  const logScale = rows.every(row =>
    row.every(value => value === null || value > 0),
  );
  const transform = (row: Row) =>
    row.map(value => (value === null || !logScale ? value : Math.log(value)));
  return {
    logScale,
    panel: {
      treated: services.treated.map(transform),
      controls: controls.map(transform),
      firstTreatedIndex: grid.before,
    },
  };
}

function expectedValues(
  gaps: readonly number[],
  series: ArmSeries,
  logScale: boolean,
): ExpectedValue[] {
  return gaps.flatMap((gap, index) => {
    const observed = series.treated[index];
    if (observed === null) return [];
    const expected = logScale ? observed / Math.exp(gap) : observed - gap;
    return [{ index, expected, lower: null, upper: null }];
  });
}

/**
 * Estimates the mean effect by synthetic difference in differences against services without the change, judged by what
 * the method finds on those services. Valid at a planned look, not at every look.
 *
 * @param options.seed - of the draws among sets of services
 */
export function panelEstimator(
  series: ArmSeries,
  options: { alpha: number; seed: string },
): Estimate | NoEstimate {
  const { panel, logScale } = toPanel(series);
  const method = `synthetic-did${logScale ? '-log' : ''}`;
  const { before } = series.grid;
  const after = series.treated.slice(before);
  const treatedMean = meanOf(after);
  const seen = {
    n: series.treated.filter(value => value !== null).length,
    treatedMean,
    comparisonMean: meanOf(series.treated.slice(0, before)),
  };
  const fit = syntheticDifferenceInDifferences(panel);
  if (!fit.ok) return noEstimate(method, fit.reason, fit.detail, seen);
  const judged = placeboInSpace(panel, {
    estimator: 'synthetic-did',
    alpha: options.alpha,
    seed: options.seed,
    maxSets: MAX_SETS,
  });
  if (!judged.ok) return noEstimate(method, judged.reason, judged.detail, seen);
  const base = logScale ? 1 : Math.abs(seen.comparisonMean ?? 0) || 1;
  const toShare = (value: number) =>
    logScale ? Math.expm1(value) : value / base;
  const effect = {
    scale:
      logScale || seen.comparisonMean
        ? ('relative' as const)
        : ('absolute' as const),
    estimate: toShare(judged.estimate),
  };
  return {
    ok: true,
    ...effect,
    interval: [toShare(judged.interval[0]), toShare(judged.interval[1])],
    pValue: judged.pValue,
    standardError: logScale
      ? judged.standardError * Math.exp(judged.estimate)
      : judged.standardError / base,
    n: seen.n,
    treatedMean,
    comparisonMean: expectedMean(effect, treatedMean),
    ready: true,
    anytime: false,
    method,
    version: judged.version,
    notes: [...new Set(judged.warnings.map(warning => warning.message))],
    counterfactual: expectedValues(fit.gaps, series, logScale),
    panel: {
      controls: panel.controls.length,
      fits: !judged.warnings.some(({ code }) => code === 'pre-period-fit'),
      placeboPValue: judged.pValue,
    },
  };
}
