import { assertOneOf, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Outcome } from '../outcome';
import { observed, type Observed, type Series } from './series';

/** Values minus their mean or straight line over time. */
export function detrended(
  data: Observed,
  detrend: 'none' | 'linear',
): number[] {
  const y = momentsOf(data.values);
  const centred = data.values.map(v => v - y.mean);
  if (detrend === 'none') return centred;
  const t = momentsOf(data.indices);
  let products = 0;
  data.indices.forEach((index, i) => {
    products += (index - t.mean) * centred[i];
  });
  const slope = t.m2 > 0 ? products / t.m2 : 0;
  return centred.map((v, i) => v - slope * (data.indices[i] - t.mean));
}

/**
 * Autocorrelation at lag k of centred values on a grid. Over gaps the mean
 * product of the pairs that exist stands for all pairs, so that missing values
 * do not pull the result towards 0.
 */
export function gridAutocorrelation(
  indices: readonly number[],
  centred: readonly number[],
  lag: number,
): number {
  const byIndex = new Map(indices.map((index, i) => [index, centred[i]]));
  let squares = 0;
  let products = 0;
  let pairs = 0;
  indices.forEach((index, i) => {
    squares += centred[i] * centred[i];
    const later = byIndex.get(index + lag);
    if (later !== undefined) {
      products += centred[i] * later;
      pairs += 1;
    }
  });
  if (squares === 0 || pairs === 0) return 0;
  const gapless = indices.length - lag;
  const r = (products / squares) * (Math.max(pairs, gapless) / pairs);
  return Math.max(-1, Math.min(1, r));
}

/**
 * Autocorrelation function r_k = Σ(y_t − m)(y_{t+k} − m)/Σ(y_t − m)² of a
 * series, after removal of its mean or its straight line.
 *
 * @param input - `values`, equally spaced, null where missing; `detrend`
 *   (default `none`); `maxLag` (default a quarter of the length, at least 1)
 * @returns `acf` with lag k at index k − 1, 0 where no pair exists;
 *   `insufficient-data` below 3 values, `zero-variance` (constant after
 *   detrending) or `non-finite`
 * @throws {@link InferenceInputError} for an unknown detrend or a maxLag that
 *   is not a whole number below the length
 * @public
 */
export function autocorrelation(input: {
  values: Series;
  detrend?: 'none' | 'linear';
  maxLag?: number;
}): Outcome<{ acf: number[] }> {
  const { values, detrend = 'none' } = input;
  assertOneOf('detrend', detrend, ['none', 'linear']);
  const maxLag = input.maxLag ?? Math.max(1, Math.floor(values.length / 4));
  assertWholeNumber('maxLag', maxLag, 1);
  const data = observed(values);
  if (!data.ok) return data;
  if (data.values.length < 3 || values.length <= maxLag) {
    return fail('insufficient-data', 'The series is too short.');
  }
  const centred = detrended(data, detrend);
  const scale = Math.max(...data.values.map(Math.abs));
  if (Math.max(...centred.map(Math.abs)) <= 1e-14 * scale) {
    return fail('zero-variance', 'The series is constant.');
  }
  const acf = Array.from({ length: maxLag }, (_, k) =>
    gridAutocorrelation(data.indices, centred, k + 1),
  );
  return succeed('autocorrelation', { acf });
}
