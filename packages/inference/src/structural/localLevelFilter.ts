import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';

/**
 * Result of {@link localLevelFilter}, one entry per point of the series.
 *
 * @public
 */
export interface LocalLevelStates {
  /** Level given the values up to a point; null before the first value. */
  filteredMean: (number | null)[];
  /** Its variance; Infinity before the first value. */
  filteredVariance: number[];
  /** Level given all values. */
  smoothedMean: number[];
  smoothedVariance: number[];
}

function checkVariances(observation: number, level: number): void {
  const valid = (v: number) => Number.isFinite(v) && v >= 0;
  if (!valid(observation) || !valid(level) || observation + level === 0) {
    throw new InferenceInputError(
      `Variances must be finite, not negative and not both 0, got ${observation} and ${level}`,
    );
  }
}

/** Kalman filter from a diffuse start. */
function filter(
  values: Series,
  observationVariance: number,
  levelVariance: number,
): { mean: number[]; variance: number[] } {
  let mean = 0;
  let variance = Infinity;
  const means: number[] = [];
  const variances: number[] = [];
  for (const value of values) {
    variance += levelVariance;
    if (typeof value === 'number') {
      const gain =
        variance === Infinity ? 1 : variance / (variance + observationVariance);
      mean += gain * (value - mean);
      variance = gain * observationVariance;
    }
    means.push(mean);
    variances.push(variance);
  }
  return { mean: means, variance: variances };
}

/**
 * Kalman filter and smoother of the local level model with known variances:
 * y_t = μ_t + ε_t, μ_{t+1} = μ_t + η_t, nothing known of the first level.
 * Source: Durbin & Koopman (2012), chapter 2; the smoother is that of Rauch,
 * Tung & Striebel (1965), equal to the Gaussian posterior.
 *
 * @param input - `values` at equal distances, null where missing; variances of
 *   ε and η in squared units of the series
 * @returns means and variances of the level; `insufficient-data` without a
 *   value, or `non-finite`
 * @throws {@link InferenceInputError} for variances that are negative, not
 *   finite or both 0
 * @public
 */
export function localLevelFilter(input: {
  values: Series;
  observationVariance: number;
  levelVariance: number;
}): Outcome<LocalLevelStates> {
  const { values, observationVariance, levelVariance } = input;
  checkVariances(observationVariance, levelVariance);
  const data = observed(values);
  if (!data.ok) return data;
  if (data.values.length === 0) {
    return fail('insufficient-data', 'The series holds no value.');
  }
  const { mean, variance } = filter(values, observationVariance, levelVariance);
  const smoothedMean = mean.slice();
  const smoothedVariance = variance.slice();
  for (let t = values.length - 2; t >= 0; t--) {
    // Nothing known at t: the level there is the next one plus a step.
    if (variance[t] === Infinity) {
      smoothedMean[t] = smoothedMean[t + 1];
      smoothedVariance[t] = smoothedVariance[t + 1] + levelVariance;
      continue;
    }
    const ahead = variance[t] + levelVariance;
    const gain = ahead === 0 ? 0 : variance[t] / ahead;
    smoothedMean[t] += gain * (smoothedMean[t + 1] - mean[t]);
    smoothedVariance[t] += gain * gain * (smoothedVariance[t + 1] - ahead);
  }
  return succeed('localLevelFilter', {
    filteredMean: mean.map((m, t) => (variance[t] === Infinity ? null : m)),
    filteredVariance: variance,
    smoothedMean,
    smoothedVariance,
  });
}
