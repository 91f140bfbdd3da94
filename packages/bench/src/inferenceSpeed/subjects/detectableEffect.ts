import { createRng, simulateDetectableEffect } from '@hone/inference';
import type { Subject } from '../subject';

const POST_PERIODS = 6;

/**
 * The effect that six more points could show, by 500 simulated series: somebody who plans a trial waits for it.
 */
export const detectableEffect: Subject = {
  name: 'detectable effect (simulateDetectableEffect)',
  counted: 'points of history',
  unit: 'ms',
  growthKey: 'detectable_effect_growth',
  sizes: [{ n: 26 }, { n: 52, key: 'detectable_effect_52_ms' }, { n: 104 }],
  prepare(n) {
    const rng = createRng(`history/${n}`);
    const history = Array.from({ length: n }, () => 100 + 10 * rng.normal());
    return () =>
      simulateDetectableEffect({ history, postPeriods: POST_PERIODS, seed: 1 });
  },
};
