import {
  hodgesLehmann,
  kayentaClassify,
  mannWhitneyU,
  type Rng,
} from '@hone/inference';
import {
  ar1,
  CANARY_WORLDS,
  coverageRun,
  nameOfWorld,
  simulateCanary,
  type CanaryWorld,
} from '../canaryWorlds';
import type { Scenario, Study } from '../study';

const ALPHA = 0.05;
const TOPIC = 'Mann–Whitney and Kayenta';

/** Two independent samples without memory. */
interface Samples {
  name: string;
  m: number;
  n: number;
  /** Scale of x; y has 1. */
  spread?: number;
  tails?: CanaryWorld['tails'];
  /** Step that values are rounded to. */
  grid?: number;
}

const SAMPLES: Samples[] = [
  { name: '6 against 6', m: 6, n: 6 },
  { name: '30 against 30', m: 30, n: 30 },
  { name: '120 against 120', m: 120, n: 120 },
  { name: '20 against 100', m: 20, n: 100 },
  { name: '30 against 30, t₃ tails', m: 30, n: 30, tails: 't3' },
  { name: '60 against 60, rounded to halves', m: 60, n: 60, grid: 0.5 },
  { name: '60 against 60, variance 9:1', m: 60, n: 60, spread: 3 },
  { name: '20 against 100, variance 9:1', m: 20, n: 100, spread: 3 },
];

function draw(rng: Rng, { m, n, spread = 1, tails, grid }: Samples) {
  const round = (v: number) => (grid ? grid * Math.round(v / grid) : v);
  return {
    x: ar1(rng, { n: m, rho: 0, tails }).map(v => round(spread * v)),
    y: ar1(rng, { n, rho: 0, tails }).map(round),
  };
}

const uOfSamples = (samples: Samples): Scenario => ({
  name: samples.name,
  simulate(rng) {
    const result = mannWhitneyU(draw(rng, samples));
    return result.ok ? { rejected: result.pValue < ALPHA } : null;
  },
});

const uOfCanary = (world: CanaryWorld): Scenario => ({
  name: `canary with common shock, ${nameOfWorld(world)}`,
  simulate(rng) {
    const { baseline, canary } = simulateCanary(rng, world);
    const result = mannWhitneyU({ x: canary, y: baseline });
    return result.ok ? { rejected: result.pValue < ALPHA } : null;
  },
});

const SHIFT = 1;

const shiftOfSamples = (samples: Samples): Scenario => ({
  name: samples.name,
  simulate(rng) {
    const { x, y } = draw(rng, samples);
    const result = hodgesLehmann({ x: x.map(v => v + SHIFT), y });
    return result.ok ? coverageRun(result.interval, SHIFT) : null;
  },
});

const shiftOfCanary = (world: CanaryWorld): Scenario => ({
  name: `canary with common shock, ${nameOfWorld(world)}`,
  simulate(rng) {
    const { baseline, canary } = simulateCanary(rng, world, SHIFT);
    const result = hodgesLehmann({ x: canary, y: baseline });
    return result.ok ? coverageRun(result.interval, SHIFT) : null;
  },
});

const kayenta = (world: CanaryWorld): Scenario => ({
  name: nameOfWorld(world),
  simulate(rng) {
    const { baseline, canary } = simulateCanary(rng, world);
    // Around 100, as a latency is: the ratio of means is defined and near 1.
    const result = kayentaClassify({
      experiment: canary.map(v => 100 + v),
      control: baseline.map(v => 100 + v),
      direction: 'either',
    });
    return result.ok ? { rejected: result.classification !== 'Pass' } : null;
  },
});

/** Studies of the rank tests that take points for independent. */
export const MANN_WHITNEY_STUDIES: Study[] = [
  {
    method: 'mannWhitneyU',
    topic: TOPIC,
    about:
      'Two samples with the same centre; equal distributions keep the promise. Unequal variance with unequal sizes does not, nor do the points of a series: a common shock hides differences, memory invents them.',
    alpha: ALPHA,
    runs: 2000,
    scenarios: [...SAMPLES.map(uOfSamples), ...CANARY_WORLDS.map(uOfCanary)],
  },
  {
    method: 'hodgesLehmann',
    topic: TOPIC,
    about:
      'Two samples that differ by a shift of 1. Six against six cannot be exact: orders are few. Rounding makes the shift one of few values and the interval too wide; memory makes it too narrow.',
    coverage: 1 - ALPHA,
    runs: 2000,
    scenarios: [
      ...SAMPLES.map(shiftOfSamples),
      ...CANARY_WORLDS.map(shiftOfCanary),
    ],
  },
  {
    method: 'kayentaClassify',
    topic: TOPIC,
    about:
      'A healthy canary with a common shock (sd 1) and AR(1) noise of its own (innovations of sd 1), default settings: High or Low is a false alarm. The points are not independent, as the method takes them to be.',
    alpha: 0.02,
    runs: 2000,
    scenarios: [
      ...CANARY_WORLDS.map(kayenta),
      kayenta({ n: 60, rho: 0 }),
      kayenta({ n: 60, rho: 0.6 }),
    ],
  },
];
