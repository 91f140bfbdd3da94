import { assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Outcome } from '../outcome';
import { observed, type Observed, type Series } from '../series/series';

/**
 * Result of {@link seasonalDummies}.
 *
 * @public
 */
export interface SeasonalDummies {
  /** Effect of every phase, index modulo period; they sum to 0. */
  effects: number[];
  /** Of the straight line, per point. */
  slope: number;
  /** Squared residuals over n − period − 1. */
  residualVariance: number;
  /** max(0, 1 − var(residual)/var(residual + seasonal)), in [0, 1]. */
  seasonalStrength: number;
  /** The series without its season; null where a value is missing. */
  adjusted: (number | null)[];
}

interface Phase {
  time: number;
  value: number;
}

function phaseMeans(data: Observed, period: number): Phase[] | null {
  const groups = Array.from({ length: period }, () => ({
    times: [] as number[],
    values: [] as number[],
  }));
  data.indices.forEach((t, i) => {
    groups[t % period].times.push(t);
    groups[t % period].values.push(data.values[i]);
  });
  if (groups.some(group => group.times.length < 2)) return null;
  return groups.map(({ times, values }) => ({
    time: momentsOf(times).mean,
    value: momentsOf(values).mean,
  }));
}

/** Least squares of line and dummies: the slope within phases comes first. */
function fitSeason(data: Observed, phases: readonly Phase[]) {
  let products = 0;
  let squares = 0;
  data.indices.forEach((t, i) => {
    const phase = phases[t % phases.length];
    products += (t - phase.time) * (data.values[i] - phase.value);
    squares += (t - phase.time) ** 2;
  });
  const slope = products / squares;
  const levels = phases.map(phase => phase.value - slope * phase.time);
  const centre = momentsOf(levels).mean;
  const residuals = data.values.map(
    (value, i) =>
      value - levels[data.indices[i] % phases.length] - slope * data.indices[i],
  );
  return { slope, effects: levels.map(level => level - centre), residuals };
}

/**
 * Seasonal effects around a straight line: least squares on an intercept, the
 * trend and one dummy per phase; strength by Wang, Smith & Hyndman (2006).
 *
 * @param input - `values`, equally spaced, null where one is missing;
 *   `period`, points per season, at least 2
 * @returns effects that sum to 0 and what is left; `insufficient-data` below
 *   two full periods or when a phase was seen less than twice,
 *   `zero-variance` for a constant series, `non-finite`
 * @throws {@link InferenceInputError} for a period below 2
 * @public
 */
export function seasonalDummies(input: {
  values: Series;
  period: number;
}): Outcome<SeasonalDummies> {
  const { values, period } = input;
  assertWholeNumber('period', period, 2);
  const data = observed(values);
  if (!data.ok) return data;
  const n = data.values.length;
  const phases = n >= 2 * period ? phaseMeans(data, period) : null;
  if (phases === null || n < period + 2) {
    return fail('insufficient-data', 'Two full periods are needed.');
  }
  if (data.values.every(value => value === data.values[0])) {
    return fail('zero-variance', 'The series is constant.');
  }
  const { slope, effects, residuals } = fitSeason(data, phases);
  const rest = momentsOf(residuals).m2;
  const both = momentsOf(
    residuals.map((r, i) => r + effects[data.indices[i] % period]),
  ).m2;
  return succeed('seasonalDummies', {
    effects,
    slope,
    residualVariance: rest / (n - period - 1),
    seasonalStrength: both > 0 ? Math.min(1, Math.max(0, 1 - rest / both)) : 0,
    adjusted: values.map((value, t) =>
      value === null || value === undefined
        ? null
        : value - effects[t % period],
    ),
  });
}
