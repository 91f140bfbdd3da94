import {
  assertPositive,
  assertProbability,
  assertSameLength,
  assertWholeNumber,
} from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { momentsOf } from '../../moments/summarize';
import { InferenceInputError, type Failure, type Warning } from '../../outcome';
import { observed, type Series } from '../../series/series';
import type { CausalImpactInput } from '../causalImpactTypes';
import { selectCovariates } from './selectCovariates';
import { seasonalColumns } from './seasonalColumns';

const MINIMUM_POINTS = 8;
const SHORT_SERIES = 12;

/** Both periods, standardised on the first. */
export interface CausalSeries {
  /** Response before; 0 where missing. */
  y: Float64Array;
  present: Uint8Array;
  /** Where it was observed. */
  points: Int32Array;
  /** Columns over the time before and the judged time. */
  before: Float64Array[];
  after: Float64Array[];
  /** The last so many columns are seasonal. */
  seasonal: number;
  /** Which covariate of the input each other column is. */
  sources: number[];
  /** Steps from the last point before to the first and between the judged. */
  steps: Int32Array;
  /** Judged response in its own units. */
  actual: (number | null)[];
  centre: number;
  scale: number;
  /** Indices into the input of both periods. */
  beforeFrom: number;
  afterFrom: number;
  warnings: Warning[];
}

interface Periods {
  before: [number, number];
  after: [number, number];
}

function checkTimes(time: CausalImpactInput['time']): void {
  for (let i = 1; i < time.length; i++) {
    if (typeof time[i] !== typeof time[0] || !(time[i] > time[i - 1])) {
      throw new InferenceInputError(
        `time must be ascending without duplicates and of one kind, see index ${i}`,
      );
    }
  }
}

function checkInput(input: CausalImpactInput): void {
  const { time, y, x = [], seasonal } = input;
  checkTimes(time);
  assertSameLength(time, y, 'time and y');
  for (const row of x) assertSameLength(time, row, 'time and every x');
  assertProbability('alpha', input.alpha ?? 0.05);
  assertWholeNumber('draws', input.draws ?? 1, 1);
  assertWholeNumber('burnIn', input.burnIn ?? 0, 0);
  assertPositive('priorLevelSd', input.priorLevelSd ?? 1);
  if (seasonal) {
    assertWholeNumber('seasonal.period', seasonal.period, 2);
    assertWholeNumber('seasonal.duration', seasonal.duration ?? 1, 1);
  }
  const bounds = [...input.pre, ...input.post];
  const kind = typeof (time[0] ?? bounds[0]);
  if (bounds.length !== 4 || bounds.some(bound => typeof bound !== kind)) {
    throw new InferenceInputError(
      'pre and post must be pairs of the kind that time has',
    );
  }
  if (
    !(bounds[0] <= bounds[1] && bounds[1] < bounds[2] && bounds[2] <= bounds[3])
  ) {
    throw new InferenceInputError('pre must end before post begins');
  }
}

function findPeriods(input: CausalImpactInput): Periods {
  const { time } = input;
  const range = ([from, to]: CausalImpactInput['pre']): [number, number] => {
    let start = 0;
    while (start < time.length && time[start] < from) start++;
    let end = start;
    while (end < time.length && time[end] <= to) end++;
    return [start, end];
  };
  return { before: range(input.pre), after: range(input.post) };
}

function standardiser(values: readonly number[]) {
  const { mean, m2, n } = momentsOf(values);
  const sd = Math.sqrt(m2 / (n - 1));
  return { centre: mean, scale: sd <= 1e-14 * Math.abs(mean) ? 0 : sd };
}

function cut(rows: readonly Series[], [from, to]: [number, number]) {
  return rows.map(row => row.slice(from, to));
}

/** Covariates that are complete, standardised where they vary. */
function readCovariates(
  covariates: readonly Series[],
  periods: Periods,
  points: Int32Array,
): { before: Float64Array[]; after: Float64Array[]; varying: number[] } | null {
  const before = cut(covariates, periods.before);
  const after = cut(covariates, periods.after);
  const complete = (row: Series) => row.every(v => Number.isFinite(v));
  if (![...before, ...after].every(complete)) return null;
  const varying: number[] = [];
  const standardised = {
    before: [] as Float64Array[],
    after: [] as Float64Array[],
  };
  for (let j = 0; j < before.length; j++) {
    const values = before[j] as readonly number[];
    const seen = Array.from(points, t => values[t]);
    const { centre, scale } = standardiser(seen);
    if (!Number.isFinite(scale)) return null;
    if (scale === 0) continue;
    const standardise = (v: number) => (v - centre) / scale;
    varying.push(j);
    standardised.before.push(Float64Array.from(values, standardise));
    standardised.after.push(
      Float64Array.from(after[j] as readonly number[], standardise),
    );
  }
  return { ...standardised, varying };
}

function describe(
  points: number,
  missing: number,
  constant: number,
): Warning[] {
  const warnings: Warning[] = [];
  if (points < SHORT_SERIES) {
    warnings.push({
      code: 'short-series',
      message: `There are only ${points} values before the change: the interval is a rough guide.`,
    });
  }
  if (missing > 0) {
    warnings.push({
      code: 'missing-values',
      message: `${missing} values are missing; they were left open.`,
    });
  }
  if (constant > 0) {
    warnings.push({
      code: 'constant-series',
      message: `${constant} covariates do not vary before the change and were left out.`,
    });
  }
  return warnings;
}

function stepsOf(periods: Periods): Int32Array {
  const [from, to] = periods.after;
  const steps = new Int32Array(to - from).fill(1);
  steps[0] = from - periods.before[1] + 1;
  return steps;
}

/** Checks the input of causalImpact and standardises it. */
export function readCausalSeries(
  input: CausalImpactInput,
): CausalSeries | Failure {
  checkInput(input);
  const periods = findPeriods(input);
  const covariates = input.x ?? [];
  const [response] = cut([input.y], periods.before);
  const [actual] = cut([input.y], periods.after);
  const known = observed(response);
  const judged = observed(actual);
  if (!known.ok) return known;
  if (!judged.ok) return judged;
  if (known.values.length < MINIMUM_POINTS || judged.values.length === 0) {
    return fail(
      'insufficient-data',
      `At least ${MINIMUM_POINTS} values before the change and one after it are needed.`,
    );
  }
  const { centre, scale } = standardiser(known.values);
  if (!Number.isFinite(scale)) {
    return fail('non-finite', 'The values are too large.');
  }
  if (scale === 0) {
    return fail('zero-variance', 'The series does not vary before the change.');
  }
  const points = Int32Array.from(known.indices);
  const read = readCovariates(covariates, periods, points);
  if (!read) {
    return fail(
      'insufficient-data',
      'Covariates must be complete, finite and not huge in both periods.',
    );
  }
  const y = Float64Array.from(response, v => ((v ?? centre) - centre) / scale);
  const selected = selectCovariates(read, y, points);
  const season = seasonalColumns(input.seasonal, periods);
  const total = response.length + actual.length;
  const missing = total - known.values.length - judged.values.length;
  return {
    y,
    present: Uint8Array.from(response, v => (typeof v === 'number' ? 1 : 0)),
    points,
    before: [...selected.before, ...season.before],
    after: [...selected.after, ...season.after],
    seasonal: season.before.length,
    sources: selected.sources,
    steps: stepsOf(periods),
    actual: actual.map(v => v ?? null),
    centre,
    scale,
    beforeFrom: periods.before[0],
    afterFrom: periods.after[0],
    warnings: [
      ...describe(
        points.length,
        missing,
        covariates.length - read.varying.length,
      ),
      ...selected.warnings,
    ],
  };
}
