import { createRng } from '@hone/inference';
import { bootstrapPercentile } from './bootstrapPercentile';
import { percentile } from './percentile';

/**
 * Times of one kind, in milliseconds.
 */
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
  /** 95 % interval of p95; null where there are fewer than ten requests. */
  p95_interval: [number, number] | null;
}

const round = (value: number) => Number(value.toFixed(3));

/**
 * Percentiles of times.
 *
 * @param values - at least one
 * @param label - the seed of the interval
 */
export function spread(values: readonly number[], label: string): Spread {
  const interval = bootstrapPercentile(values, 95, createRng(label));
  return {
    p50: round(percentile(values, 50)!),
    p95: round(percentile(values, 95)!),
    p99: round(percentile(values, 99)!),
    p95_interval: interval && [round(interval[0]), round(interval[1])],
  };
}
