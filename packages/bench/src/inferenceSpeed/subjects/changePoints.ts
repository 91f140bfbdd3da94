import { createRng, detectChangePoints } from '@hone/inference';
import type { Subject } from '../subject';

const SEGMENTS = 6;

/** Five steps of two standard deviations in weakly autocorrelated noise. */
function steps(n: number): number[] {
  const rng = createRng(`steps/${n}`);
  let state = 0;
  return Array.from({ length: n }, (_, t) => {
    state = 0.2 * state + rng.normal();
    return 100 + 2 * (Math.floor((SEGMENTS * t) / n) % 2) + state;
  });
}

/**
 * All change points of a series.
 */
export const changePoints: Subject = {
  name: 'change points of a series',
  counted: 'points',
  unit: 'ms',
  growthKey: 'change_points_growth',
  sizes: [
    { n: 500 },
    { n: 1000, key: 'change_points_1000_ms', goal: 15 },
    { n: 3000 },
    { n: 10_000, key: 'change_points_10000_ms', goal: 250 },
  ],
  prepare(n) {
    const values = steps(n);
    return () => detectChangePoints({ values });
  },
};
