import { median } from 'd3-array';
import { prefixSums } from './segmentCost';

/** Below this the season would leave most of the noise where it is. */
const LEAST_AUTOCORRELATION = 0.3;
/** 99 % limit of the autocorrelation of white noise, times √n. */
const NOISE_LIMIT = 2.58;
/** How much better a longer season must be: its divisors are as good. */
const GAIN_OF_LONGER = 0.1;
const LONGEST_PERIOD = 400;
const FULL_PERIODS = 3;

/**
 * Length of the season: local maxima of the autocorrelation of the first
 * differences, which neither trend nor level shifts can imitate; 1 when none.
 */
export function seasonLength(values: ArrayLike<number>): number {
  const n = values.length - 1;
  const longest = Math.min(LONGEST_PERIOD, Math.floor((n + 1) / FULL_PERIODS));
  if (longest < 2) return 1;
  const mean = (values[n] - values[0]) / n;
  const d = Float64Array.from(
    { length: n },
    (_, i) => values[i + 1] - values[i] - mean,
  );
  const acf = Float64Array.from({ length: longest + 2 }, (_, lag) => {
    let products = 0;
    for (let i = lag; i < n; i++) products += d[i] * d[i - lag];
    return products;
  });
  const threshold =
    Math.max(LEAST_AUTOCORRELATION, NOISE_LIMIT / Math.sqrt(n)) * acf[0];
  let best = 1;
  for (let lag = 2; lag <= longest; lag++) {
    const isPeak = acf[lag] > acf[lag - 1] && acf[lag] > acf[lag + 1];
    const needed = best === 1 ? threshold : acf[best] + GAIN_OF_LONGER * acf[0];
    if (isPeak && acf[lag] > needed) best = lag;
  }
  return best;
}

/** Effects by phase: medians around a centred moving average of one period. */
export function seasonalEffects(
  values: ArrayLike<number>,
  period: number,
): number[] {
  const sums = prefixSums(values.length, i => values[i]);
  const half = Math.floor(period / 2);
  const phases = Array.from({ length: period }, () => [] as number[]);
  for (let i = half; i < values.length - half; i++) {
    let sum = sums[i + half + 1] - sums[i - half];
    if (period % 2 === 0) sum -= (values[i - half] + values[i + half]) / 2;
    phases[i % period].push(values[i] - sum / period);
  }
  const effects = phases.map(deviations => median(deviations) ?? 0);
  const centre = effects.reduce((sum, e) => sum + e, 0) / period;
  return effects.map(effect => effect - centre);
}
