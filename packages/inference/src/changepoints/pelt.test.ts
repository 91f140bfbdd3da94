import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { binarySegmentation } from './binarySegmentation';
import { segmentCost } from './internal/segmentCost';
import { pelt } from './pelt';

/** Full dynamic programming, without pruning. */
function fullSearch(
  values: number[],
  kind: 'mean' | 'meanVariance',
  penalty: number,
  shortest: number,
): number {
  const { n, cost } = segmentCost(values, kind);
  const best = [-penalty, ...new Array<number>(n).fill(Infinity)];
  for (let end = shortest; end <= n; end++) {
    for (let start = 0; start <= end - shortest; start++) {
      const total = best[start] + cost(start, end) + penalty;
      best[end] = Math.min(best[end], total);
    }
  }
  return best[n];
}

const series = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -9, max: 9, noNaN: true }),
  ),
  { minLength: 8, maxLength: 40 },
);

const positions = (result: ReturnType<typeof pelt>) => {
  if (!result.ok) throw new Error(result.detail);
  return result.changePoints;
};

describe('pelt', () => {
  it('finds what full dynamic programming finds', () => {
    fc.assert(
      fc.property(
        series,
        fc.constantFrom('mean' as const, 'meanVariance' as const),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.integer({ min: 3, max: 6 }),
        (values, cost, penalty, minSegmentLength) => {
          const result = pelt({ values, cost, penalty, minSegmentLength });
          if (!result.ok) throw new Error(result.detail);
          const objective =
            values.length < 2 * minSegmentLength
              ? segmentCost(values, cost).cost(0, values.length)
              : fullSearch(values, cost, penalty, minSegmentLength);
          expect(result.objective).toBeCloseTo(objective, 6);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays exact where segments have no variance but for rounding', () => {
    const values = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.3858559029319126e-99, 0];
    const result = pelt({
      values,
      cost: 'meanVariance',
      penalty: 0,
      minSegmentLength: 3,
    });
    if (!result.ok) throw new Error(result.detail);
    expect(result.objective).toBeCloseTo(
      fullSearch(values, 'meanVariance', 0, 3),
      6,
    );
  });

  it('is never worse than binary segmentation', () => {
    fc.assert(
      fc.property(series, values => {
        const penalty = 4;
        const exact = pelt({ values, penalty });
        const greedy = binarySegmentation({ values, penalty });
        if (!exact.ok || !greedy.ok) throw new Error('refused');
        const { cost } = segmentCost(values, 'mean');
        const bounds = [0, ...greedy.changePoints, values.length];
        const total = bounds
          .slice(1)
          .reduce(
            (sum, end, k) => sum + cost(bounds[k], end),
            penalty * greedy.changePoints.length,
          );
        expect(exact.objective).toBeLessThanOrEqual(total + 1e-9);
      }),
    );
  });

  it('does not depend on shift and scale', () => {
    const rng = createRng(4);
    const base = Array.from(
      { length: 120 },
      (_, t) => rng.normal() + (t < 50 ? 0 : 4),
    );
    expect(positions(pelt({ values: base }))).toEqual([50]);
    for (const cost of ['mean', 'meanVariance'] as const) {
      const found = positions(pelt({ values: base, cost }));
      const moved = base.map(v => 1e6 + 1000 * v);
      expect(positions(pelt({ values: moved, cost }))).toEqual(found);
    }
  });

  it('sees a change of the spread alone', () => {
    const rng = createRng(5);
    const values = Array.from(
      { length: 200 },
      (_, t) => rng.normal() * (t < 100 ? 1 : 6),
    );
    const [found] = positions(pelt({ values, cost: 'meanVariance' }));
    expect(Math.abs(found - 100)).toBeLessThanOrEqual(5);
  });

  it('keeps indices across gaps', () => {
    const values = [0, null, 0.1, 0, 0.1, null, 0, 9, 9.1, null, 9, 9.1, 9];
    expect(positions(pelt({ values, penalty: 2 }))).toEqual([7]);
  });

  it('takes correlated noise less often for changes than a fixed penalty', () => {
    let corrected = 0;
    let plain = 0;
    for (let run = 0; run < 60; run++) {
      const rng = createRng(`ar/${run}`);
      let state = 0;
      const values = Array.from({ length: 200 }, () => {
        state = 0.6 * state + rng.normal();
        return state;
      });
      corrected += positions(pelt({ values })).length > 0 ? 1 : 0;
      const penalty = 2 * 1.56 * Math.log(200);
      plain += positions(pelt({ values, penalty })).length > 0 ? 1 : 0;
    }
    expect(plain).toBeGreaterThan(40);
    expect(corrected).toBeLessThan(20);
  });
});

describe.each([
  ['pelt', pelt],
  ['binarySegmentation', binarySegmentation],
])('%s on bad input', (_, method) => {
  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [null, null]],
    ['non-finite', [1, NaN, 2]],
    ['non-finite', [1, Infinity, 2]],
  ])('returns %s', (reason, values) => {
    expect(method({ values })).toMatchObject({ ok: false, reason });
  });

  it.each([[[1]], [[3, 3, 3, 3, 3, 3]]])('finds nothing in %j', values => {
    for (const cost of ['mean', 'meanVariance'] as const) {
      expect(method({ values, cost })).toMatchObject({
        ok: true,
        changePoints: [],
      });
    }
  });

  it.each([
    { cost: 'median' as never },
    { penalty: -1 },
    { penalty: NaN },
    { minSegmentLength: 0 },
    { minSegmentLength: 2, cost: 'meanVariance' as const },
  ])('throws for %j', options => {
    expect(() => method({ values: [1, 2, 3], ...options })).toThrow(
      InferenceInputError,
    );
  });
});

it('binarySegmentation stops at its limit and refuses a negative one', () => {
  const values = [0, 0, 0, 5, 5, 5, 0, 0, 0, 5, 5, 5];
  expect(
    binarySegmentation({ values, penalty: 1, maxChangePoints: 2 }),
  ).toMatchObject({ orderFound: { length: 2 } });
  expect(() => binarySegmentation({ values, maxChangePoints: -1 })).toThrow(
    InferenceInputError,
  );
});
