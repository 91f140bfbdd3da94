import type { Rng } from '@hone/inference';
import { percentile } from './percentile';

const RESAMPLES = 2000;
const MIN_VALUES = 10;

/**
 * A 95 % interval of a percentile: the middle of what 2,000 resamples of the values give.
 *
 * @returns null with fewer than ten values
 */
export function bootstrapPercentile(
  values: readonly number[],
  p: number,
  rng: Rng,
): [number, number] | null {
  if (values.length < MIN_VALUES) return null;
  const found = Array.from({ length: RESAMPLES }, () =>
    percentile(
      values.map(() => values[rng.int(values.length)]),
      p,
    ),
  ) as number[];
  return [percentile(found, 2.5)!, percentile(found, 97.5)!];
}
