import { createRng, planRotation } from '@hone/inference';
import type { Subject } from '../subject';

const CYCLES = 104;
const SEATS = 3;
const SHARE_AVAILABLE = 0.8;

/**
 * A fair rotation of so many people over two years of weeks.
 */
export const rotation: Subject = {
  name: `fair rotation over ${CYCLES} cycles`,
  counted: 'people',
  unit: 'ms',
  growthKey: 'semi_matching_growth',
  sizes: [
    { n: 125 },
    { n: 250 },
    { n: 500, key: 'semi_matching_500x104_ms', goal: 50 },
  ],
  prepare(n) {
    const rng = createRng(`rotation/${n}`);
    const people = Array.from({ length: n }, (_, i) => ({
      id: `p${i}`,
      history: rng.int(4),
      cap: null,
      available: Array.from({ length: CYCLES }, () =>
        rng.uniform() < SHARE_AVAILABLE ? '1' : '0',
      ).join(''),
    }));
    const seats = new Array<number>(CYCLES).fill(SEATS);
    return () => planRotation({ seats, people });
  },
};
