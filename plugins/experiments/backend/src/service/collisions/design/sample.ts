import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import { exposure, sharesUnits } from './exposure';
import type { Neighbours, TrialDesign } from './types';

/** Steps of the grid: a trial that looks back on eight times its length has 31 of its own. */
const STEPS = 280;

const NO_NEIGHBOURS: Neighbours = new Map();

interface Sample {
  services: string[];
  grid: { starts: number[]; stepMs: number };
  /** Takes out of a column what belongs to every fit. */
  absorb(rows: number[][]): Float64Array;
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function meanOverServices(rows: readonly number[][]): number[] {
  return rows[0].map((_, step) => meanOf(rows.map(row => row[step])));
}

/** Without the effects of services and of time; exact, since every service has every step. */
function withoutEffects(rows: number[][]): Float64Array {
  const overTime = meanOverServices(rows);
  const all = meanOf(overTime);
  return Float64Array.from(
    rows.flatMap(row => {
      const own = meanOf(row);
      return row.map((value, step) => value - own - overTime[step] + all);
    }),
  );
}

/** The mean of the services without a straight line, which is what an own past is compared with. */
function withoutTrend(rows: number[][]): Float64Array {
  const values = meanOverServices(rows);
  const mean = meanOf(values);
  const centre = (values.length - 1) / 2;
  let products = 0;
  let squares = 0;
  values.forEach((value, step) => {
    products += (step - centre) * (value - mean);
    squares += (step - centre) ** 2;
  });
  const slope = products / squares;
  return Float64Array.from(
    values,
    (value, step) => value - mean - slope * (step - centre),
  );
}

/** The difference of the arms has no level of its own to take out. */
function asItIs(rows: number[][]): Float64Array {
  return Float64Array.from(rows.flat());
}

function absorberOf(trial: TrialDesign): Sample['absorb'] {
  if (!treatsWholeServices(trial.design)) return asItIs;
  const apart =
    trial.compared.length > 0 || new Set(trial.switchAt.values()).size > 1;
  return apart ? withoutEffects : withoutTrend;
}

function sampleOf(trial: TrialDesign): Sample {
  const begin = trial.from - trial.baselineMs;
  const stepMs = (trial.to - begin) / STEPS;
  return {
    services: [...trial.switchAt.keys(), ...trial.compared],
    grid: {
      starts: Array.from({ length: STEPS }, (_, i) => begin + i * stepMs),
      stepMs,
    },
    absorb: absorberOf(trial),
  };
}

/**
 * Against its own past a trial also fits that the trend changes with it. Counted from the middle of the trial, so that the
 * change of level is the mean effect.
 */
function trendChange(own: number[][]): number[][] {
  return own.map(row => {
    const weight = row.reduce((sum, share) => sum + share, 0);
    const middle =
      row.reduce((sum, share, step) => sum + share * step, 0) / weight;
    return row.map((share, step) => share * (step - middle));
  });
}

/**
 * The columns of the design that the analysis of a trial fits, with its services and its period: the change of the trial
 * itself, what else the analysis fits of it, and the changes of others that its services feel. Constants, trends and the
 * effects of services and of time are taken out. Arms that run side by side feel other changes alike, unless these change the same arm.
 */
export function designColumns(
  trial: TrialDesign,
  others: readonly TrialDesign[],
  neighbours: Neighbours,
): { own: Float64Array; also: Float64Array[]; others: Float64Array[] } {
  const { services, grid, absorb } = sampleOf(trial);
  const rowsOf = (of: TrialDesign, reach: Neighbours) =>
    services.map(service => exposure(of, service, grid, reach));
  const own = rowsOf(trial, NO_NEIGHBOURS);
  const felt = treatsWholeServices(trial.design)
    ? others
    : others.filter(other => sharesUnits(trial, other));
  const reach = treatsWholeServices(trial.design) ? neighbours : NO_NEIGHBOURS;
  return {
    own: absorb(own),
    also: absorb === withoutTrend ? [absorb(trendChange(own))] : [],
    others: felt.map(other => absorb(rowsOf(other, reach))),
  };
}
