import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import type { ClusteredQuantileArm, QuantileArm } from './arms';
import { quantileOrderIndices } from './quantileOrderIndices';
import { quantileVariance } from './quantileVariance';
import { welchTest } from './welchTest';

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const rng = createRng('quantiles');
const sample = (n: number) => Array.from({ length: n }, () => rng.normal());

function quantileArm(values: readonly number[], quantile: number): QuantileArm {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const places = accepted(quantileOrderIndices({ n, quantile }));
  return {
    kind: 'quantile',
    n,
    nStar: n,
    quantile,
    estimate: sorted[places.estimate - 1],
    lower: sorted[places.lower - 1],
    upper: sorted[places.upper - 1],
  };
}

function clusteredArm(
  clusters: readonly (readonly number[])[],
  quantile: number,
): ClusteredQuantileArm {
  const arm = quantileArm(clusters.flat(), quantile);
  const pairs = clusters.map(
    c => [c.filter(x => x <= arm.estimate).length, c.length] as const,
  );
  const sum = (f: (pair: readonly [number, number]) => number) =>
    pairs.reduce((total, pair) => total + f(pair), 0);
  return {
    ...arm,
    kind: 'quantile-clustered',
    clusters: clusters.length,
    below: { sum: sum(([s]) => s), sumSquares: sum(([s]) => s * s) },
    size: { sum: sum(([, n]) => n), sumSquares: sum(([, n]) => n * n) },
    sumProducts: sum(([s, n]) => s * n),
  };
}

describe('quantileOrderIndices', () => {
  it('is ordered and inside the sample', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, quantile) => {
          const places = accepted(quantileOrderIndices({ n, quantile }));
          expect(places.lower).toBeGreaterThanOrEqual(1);
          expect(places.lower).toBeLessThanOrEqual(places.estimate);
          expect(places.estimate).toBeLessThanOrEqual(places.upper);
          expect(places.upper).toBeLessThanOrEqual(n);
          expect(places.coverage).toBeGreaterThanOrEqual(0);
          expect(places.coverage).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('covers as promised with enough values on both sides', () => {
    for (const [n, quantile] of [
      [2000, 0.5],
      [50_000, 0.99],
      [9000, 0.1],
    ]) {
      const { coverage } = accepted(quantileOrderIndices({ n, quantile }));
      expect(Math.abs(coverage - 0.95)).toBeLessThan(0.01);
    }
  });

  it('refuses no values and wrong options', () => {
    expect(quantileOrderIndices({ n: 0, quantile: 0.5 })).toMatchObject({
      reason: 'insufficient-data',
    });
    for (const mistake of [
      { n: -1 },
      { n: 1.5 },
      { n: NaN },
      { quantile: 0 },
      { quantile: 1 },
      { alpha: 1 },
    ]) {
      expect(() =>
        quantileOrderIndices({ n: 10, quantile: 0.5, ...mistake }),
      ).toThrow(InferenceInputError);
    }
  });
});

describe('quantile arms of welchTest', () => {
  const a = quantileArm(sample(500), 0.9);
  const b = quantileArm(sample(600), 0.9);
  const compare = (control: typeof a, treatment: typeof b) =>
    accepted(welchTest({ control, treatment, effect: 'absolute' }));

  it('have the standard error that quantileVariance implies', () => {
    const variance = (arm: QuantileArm) =>
      accepted(quantileVariance(arm)).variance / arm.n;
    expect(compare(a, b).standardError).toBeCloseTo(
      Math.sqrt(variance(a) + variance(b)),
      12,
    );
    // Asymptotics of the median of normals: se² = π/(2n).
    const median = quantileArm(sample(40_000), 0.5);
    expect(variance(median) * 40_000).toBeCloseTo(Math.PI / 2, 0);
  });

  it('follow shift and scale', () => {
    const move = (arm: QuantileArm): QuantileArm => ({
      ...arm,
      estimate: 3 + 2 * arm.estimate,
      lower: 3 + 2 * arm.lower,
      upper: 3 + 2 * arm.upper,
    });
    const moved = compare(move(a), move(b));
    expect(moved.estimate).toBeCloseTo(2 * compare(a, b).estimate, 12);
    expect(moved.pValue).toBeCloseTo(compare(a, b).pValue, 10);
  });

  it('take bounds made with another alpha', () => {
    const at = (alpha: number) => {
      const n = 200_000;
      const sorted = sample(n).sort((x, y) => x - y);
      const places = accepted(
        quantileOrderIndices({ n, quantile: 0.5, alpha }),
      );
      return compare(
        {
          ...a,
          n,
          nStar: n,
          quantile: 0.9,
          lower: sorted[places.lower - 1],
          upper: sorted[places.upper - 1],
          boundsAlpha: alpha,
        },
        b,
      ).standardError;
    };
    expect(at(0.01)).toBeCloseTo(at(0.05), 2);
  });

  it('pay for clusters', () => {
    const cluster = (shared: number, size: number) => {
      const level = shared * rng.normal();
      return Array.from({ length: size }, () => level + rng.normal());
    };
    const arm = (shared: number) =>
      clusteredArm(
        Array.from({ length: 300 }, () => cluster(shared, 1 + rng.int(9))),
        0.75,
      );
    const factor = (clustered: ClusteredQuantileArm) => {
      const plain: QuantileArm = { ...clustered, kind: 'quantile' };
      const ratio =
        accepted(
          welchTest({
            control: clustered,
            treatment: clustered,
            effect: 'absolute',
          }),
        ).standardError / compare(plain, plain).standardError;
      return ratio * ratio;
    };
    expect(factor(arm(0))).toBeGreaterThan(0.7);
    expect(factor(arm(0))).toBeLessThan(1.3);
    expect(factor(arm(1))).toBeGreaterThan(2);
  });

  const clustered = clusteredArm(
    Array.from({ length: 60 }, () => sample(4)),
    0.5,
  );
  it.each<[string, QuantileArm | ClusteredQuantileArm]>([
    ['insufficient-data', { ...a, n: 1, nStar: 1 }],
    ['insufficient-data', { ...a, n: 0, nStar: 0 }],
    ['zero-variance', { ...a, n: 30, nStar: 30 }],
    ['zero-variance', { ...a, lower: 1, upper: 1 }],
    ['inconsistent-sums', { ...a, lower: 2, upper: 1 }],
    ['inconsistent-sums', { ...a, nStar: 600 }],
    ['inconsistent-sums', { ...a, n: -1 }],
    ['non-finite', { ...a, estimate: NaN }],
    ['non-finite', { ...a, upper: Infinity }],
    ['zero-baseline', { ...a, estimate: 0 }],
    ['insufficient-data', { ...clustered, clusters: 1 }],
    ['inconsistent-sums', { ...clustered, size: { sum: 0, sumSquares: 0 } }],
    ['inconsistent-sums', { ...clustered, below: { sum: 100, sumSquares: 1 } }],
    ['non-finite', { ...clustered, sumProducts: NaN }],
    ['zero-variance', { ...clustered, sumProducts: 1e9 }],
  ])('%s %#', (reason, control) => {
    const treatment = control.kind === 'quantile' ? b : clustered;
    expect(welchTest({ control, treatment, effect: 'relative' })).toMatchObject(
      { ok: false, reason },
    );
  });

  it('never give NaN, whatever the numbers', () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, 500, -1, 1e308, 5e-324, NaN, Infinity),
    );
    const some = fc.record({ sum: any, sumSquares: any });
    const arm = fc.record({
      kind: fc.constant('quantile-clustered' as const),
      quantile: fc.constant(0.5),
      n: any,
      nStar: any,
      estimate: any,
      lower: any,
      upper: any,
      clusters: any,
      below: some,
      size: some,
      sumProducts: any,
    });
    const effect = fc.constantFrom('absolute' as const, 'relative' as const);
    fc.assert(
      fc.property(arm, effect, (control, scale) => {
        const pairs = [
          welchTest({ control, treatment: clustered, effect: scale }),
          welchTest({
            control: { ...a, lower: control.lower, upper: control.upper },
            treatment: b,
            effect: scale,
          }),
        ];
        for (const value of pairs.flatMap(r => Object.values(r)).flat()) {
          expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { quantile: 0.5 },
    { quantile: 1 },
    { boundsAlpha: 0 },
    { kind: 'proportion' as never },
  ])('throws for %j', mistake => {
    expect(() => compare({ ...a, ...mistake }, b)).toThrow(InferenceInputError);
  });
});

describe('quantileVariance', () => {
  const good = { n: 500, nStar: 400, lower: 1, upper: 2 };

  it('grows with the square of the distance, and has a floor', () => {
    const { variance } = accepted(quantileVariance(good));
    const double = accepted(quantileVariance({ ...good, upper: 3 }));
    expect(double.variance).toBeCloseTo(4 * variance, 9);
    expect(
      accepted(quantileVariance({ ...good, upper: 1 + 1e-9 })).variance,
    ).toBe(1e-5);
  });

  it.each([
    ['insufficient-data', { n: 1, nStar: 1 }],
    ['inconsistent-sums', { nStar: 600 }],
    ['inconsistent-sums', { nStar: 0 }],
    ['inconsistent-sums', { upper: 0 }],
    ['zero-variance', { upper: 1 }],
    ['non-finite', { lower: NaN }],
  ])('returns %s', (reason, bad) => {
    expect(quantileVariance({ ...good, ...bad })).toMatchObject({ reason });
  });
});
