import { steppedWedgeEffect, type SteppedWedgeEffect } from '@hone/inference';
import type { SealedWaves } from '@hone/backstage-plugin-experiments-common';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type {
  AnalysisInput,
  Estimate,
  ExpectedValue,
  MetricReading,
  NoEstimate,
} from '../types';
import { expectedMean } from './expectedMean';
import { noEstimate } from './noEstimate';
import { seenOf } from './seenOf';

const METHOD = 'stepped-wedge';

type Row = (number | null)[];

/** A service with its wave, counted from 0; null for one that never switches. */
interface WedgeRow {
  id: string;
  wave: number | null;
  values: Row;
}

function rowsOf(
  reading: MetricReading,
  series: ArmSeries,
  waves: SealedWaves,
): WedgeRow[] {
  const waveOf = new Map(
    waves.assignment.map(({ entityRef, wave }) => [entityRef, wave - 1]),
  );
  const { treated, control } = series.services;
  return [
    ...reading.treated.map(({ entityRef }, i) => ({
      id: entityRef,
      wave: waveOf.get(entityRef) ?? null,
      values: treated[i],
    })),
    ...reading.control.map(({ entityRef }, i) => ({
      id: entityRef,
      wave: null,
      values: control[i],
    })),
  ];
}

/** Treated services that the draw does not have; as services that never switch they would hide the effect. */
function withoutWave(reading: MetricReading, waves: SealedWaves): string[] {
  const drawn = new Set(waves.assignment.map(({ entityRef }) => entityRef));
  return reading.treated
    .map(({ entityRef }) => entityRef)
    .filter(ref => !drawn.has(ref));
}

function toLogarithms(row: WedgeRow): WedgeRow {
  return {
    ...row,
    values: row.values.map(value => (value === null ? null : Math.log(value))),
  };
}

function isPositive(rows: readonly WedgeRow[]): boolean {
  return rows.every(({ values }) =>
    values.every(value => value === null || value > 0),
  );
}

/** The bin in which a row switches. */
function switchBin(row: WedgeRow, grid: ArmSeries['grid'], period: number) {
  return row.wave === null ? Infinity : grid.before + row.wave * period;
}

function treatedMeanOf(
  rows: readonly WedgeRow[],
  grid: ArmSeries['grid'],
  period: number,
): number | null {
  return meanOf(
    rows.flatMap(row =>
      row.values.filter((_, bin) => bin >= switchBin(row, grid, period)),
    ),
  );
}

/** What the mean of the services would have been, had none of them switched. */
function expectedValues(
  effect: { estimate: number; interval: readonly [number, number] },
  options: {
    rows: readonly WedgeRow[];
    series: ArmSeries;
    period: number;
    logScale: boolean;
  },
): ExpectedValue[] {
  const { rows, series, period, logScale } = options;
  const { grid, treated } = series;
  const switching = rows.filter(row => row.wave !== null);
  return treated.flatMap((observed, bin) => {
    if (observed === null || bin < grid.before) return [];
    const heard = switching.filter(row => row.values[bin] !== null);
    const share =
      heard.filter(row => bin >= switchBin(row, grid, period)).length /
      heard.length;
    const without = (size: number) =>
      logScale ? observed / Math.exp(size * share) : observed - size * share;
    const ends = effect.interval.map(without);
    return [
      {
        index: bin,
        expected: without(effect.estimate),
        lower: Math.min(...ends),
        upper: Math.max(...ends),
      },
    ];
  });
}

/** When waves switch, in bins; or the sentence that says why this cannot be told. */
function readSchedule(
  { waves, plan }: Pick<AnalysisInput, 'waves' | 'plan'>,
  { stepMs }: ArmSeries['grid'],
): { waves: SealedWaves; period: number; transition: number } | string {
  if (!waves || !plan.waves) return 'The waves of this trial are not known.';
  const { periodSeconds, transitionSeconds = 0 } = plan.waves;
  const period = (periodSeconds * 1000) / stepMs;
  if (!Number.isInteger(period)) {
    return 'The waves switch between two values of this metric, so before and after cannot be told apart.';
  }
  const transition = Math.ceil((transitionSeconds * 1000) / stepMs);
  return { waves, period, transition };
}

/** The effect as a share where that can be told, from one on logarithms or in the unit of the metric. */
function toEffect(
  fit: SteppedWedgeEffect,
  options: { logScale: boolean; level: number },
): Pick<
  Estimate,
  'scale' | 'estimate' | 'interval' | 'pValue' | 'standardError'
> {
  const { logScale, level } = options;
  const base = logScale ? 1 : level || 1;
  const toShare = (value: number) =>
    logScale && Number.isFinite(value) ? Math.expm1(value) : value / base;
  return {
    scale: logScale || level > 0 ? 'relative' : 'absolute',
    estimate: toShare(fit.estimate),
    interval: [toShare(fit.interval[0]), toShare(fit.interval[1])],
    pValue: fit.pValue,
    standardError: logScale
      ? fit.standardError * Math.exp(fit.estimate)
      : fit.standardError / base,
  };
}

/**
 * Estimates the effect of a change that services adopt in random waves: at every time those that have switched are
 * compared with those that have not, and the test compares with the waves that could have been drawn. Valid at a planned
 * look, not at every look.
 */
export function wedgeEstimator(
  input: Pick<AnalysisInput, 'waves' | 'plan'>,
  reading: MetricReading,
  series: ArmSeries,
  options: { alpha: number; seed: string },
): Estimate | NoEstimate {
  const seen = seenOf(series);
  if (seen.treatedMean === null) {
    const detail = 'There is no value since the start.';
    return noEstimate(METHOD, 'no-data', detail, seen);
  }
  const { grid } = series;
  const schedule = readSchedule(input, grid);
  if (typeof schedule === 'string') {
    return noEstimate(METHOD, 'no-schedule', schedule, seen);
  }
  const { waves, period, transition } = schedule;
  const undrawn = withoutWave(reading, waves);
  if (undrawn.length > 0) {
    const detail = `No wave was drawn for ${undrawn
      .slice(0, 3)
      .join(', ')}, so it is not known when the change came there.`;
    return noEstimate(METHOD, 'no-schedule', detail, seen);
  }
  const rows = rowsOf(reading, series, waves);
  const logScale = isPositive(rows);
  const fit = steppedWedgeEffect({
    ...options,
    series: logScale ? rows.map(toLogarithms) : rows,
    firstSwitchIndex: grid.before,
    periodLength: period,
    transition,
  });
  const method = `${METHOD}${logScale ? '-log' : ''}`;
  if (!fit.ok) return noEstimate(method, fit.reason, fit.detail, seen);
  const effect = toEffect(fit, {
    logScale,
    level: Math.abs(seen.comparisonMean ?? 0),
  });
  const treatedMean = treatedMeanOf(rows, grid, period);
  return {
    ok: true,
    ...effect,
    n: seen.n,
    treatedMean,
    comparisonMean: expectedMean(effect, treatedMean),
    ready: true,
    anytime: false,
    method,
    version: fit.version,
    notes: fit.warnings.map(warning => warning.message),
    counterfactual: expectedValues(fit, { rows, series, period, logScale }),
    wedge: {
      services: waves.assignment.length,
      usable: fit.clusters,
      waves: waves.switchTimes.length,
      smallestPValue: fit.smallestPossiblePValue,
    },
  };
}
