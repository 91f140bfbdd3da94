import { assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { detrended, gridAutocorrelation } from '../series/autocorrelation';
import { observed, type Observed, type Series } from '../series/series';

/**
 * Result of {@link seasonalPeriod}.
 *
 * @public
 */
export interface SeasonalPeriod {
  /** Points per season; null when there is none. */
  period: number | null;
  /** Autocorrelation at that lag; null without a period. */
  autocorrelation: number | null;
  /** Frequency of the largest periodogram ordinate, in cycles per series. */
  periodogramPeakIndex: number;
}

/** A periodogram is O(n²) here; longer series are judged by their end. */
const MAX_POINTS = 4096;

/** Power at a whole number of cycles per series, gaps counting as 0. */
function power(
  data: Observed,
  centred: readonly number[],
  length: number,
  cycles: number,
): number {
  let re = 0;
  let im = 0;
  const step = (2 * Math.PI * cycles) / length;
  for (let i = 0; i < centred.length; i++) {
    const angle = step * data.indices[i];
    re += centred[i] * Math.cos(angle);
    im += centred[i] * Math.sin(angle);
  }
  return re * re + im * im;
}

function isLocalMaximum(acf: (lag: number) => number, lag: number): boolean {
  return acf(lag) > acf(lag - 1) && acf(lag) >= acf(lag + 1);
}

/** A season may peak in its first four harmonics instead of its base. */
function isConfirmed(peak: number, length: number, period: number): boolean {
  const cycles = length / period;
  return [1, 2, 3, 4].some(k => Math.abs(peak - k * cycles) <= 1);
}

/**
 * Length of the season of a series: the candidate with the highest local
 * maximum of the detrended autocorrelation above 1.96/√n, confirmed by the
 * peak of the periodogram at its frequency or a harmonic.
 *
 * @param input - `values`, equally spaced, null where one is missing;
 *   `candidates`, periods in points of at least 2, default all from 2 to a
 *   third of the series; those without two full periods are left out
 * @returns the shortest of equally good periods, null when none passes;
 *   `insufficient-data` below 8 values, `zero-variance` (a straight line),
 *   `non-finite`. Of more than 4,096 points the last 4,096 are used.
 * @throws {@link InferenceInputError} for candidates below 2 or none
 * @public
 */
export function seasonalPeriod(input: {
  values: Series;
  candidates?: readonly number[];
}): Outcome<SeasonalPeriod> {
  const values = input.values.slice(-MAX_POINTS);
  const length = values.length;
  const candidates =
    input.candidates ??
    Array.from(
      { length: Math.max(0, Math.floor(length / 3) - 1) },
      (_, k) => k + 2,
    );
  candidates.forEach(period => assertWholeNumber('candidates', period, 2));
  if (input.candidates?.length === 0) {
    throw new InferenceInputError('candidates must not be empty');
  }
  const data = observed(values);
  if (!data.ok) return data;
  const n = data.values.length;
  if (n < 8) return fail('insufficient-data', 'Eight values are needed.');
  const centred = detrended(data, 'linear');
  const scale = Math.max(...data.values.map(Math.abs));
  if (Math.max(...centred.map(Math.abs)) <= 1e-13 * scale) {
    return fail('zero-variance', 'The series is a straight line.');
  }
  const known = new Map<number, number>();
  const acf = (lag: number) => {
    if (lag === 0) return 1;
    if (!known.has(lag)) {
      known.set(lag, gridAutocorrelation(data.indices, centred, lag));
    }
    return known.get(lag)!;
  };
  let peak = 1;
  let highest = -1;
  for (let cycles = 1; cycles <= length / 2; cycles++) {
    const p = power(data, centred, length, cycles);
    if (p > highest) {
      highest = p;
      peak = cycles;
    }
  }
  const best = candidates
    .filter(
      period =>
        2 * period <= length &&
        acf(period) > 1.96 / Math.sqrt(n) &&
        isLocalMaximum(acf, period) &&
        isConfirmed(peak, length, period),
    )
    .reduce<number | null>(
      (a, b) =>
        // Multiples of a period are as high but for sampling noise.
        a === null || acf(b) > acf(a) + (b > a ? 1.96 / Math.sqrt(n) : 0)
          ? b
          : a,
      null,
    );
  return succeed('seasonalPeriod', {
    period: best,
    autocorrelation: best === null ? null : acf(best),
    periodogramPeakIndex: peak,
  });
}
