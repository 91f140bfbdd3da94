import { assertWholeNumber } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure, type Warning } from '../../outcome';
import type { WedgeSeries } from '../wedge';
import { inOrderOfId } from './acceptable';
import { MOST_WAVES } from './allocations';
import { assertDistinctIds } from './readDesign';

/** When waves switch, in indices of the series. */
export interface Schedule {
  firstSwitchIndex: number;
  periodLength: number;
  /** Times after a switch at which a cluster counts on neither side. */
  transition: number;
}

/** A checked trial; clusters in order of id, those never to switch at the end. */
export interface PreparedWedge {
  ids: string[];
  /** Wave of every randomised cluster. */
  waves: number[];
  /** From the first switch on, time by time: value less own past, NaN if missing. */
  cells: Float64Array;
  /** Clusters with those never to switch, and times from the first switch on. */
  clusters: number;
  times: number;
  schedule: Schedule;
  /** Randomised clusters that can be compared. */
  usable: number;
  warnings: Warning[];
}

export function assertSchedule(schedule: Schedule): void {
  assertWholeNumber('firstSwitchIndex', schedule.firstSwitchIndex, 0);
  assertWholeNumber('periodLength', schedule.periodLength, 1);
  assertWholeNumber('transition', schedule.transition, 0);
}

function assertWave(id: string, wave: number): void {
  assertWholeNumber(`the wave of '${id}'`, wave, 0);
  if (wave >= MOST_WAVES) {
    throw new InferenceInputError(
      `the wave of '${id}' must be below ${MOST_WAVES}, got ${wave}`,
    );
  }
}

function assertShape(series: readonly WedgeSeries[]): void {
  assertDistinctIds(series);
  const length = series[0]?.values.length ?? 0;
  for (const { id, wave, values } of series) {
    if (wave !== null) assertWave(id, wave);
    if (values.length !== length) {
      throw new InferenceInputError(
        `all series must be equally long, got ${values.length} values for '${id}' and ${length} before`,
      );
    }
  }
}

/** Mean of the values before the first switch; 0 if the trial has no past. */
function pastMean(
  values: WedgeSeries['values'],
  firstSwitchIndex: number,
): number {
  if (firstSwitchIndex === 0) return 0;
  let sum = 0;
  let count = 0;
  for (let t = 0; t < firstSwitchIndex; t++) {
    const value = values[t];
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : NaN;
}

function fillCells(
  rows: readonly WedgeSeries[],
  firstSwitchIndex: number,
): { cells: Float64Array; times: number; withoutPast: string[] } {
  const times = Math.max(0, (rows[0]?.values.length ?? 0) - firstSwitchIndex);
  const cells = new Float64Array(times * rows.length);
  const withoutPast: string[] = [];
  rows.forEach(({ id, values }, i) => {
    const past = pastMean(values, firstSwitchIndex);
    if (Number.isNaN(past)) withoutPast.push(id);
    for (let t = 0; t < times; t++) {
      const value = values[firstSwitchIndex + t];
      cells[t * rows.length + i] = value === null ? NaN : value - past;
    }
  });
  return { cells, times, withoutPast };
}

function describe(withoutPast: readonly string[]): Warning[] {
  return withoutPast.length > 0
    ? [
        {
          code: 'missing-values',
          message: `Without a value before the first switch these cannot be compared: ${withoutPast.join(
            ', ',
          )}.`,
        },
      ]
    : [];
}

/** Checks the series of a trial and takes from every cluster its own past. */
export function readWedge(
  series: readonly WedgeSeries[],
  schedule: Schedule,
): PreparedWedge | Failure {
  assertSchedule(schedule);
  assertShape(series);
  const sorted = inOrderOfId(series);
  const randomised = sorted.filter(s => s.wave !== null);
  const rows = [...randomised, ...sorted.filter(s => s.wave === null)];
  const bad = rows.find(({ values }) =>
    values.some(v => v !== null && !Number.isFinite(v)),
  );
  if (bad) {
    return fail('non-finite', `A value of '${bad.id}' is not finite.`);
  }
  const waves = randomised.flatMap(({ wave }) => (wave === null ? [] : [wave]));
  if (new Set(waves).size < 2) {
    return fail(
      'insufficient-data',
      'Clusters of two waves at least are needed: with one wave nothing was left to chance.',
    );
  }
  const { firstSwitchIndex } = schedule;
  const { cells, times, withoutPast } = fillCells(rows, firstSwitchIndex);
  const lost = new Set(withoutPast);
  return {
    ids: rows.map(row => row.id),
    waves,
    cells,
    clusters: rows.length,
    times,
    schedule,
    usable: randomised.filter(({ id }) => !lost.has(id)).length,
    warnings: describe(withoutPast),
  };
}
