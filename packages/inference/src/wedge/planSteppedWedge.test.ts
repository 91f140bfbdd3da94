import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { must } from './__testUtils__/worlds';
import {
  countAllocations,
  keyOf,
  LARGEST_COUNT,
  listAllocations,
} from './internal/allocations';
import { planSteppedWedge } from './planSteppedWedge';
import type { SteppedWedgeDesign, WedgeCluster } from './wedge';

const services = (count: number, covariates?: (i: number) => number[]) =>
  Array.from(
    { length: count },
    (_, i): WedgeCluster => ({
      id: `s${i}`,
      ...(covariates ? { covariates: covariates(i) } : {}),
    }),
  );

const plan = (design: SteppedWedgeDesign) => must(planSteppedWedge(design));

const mixed = services(12, i => [i * i, (7 * i) % 12]);

describe('planSteppedWedge', () => {
  it('gives every cluster one wave and waves the same size, but for one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 0, max: 20 }),
        fc.string(),
        (waves, more, seed) => {
          const clusters = services(waves + more);
          const { assignment, waveSizes } = plan({ clusters, waves, seed });
          expect(assignment.map(a => a.id).sort()).toEqual(
            clusters.map(c => c.id).sort(),
          );
          expect(Math.max(...waveSizes) - Math.min(...waveSizes)).toBeLessThan(
            2,
          );
          waveSizes.forEach((size, wave) =>
            expect(assignment.filter(a => a.wave === wave)).toHaveLength(size),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('depends on ids, covariates, waves and seed alone', () => {
    const design = { clusters: mixed, waves: 3, seed: 'trial' };
    const first = plan(design);
    expect(plan({ ...design, clusters: mixed.slice().reverse() })).toEqual(
      first,
    );
    const others = Array.from({ length: 10 }, (_, seed) =>
      JSON.stringify(plan({ ...design, seed }).assignment),
    );
    expect(new Set(others).size).toBeGreaterThan(5);
  });

  it('draws every allocation equally often without covariates', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 1200; seed++) {
      const { assignment } = plan({ clusters: services(4), waves: 2, seed });
      const key = assignment.map(a => a.wave).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // χ² with 5 df exceeds 20.5 once in a thousand times.
    const squares = [...counts.values()].map(n => (n - 200) ** 2 / 200);
    expect(squares.reduce((a, b) => a + b)).toBeLessThan(20.5);
    expect(plan({ clusters: services(4), waves: 2, seed: 1 })).toMatchObject({
      imbalance: null,
      acceptableShare: 1,
      acceptableAllocations: 6,
    });
  });

  it('balances covariates', () => {
    const free = { clusters: mixed, waves: 3, acceptableShare: 1 };
    const mean = (share: number) => {
      let sum = 0;
      for (let seed = 0; seed < 40; seed++) {
        const drawn = plan({
          ...free,
          candidates: 400,
          acceptableShare: share,
          seed,
        });
        sum += drawn.imbalance! / drawn.expectedImbalance / 40;
      }
      return sum;
    };
    expect(mean(1)).toBeGreaterThan(0.8);
    expect(mean(1)).toBeLessThan(1.2);
    expect(mean(0.25)).toBeLessThan(0.5);
  });

  it('measures the share of variance between waves', () => {
    // Levels 0, 0, 1, 1: waves either hold one of each, or split them.
    const clusters = services(4, i => [i < 2 ? 0 : 1]);
    const seen = new Map<number, number>();
    for (let seed = 0; seed < 60; seed++) {
      const { imbalance, assignment } = plan({ clusters, waves: 2, seed });
      const [a, b] = assignment.map(x => x.wave);
      expect(imbalance).toBeCloseTo(a === b ? 1 : 0, 12);
      seen.set(Math.round(imbalance!), 1);
    }
    // Fewer than 100 allocations: none is refused.
    expect([...seen.keys()].sort()).toEqual([0, 1]);
  });

  it('keeps the best tenth, all that are equally good, and 100 at least', () => {
    const tenth = plan({ clusters: mixed, waves: 3, seed: 1 });
    expect(tenth.acceptableShare).toBeGreaterThanOrEqual(0.1);
    expect(tenth.acceptableShare).toBeLessThan(0.11);
    expect(tenth.acceptableAllocations).toBeGreaterThan(800);
    const small = plan({
      clusters: services(8, i => [i ** 3]),
      waves: 2,
      seed: 1,
    });
    // 70 allocations: all of them.
    expect(small.acceptableAllocations).toBe(70);
    const middle = plan({
      clusters: services(9, i => [i ** 3 + Math.sqrt(i)]),
      waves: 3,
      seed: 1,
      acceptableShare: 0.01,
    });
    // Waves can swap their clusters: six allocations are as good as each other.
    expect(middle.acceptableAllocations).toBe(102);
    expect(middle.acceptableShare).toBeCloseTo(102 / 1680, 12);
  });

  it('does not mind the units of covariates, nor constant ones', () => {
    const design = { clusters: mixed, waves: 3, seed: 5 };
    const scaled = mixed.map(({ id, covariates = [] }) => ({
      id,
      covariates: [covariates[0] * 1e200 - 5, 3, covariates[1] / 1000],
    }));
    expect(plan({ ...design, clusters: scaled }).assignment).toEqual(
      plan(design).assignment,
    );
    expect(
      plan({ ...design, clusters: services(6, () => [4]) }).imbalance,
    ).toBeNull();
  });

  it.each<[string, Partial<SteppedWedgeDesign>]>([
    ['insufficient-data', { clusters: [] }],
    ['insufficient-data', { clusters: services(2) }],
    ['non-finite', { clusters: services(6, i => [i === 3 ? NaN : i]) }],
    ['non-finite', { clusters: services(6, i => [i === 3 ? Infinity : i]) }],
  ])('returns %s %#', (reason, part) => {
    expect(
      planSteppedWedge({ clusters: mixed, waves: 3, seed: 1, ...part }),
    ).toMatchObject({ ok: false, reason });
  });

  it.each<[string, Partial<SteppedWedgeDesign>]>([
    ['waves', { waves: 1 }],
    ['waves', { waves: 2.5 }],
    ['waves', { waves: 1e9 }],
    ['candidates', { candidates: 10 }],
    ['acceptableShare', { acceptableShare: 0 }],
    ['acceptableShare', { acceptableShare: 1.1 }],
    ['seed', { seed: 0.5 }],
    ['an id of its own', { clusters: [...mixed, mixed[0]] }],
    ['as many covariates', { clusters: [...mixed, { id: 'new' }] }],
  ])('rejects a wrong %s', (message, part) => {
    const call = () =>
      planSteppedWedge({ clusters: mixed, waves: 3, seed: 1, ...part });
    expect(call).toThrow(InferenceInputError);
    expect(call).toThrow(message);
  });
});

describe('allocations', () => {
  it('are counted and listed alike, each once', () => {
    for (const sizes of [
      [2, 1],
      [1, 1, 1],
      [3, 0, 2],
      [2, 2, 2],
    ]) {
      const keys = listAllocations(sizes).map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      expect(countAllocations(sizes)).toBe(keys.length);
    }
    expect(countAllocations([2, 2, 2])).toBe(90);
    expect(countAllocations([4, 4, 4])).toBe(34650);
  });

  it('are countless for hundreds of clusters', () => {
    expect(countAllocations([300, 300, 300])).toBe(LARGEST_COUNT);
  });
});
