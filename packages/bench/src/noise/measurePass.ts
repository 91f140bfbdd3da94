import {
  createNoiseFilter,
  createRng,
  type NoiseFilter,
} from '@hone/inference';
import { simulateNoise } from './worlds';

/** What one more value of each of many series costs. */
export interface PassCost {
  series: number;
  /** Seconds for one value of every series, the median of the passes. */
  seconds: number;
  /** Resident memory with all states, in MiB. */
  memory: number;
}

const PASSES = 5;
const PROTOTYPES = 8;

function learnt(seed: number) {
  const { values, start, stepSeconds } = simulateNoise(
    'seasonal',
    `pass ${seed}`,
    false,
  );
  const filter = createNoiseFilter({ start, stepSeconds });
  for (const value of values) filter.push(value);
  return filter.state();
}

/** Pushes one value into each of many filters that know their series, several times over. */
export function measurePass(series: number): PassCost {
  const states = Array.from({ length: PROTOTYPES }, (_, i) => learnt(i));
  const filters: NoiseFilter[] = Array.from({ length: series }, (_, i) =>
    createNoiseFilter(states[i % PROTOTYPES]),
  );
  const rng = createRng('pass');
  const seconds = Array.from({ length: PASSES }, () => {
    const values = Float64Array.from(filters, () => 120 + 6 * rng.normal());
    const start = performance.now();
    filters.forEach((filter, i) => filter.push(values[i]));
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return {
    series,
    seconds: seconds[Math.floor(PASSES / 2)],
    memory: process.memoryUsage().rss / 2 ** 20,
  };
}
