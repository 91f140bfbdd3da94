import { quantileOrderIndices } from '@hone/inference';

/** A quantile in the unit of the values with its interval from order statistics. */
export interface QuantileMetric {
  value: number;
  interval: [number, number];
}

/**
 * Linear interpolation between neighbours (type 7); null without values.
 *
 * @param valuesAt - the values at places in the order, counted from 1
 */
export function quantileOf(
  n: number,
  p: number,
  valuesAt: (places: number[]) => number[],
): QuantileMetric | null {
  const indices = quantileOrderIndices({ n, quantile: p });
  if (!indices.ok) return null;
  const place = (n - 1) * p;
  const before = Math.floor(place);
  const [low, high, lower, upper] = valuesAt([
    before + 1,
    Math.min(before + 2, n),
    indices.lower,
    indices.upper,
  ]);
  return {
    value: low + (place - before) * (high - low),
    interval: [lower, upper],
  };
}

/** The same of sorted values. */
export function quantile(
  sorted: readonly number[],
  p: number,
): QuantileMetric | null {
  return quantileOf(sorted.length, p, places =>
    places.map(place => sorted[place - 1]),
  );
}
