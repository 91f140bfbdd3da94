import {
  differenceInDifferences,
  placeboInSpace,
  syntheticControl,
  syntheticDifferenceInDifferences,
  type Outcome,
  type Panel,
  type PanelEstimate,
  type PanelEstimator,
} from '@hone/inference';
import type { ProcessMethod } from '../../design/methodRules';
import type { ArmSeries } from '../data/armSeries';
import type { Estimate, ExpectedValue, NoEstimate } from '../types';
import { expectedMean } from './expectedMean';
import { noEstimate } from './noEstimate';
import { panelRows, type PanelRows } from './panelRows';
import { seenOf } from './seenOf';

/** Sets of controls that take the place of several treated services: enough to know p to a few thousandths. */
const MAX_SETS = 500;

/**
 * Methods that compare with a mix of services without the change.
 */
export type PanelMethod = Extract<
  ProcessMethod,
  'difference-in-differences' | 'synthetic-control' | 'synthetic-did'
>;

const ESTIMATORS: Record<
  PanelMethod,
  { name: PanelEstimator; fit(panel: Panel): Outcome<PanelEstimate> }
> = {
  'difference-in-differences': { name: 'did', fit: differenceInDifferences },
  'synthetic-control': { name: 'synthetic-control', fit: syntheticControl },
  'synthetic-did': {
    name: 'synthetic-did',
    fit: syntheticDifferenceInDifferences,
  },
};

function expectedValues(
  gaps: readonly number[],
  { bins, logScale }: PanelRows,
  series: ArmSeries,
): ExpectedValue[] {
  return gaps.flatMap((gap, column) => {
    const index = bins[column];
    const observed = series.treated[index];
    if (observed === null) return [];
    const expected = logScale ? observed / Math.exp(gap) : observed - gap;
    return [{ index, expected, lower: null, upper: null }];
  });
}

/**
 * Estimates the mean effect against services without the change, judged by what the method finds on those services.
 * Valid at a planned look, not at every look.
 *
 * @param options.seed - of the draws among sets of services
 */
export function panelEstimator(
  planned: PanelMethod,
  series: ArmSeries,
  options: { alpha: number; seed: string },
): Estimate | NoEstimate {
  const rows = panelRows(series);
  const { panel, logScale } = rows;
  const method = `${planned}${logScale ? '-log' : ''}`;
  const estimator = ESTIMATORS[planned];
  const seen = seenOf(series);
  const fit = estimator.fit(panel);
  if (!fit.ok) return noEstimate(method, fit.reason, fit.detail, seen);
  const judged = placeboInSpace(panel, {
    estimator: estimator.name,
    alpha: options.alpha,
    seed: options.seed,
    maxSets: MAX_SETS,
  });
  if (!judged.ok) return noEstimate(method, judged.reason, judged.detail, seen);
  const level = Math.abs(seen.comparisonMean ?? 0);
  const base = logScale ? 1 : level || 1;
  const toShare = (value: number) =>
    logScale ? Math.expm1(value) : value / base;
  const effect = {
    scale:
      logScale || level > 0 ? ('relative' as const) : ('absolute' as const),
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
    treatedMean: seen.treatedMean,
    comparisonMean: expectedMean(effect, seen.treatedMean),
    ready: true,
    anytime: false,
    method,
    version: judged.version,
    notes: [...new Set(judged.warnings.map(warning => warning.message))],
    counterfactual: expectedValues(fit.gaps, rows, series),
    panel: {
      method: planned,
      controls: panel.controls.length,
      fits: !judged.warnings.some(({ code }) => code === 'pre-period-fit'),
      placeboPValue: judged.pValue,
    },
  };
}
