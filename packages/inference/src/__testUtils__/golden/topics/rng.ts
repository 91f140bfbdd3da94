import { createRng } from '../../../numerics/rng';
import {
  fnv1a64,
  seedState,
  splitMix64,
  xoshiro128ss,
} from '../../../numerics/xoshiro';
import type { GoldenTopic } from '../vectors';

const repeat = <T>(count: number, draw: () => T) =>
  Array.from({ length: count }, draw);
const hex = (x: bigint) => x.toString(16).padStart(16, '0');

export const rng: GoldenTopic = {
  methods: {
    splitMix64: i => ({ hex: splitMix64(BigInt(i.seed), i.count).map(hex) }),
    xoshiro128ss: i => ({ uint32: repeat(i.count, xoshiro128ss(i.state)) }),
    createRng: i => {
      const bits =
        typeof i.seed === 'string' ? fnv1a64(i.seed) : BigInt(i.seed);
      return {
        state: seedState(bits),
        hashHex: hex(bits),
        uint32: repeat(i.count, createRng(i.seed).next),
      };
    },
    'rng.uniform': i => {
      const draws = createRng(i.seed);
      return { values: repeat(i.count, () => draws.uniform()) };
    },
    'rng.normal': i => {
      const draws = createRng(i.seed);
      return { values: repeat(i.count, () => draws.normal()) };
    },
    'rng.int': i => {
      const draws = createRng(i.seed);
      return { values: repeat(i.count, () => draws.int(i.bound)) };
    },
    'rng.shuffle': i => ({ items: createRng(i.seed).shuffle(i.items) }),
  },
};
