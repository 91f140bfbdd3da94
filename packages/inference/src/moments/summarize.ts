import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import type { Moments } from './moments';

/** Moments by two passes, shifted by the first value; n of at least 1. */
export function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  const shift = values[0];
  let sum = 0;
  for (const x of values) sum += x - shift;
  const offset = sum / n;
  let m2 = 0;
  let residual = 0;
  for (const x of values) {
    const d = x - shift - offset;
    m2 += d * d;
    residual += d;
  }
  // The residual sum is 0 in exact arithmetic; removing it corrects the mean.
  return {
    n,
    mean: shift + (offset + residual / n),
    m2: Math.max(0, m2 - (residual * residual) / n),
  };
}

/**
 * Lag-1 autocorrelation Σ(x_t − x̄)(x_{t+1} − x̄)/Σ(x_t − x̄)², 0 for a
 * constant series.
 */
export function lag1Of(values: readonly number[]): number {
  const shift = values[0];
  const { m2, mean } = momentsOf(values.map(x => x - shift));
  if (m2 === 0) return 0;
  let products = 0;
  for (let i = 1; i < values.length; i++) {
    products += (values[i - 1] - shift - mean) * (values[i] - shift - mean);
  }
  return products / m2;
}

/**
 * Mean, standard deviation (divisor n − 1) and lag-1 autocorrelation of a
 * sample, accurate on the NIST reference datasets.
 *
 * @param values - at least two finite numbers in the order they were observed
 * @returns the summary (autocorrelation 0 when all values are equal);
 *   `insufficient-data` below two values, `non-finite`
 * @public
 */
export function summarize(
  values: readonly number[],
): Outcome<Moments & { sd: number; lag1Autocorrelation: number }> {
  if (!allFinite(values)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (values.length < 2) {
    return fail('insufficient-data', 'At least two values are needed.');
  }
  const moments = momentsOf(values);
  return succeed('summarize', {
    ...moments,
    sd: Math.sqrt(moments.m2 / (moments.n - 1)),
    lag1Autocorrelation: lag1Of(values),
  });
}
