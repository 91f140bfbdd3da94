import { quantileSorted } from 'd3-array';
import { rootCauseConfiguration } from '../rootCauseConfiguration';

const { tailShare, minimumExceedances } = rootCauseConfiguration;
/** Hosking & Wallis 1987: probability weighted moments need a shape below 1/2. */
const MAXIMUM_SHAPE = 0.5;

/**
 * How likely a value at least as large is, seen from a sample: its share
 * inside the sample, a generalised Pareto tail beyond it.
 */
export interface Tail {
  /** Chance that one value reaches the level. */
  exceedance(level: number): number;
  /** Chance that the value after a high one is high too. */
  persistence: number;
}

function paretoTail(sorted: readonly number[]) {
  const n = sorted.length;
  const count = Math.max(minimumExceedances, Math.ceil(tailShare * n));
  const start = n - count;
  const threshold = sorted[start];
  let b0 = 0;
  let b1 = 0;
  for (let i = start; i < n; i++) {
    const excess = sorted[i] - threshold;
    b0 += excess / count;
    // Weights 1 − F with plotting positions (j − 0.35)/count.
    b1 += (excess * (1 - (i - start + 0.65) / count)) / count;
  }
  const denominator = b0 - 2 * b1;
  const raw = denominator > 0 ? 2 - b0 / denominator : MAXIMUM_SHAPE;
  const shape = Math.min(MAXIMUM_SHAPE, Math.max(0, raw));
  // The mean of the excesses, b0, is scale/(1 − shape).
  return { threshold, share: count / n, shape, scale: b0 * (1 - shape) };
}

function persistenceAbove(values: readonly number[], level: number): number {
  let high = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < values.length; i++) {
    if (values[i] <= level) continue;
    high++;
    if (values[i + 1] > level) pairs++;
  }
  return high === 0 ? 0 : (pairs + 0.5) / (high + 1);
}

/** @param values - in the order of time, at least ten */
export function tailOf(values: readonly number[]): Tail {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const largest = sorted[n - 1];
  const never = 1 / (n + 1);
  const tail = n >= 2 * minimumExceedances ? paretoTail(sorted) : null;
  const level = quantileSorted(sorted, 1 - tailShare)!;
  return {
    persistence:
      largest > sorted[0]
        ? Math.max(never, persistenceAbove(values, level))
        : never,
    exceedance(x) {
      const reached = values.filter(value => value >= x).length;
      if (reached > 0) return (reached + 1) / (n + 1);
      if (!tail || tail.scale <= 0) return never;
      const excess = (x - tail.threshold) / tail.scale;
      const beyond =
        tail.shape === 0
          ? Math.exp(-excess)
          : (1 + tail.shape * excess) ** (-1 / tail.shape);
      return Math.min(never, tail.share * beyond);
    },
  };
}
