import { sum } from 'd3-array';
import { normal } from '../../numerics/distributions';

/** One normal distribution of a mixture; the weights add up to 1. */
export interface MixturePart {
  weight: number;
  mean: number;
  sd: number;
}

const BISECTIONS = 40;

/** The x at which a mixture of normal distributions reaches p. */
export function mixtureQuantile(
  parts: readonly MixturePart[],
  p: number,
): number {
  const z = Math.abs(normal.quantile(p)) + 1;
  let low = Math.min(...parts.map(({ mean, sd }) => mean - z * sd));
  let high = Math.max(...parts.map(({ mean, sd }) => mean + z * sd));
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    const below = sum(
      parts,
      ({ weight, mean, sd }) => weight * normal.cdf((middle - mean) / sd),
    );
    if (below < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
