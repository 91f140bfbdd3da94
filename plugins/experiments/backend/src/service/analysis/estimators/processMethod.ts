import {
  chooseMethod,
  type MethodSituation,
  type ProcessMethod,
} from '../../design/methodRules';
import type { ResolvedPlan } from '../../drafts/resolvePlan';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import { withoutSeason } from '../data/withoutSeason';
import type { Estimate, NoEstimate } from '../types';
import { noEstimate } from './noEstimate';
import { panelEstimator } from './panelEstimator';
import { panelRows, type PanelRows } from './panelRows';
import { processEstimator } from './processEstimator';
import { seenOf } from './seenOf';
import { structuralEstimator } from './structuralEstimator';

type Row = (number | null)[];

/** Squared correlation of two rows where both have values; null with fewer than three, or no variation. */
export function explainedShare(a: Row, b: Row): number | null {
  const pairs = a.flatMap((x, i) => {
    const y = b[i];
    return x === null || y === null ? [] : [[x, y] as const];
  });
  if (pairs.length < 3) return null;
  const mx = pairs.reduce((sum, [x]) => sum + x, 0) / pairs.length;
  const my = pairs.reduce((sum, [, y]) => sum + y, 0) / pairs.length;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  return xx > 0 && yy > 0 ? xy ** 2 / (xx * yy) : null;
}

/**
 * The mean of several rows at each column.
 */
export function meanRow(rows: readonly Row[]): Row {
  return (rows[0] ?? []).map((_, i) => meanOf(rows.map(row => row[i])));
}

/**
 * What the values say about which method fits.
 */
export function measuredSituation(rows: PanelRows): MethodSituation {
  const { treated, controls, firstTreatedIndex } = rows.panel;
  // What all share because of the weekday says nothing about the rest.
  const before = (row: Row) =>
    withoutSeason(row.slice(0, firstTreatedIndex), rows.stepMs);
  return {
    treated: treated.length,
    complete: rows.treatedComplete,
    controls: controls.length,
    before: firstTreatedIndex,
    after: rows.bins.length - firstTreatedIndex,
    explained:
      controls.length > 0
        ? explainedShare(before(meanRow(treated)), before(meanRow(controls)))
        : null,
  };
}

function canRun(method: ProcessMethod, situation: MethodSituation): boolean {
  const { treated, complete, controls, before } = situation;
  switch (method) {
    case 'interrupted-time-series':
      return true;
    case 'structural-time-series':
      return before >= 8;
    default:
      return complete && controls >= 2 && controls > treated && before >= 2;
  }
}

function run(
  method: ProcessMethod,
  series: ArmSeries,
  options: { alpha: number; seed: string },
): Estimate | NoEstimate {
  if (method === 'interrupted-time-series') {
    return processEstimator(series, options);
  }
  if (seenOf(series).treatedMean === null) {
    return noEstimate(
      method,
      'no-data',
      'There is no value since the start.',
      seenOf(series),
    );
  }
  return method === 'structural-time-series'
    ? structuralEstimator(series, options)
    : panelEstimator(method, series, options);
}

/**
 * Estimates the effect of a process trial by the method that its plan seals. Where what came in does not allow it, the
 * rules choose again, and the estimate says so; a plan with `auto` is judged by what the rules choose.
 */
export function estimateProcess(
  planned: ResolvedPlan['method'],
  series: ArmSeries,
  options: { alpha: number; seed: string },
): Estimate | NoEstimate {
  const situation = measuredSituation(panelRows(series));
  if (planned !== 'auto' && canRun(planned, situation)) {
    return run(planned, series, options);
  }
  const { method, reason } = chooseMethod(situation);
  const estimate = run(method, series, options);
  if (planned === 'auto' || method === planned || !estimate.ok) return estimate;
  return {
    ...estimate,
    replaces: planned,
    notes: [
      `The plan sealed ${planned}, but ${situation.controls} services of the control have values enough. ${reason}`,
      ...estimate.notes,
    ],
  };
}
