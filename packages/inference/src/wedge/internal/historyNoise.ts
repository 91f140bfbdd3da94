import type { Rng } from '../../numerics/rng';
import type { Series } from '../../series/series';

const LARGEST_AUTOCORRELATION = 0.9;
const BURN_IN = 20;

/** A history reduced to what new histories are drawn from. */
export interface HistoryNoise {
  /** Lag-1 autocorrelation of what clusters do not share. */
  rho: number;
  /** Level of every cluster. */
  means: number[];
  /** By cluster and time, from the second time on; NaN where one is missing. */
  innovations: Float64Array[];
  /** The same without the missing. */
  known: Float64Array[];
  /** By cluster and time, whether the history has a value. */
  present: boolean[][];
}

function meanOf(values: Iterable<number>): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : NaN;
}

/** Less what all clusters do at that time. */
function unshared(rows: readonly Float64Array[]): Float64Array[] {
  const shared = rows[0].map((_, t) => meanOf(rows.map(row => row[t])));
  return rows.map(row => row.map((v, t) => v - shared[t]));
}

/**
 * One autocorrelation for all clusters, because their histories are short.
 * Corrected for the bias −(1 + 4ρ)/n around fitted means (Marriott & Pope 1954).
 */
function pooledAutocorrelation(rows: readonly Float64Array[]): number {
  let products = 0;
  let squares = 0;
  for (const row of rows) {
    for (let t = 1; t < row.length; t++) {
      const pair = row[t] * row[t - 1];
      if (Number.isNaN(pair)) continue;
      products += pair;
      squares += (row[t] * row[t] + row[t - 1] * row[t - 1]) / 2;
    }
  }
  if (squares === 0) return 0;
  const n = rows[0].length;
  const rho = (products / squares + 1 / n) / (1 - 4 / n);
  return Math.max(
    -LARGEST_AUTOCORRELATION,
    Math.min(LARGEST_AUTOCORRELATION, rho),
  );
}

/**
 * Blocks alone lose the autocorrelation at their seams and would promise too
 * small an effect, so the histories are whitened (Davison & Hinkley 1997,
 * section 8.2.3). The mean of a block of l out of n varies by σ²(1/l − 1/n)
 * only; the inflation gives back what is missing.
 */
export function historyNoise(
  history: readonly Series[],
  blockLength: number,
): HistoryNoise {
  const rows = history.map(values =>
    Float64Array.from(values, v => (v === null ? NaN : v)),
  );
  const means = rows.map(meanOf);
  const centred = rows.map((row, i) => row.map(v => v - means[i]));
  const rho = pooledAutocorrelation(unshared(centred));
  const n = rows[0].length - 1;
  const inflation = Math.sqrt(n / (n - blockLength));
  const innovations = centred.map(row => {
    const raw = row.slice(1).map((v, t) => v - rho * row[t]);
    const mean = meanOf(raw);
    return raw.map(v => inflation * (v - mean));
  });
  return {
    rho,
    means,
    innovations,
    known: innovations.map(row => row.filter(v => !Number.isNaN(v))),
    present: history.map(values => values.map(v => v !== null)),
  };
}

function originsOf(
  rng: Rng,
  times: number,
  length: number,
  blockLength: number,
): number[] {
  const origins: number[] = [];
  while (origins.length < length) {
    const start = rng.int(times);
    for (let i = 0; i < blockLength; i++) origins.push((start + i) % times);
  }
  origins.length = length;
  return origins;
}

/**
 * New histories from circular blocks of innovations, the same blocks for all
 * clusters, so that what they share stays shared. Gaps come along.
 */
export function drawHistory(
  rng: Rng,
  noise: HistoryNoise,
  length: number,
  blockLength: number,
): (number | null)[][] {
  const { rho, means, innovations, known, present } = noise;
  const origins = originsOf(
    rng,
    innovations[0].length,
    length + BURN_IN,
    blockLength,
  );
  return innovations.map((row, i) => {
    let state = 0;
    const series = origins.map(origin => {
      const innovation = Number.isNaN(row[origin])
        ? known[i][rng.int(known[i].length)]
        : row[origin];
      state = rho * state + innovation;
      return present[i][origin + 1] ? means[i] + state : null;
    });
    return series.slice(BURN_IN);
  });
}
