import type { Rng } from '../../numerics/rng';
import { detrended, gridAutocorrelation } from '../../series/autocorrelation';
import type { Observed } from '../../series/series';

const LARGEST_AUTOCORRELATION = 0.9;
const BURN_IN = 20;

/** A history reduced to what new series are drawn from. */
export interface NoiseModel {
  /** Lag-1 autocorrelation of the residuals, corrected for its bias. */
  rho: number;
  /** Innovations e_t − ρe_{t−1} in order of time. */
  innovations: number[];
}

/** Residuals around a line and the mean of each season. */
function residualsOf(data: Observed, period: number): number[] {
  const line = detrended(data, 'linear');
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  line.forEach((value, i) => {
    sums[data.indices[i] % period] += value;
    counts[data.indices[i] % period] += 1;
  });
  return line.map((value, i) => {
    const season = data.indices[i] % period;
    return value - sums[season] / counts[season];
  });
}

/**
 * Short blocks alone lose the autocorrelation at their seams and would promise
 * too small an effect. So the residuals are whitened first and coloured again
 * after the draw (Davison & Hinkley 1997, section 8.2.3).
 */
export function noiseModel(data: Observed, period: number): NoiseModel {
  const residuals = residualsOf(data, period);
  const n = residuals.length;
  const r = gridAutocorrelation(data.indices, residuals, 1);
  // A fitted line doubles the bias of r around a fitted mean.
  const rho = Math.max(
    -LARGEST_AUTOCORRELATION,
    Math.min(LARGEST_AUTOCORRELATION, r + (2 + 4 * r) / n),
  );
  // Inflated for the degrees of freedom that line and seasons took.
  const inflation = Math.sqrt(n / (n - 1 - period));
  const innovations: number[] = [];
  for (let i = 1; i < n; i++) {
    if (data.indices[i] !== data.indices[i - 1] + 1) continue;
    innovations.push(inflation * (residuals[i] - rho * residuals[i - 1]));
  }
  return { rho, innovations };
}

/** A series of the given length from circular blocks of the innovations. */
export function drawSeries(
  rng: Rng,
  noise: NoiseModel,
  length: number,
  blockLength: number,
): number[] {
  const { rho, innovations } = noise;
  const series: number[] = [];
  let state = 0;
  while (series.length < length + BURN_IN) {
    const start = rng.int(innovations.length);
    for (let i = 0; i < blockLength; i++) {
      state = rho * state + innovations[(start + i) % innovations.length];
      series.push(state);
    }
  }
  return series.slice(BURN_IN, BURN_IN + length);
}
