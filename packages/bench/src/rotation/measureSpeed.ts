import { createRng, planRotation } from '@hone/inference';
import { percentile } from '../statistics/percentile';

const RUNS = 15;

/**
 * Median milliseconds to plan 500 people × 104 single-seat cycles, nine in ten availabilities given; the first plans
 * of a process, which wait for the compiler, included.
 */
export function measureSpeed(): number {
  const rng = createRng('rotation speed');
  const cycles = 104;
  const people = Array.from({ length: 500 }, (_, i) => ({
    id: `p${i}`,
    history: rng.int(4),
    cap: null,
    available: Array.from({ length: cycles }, () =>
      rng.uniform() < 0.9 ? '1' : '0',
    ).join(''),
  }));
  const seats = new Array<number>(cycles).fill(1);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    planRotation({ seats, people });
    return performance.now() - start;
  });
  return percentile(times, 50)!;
}
