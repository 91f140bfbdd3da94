import { EffectExtent, effectDomain } from './effectDomain';
import { stateFromInterval } from './effectState';

const effect = (extent: Partial<EffectExtent>): EffectExtent => ({
  estimate: null,
  interval: null,
  direction: 'lower-is-better',
  ...extent,
});

describe('effectDomain', () => {
  it('holds zero, intervals, limits and smallest effects', () => {
    const [low, high] = effectDomain([
      effect({
        estimate: -0.34,
        interval: [-0.47, -0.19],
        minimumEffect: 0.15,
      }),
      effect({ estimate: 0.02, interval: [-0.09, 0.13], margin: 0.1 }),
    ]);
    expect(low).toBeLessThanOrEqual(-0.47);
    expect(low).toBeGreaterThan(-0.7);
    expect(high).toBeGreaterThanOrEqual(0.13);
    expect(high).toBeLessThan(0.35);
  });

  it('is not squeezed by the open tail of one metric', () => {
    const [, high] = effectDomain([
      effect({ estimate: 0.05, interval: [-0.02, 0.12] }),
      effect({ estimate: 0.08, interval: [-0.6, 90] }),
    ]);
    expect(high).toBeLessThanOrEqual(0.4);
  });

  it('always has width, also without data', () => {
    expect(effectDomain([])).toEqual([-0.1, 0.1]);
    expect(effectDomain([effect({})])).toEqual([-0.1, 0.1]);
    expect(effectDomain([effect({ estimate: 0, interval: [0, 0] })])).toEqual([
      -0.1, 0.1,
    ]);
    const [low, high] = effectDomain([
      effect({ estimate: null, interval: [null, null] }),
    ]);
    expect(low).toBeLessThan(high);
  });

  it('leaves the zero line free on both sides', () => {
    const [low, high] = effectDomain([
      effect({ estimate: 0.2, interval: [0.1, 0.3] }),
    ]);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThanOrEqual(0.3);
  });
});

it.each([
  [[-0.2, -0.1], 'lower-is-better', 'better'],
  [[-0.2, -0.1], 'higher-is-better', 'worse'],
  [[0.1, 0.2], 'higher-is-better', 'better'],
  [[0.1, null], 'lower-is-better', 'worse'],
  [[null, -0.1], 'lower-is-better', 'better'],
  [[-0.1, 0.1], 'lower-is-better', 'undecided'],
  [[null, null], 'lower-is-better', 'undecided'],
  [null, 'lower-is-better', 'no-data'],
] as const)(
  'the interval %p with %s looks %s',
  (interval, direction, state) => {
    expect(stateFromInterval(0, interval, direction)).toBe(state);
  },
);
