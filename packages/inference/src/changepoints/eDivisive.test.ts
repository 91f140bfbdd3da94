import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { eDivisive } from './eDivisive';
import { energyStatistic } from './energyStatistic';

/** Q by its definition, without prefix sums. */
function bruteForce(values: number[], tau: number, kappa: number): number {
  const x = values.slice(0, tau);
  const y = values.slice(tau, kappa);
  const pairs = (a: number[], b: number[]) =>
    a.reduce((s, u) => s + b.reduce((r, v) => r + Math.abs(u - v), 0), 0);
  const n = x.length;
  const m = y.length;
  const inside = (a: number[]) =>
    a.length > 1 ? pairs(a, a) / 2 / (a.length - 1) : 0;
  return (2 / (m + n)) * (pairs(x, y) - m * inside(x) - n * inside(y));
}

const steps = [
  1.02, 0.95, 0.99, 1, 1.12, 1, 1.01, 0.98, 1.01, 0.96, 0.5, 0.51, 0.48, 0.48,
  0.55, 0.5, 0.49, 0.51, 0.5, 0.49,
];

describe('energyStatistic', () => {
  it('is the largest Q of all splits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
          minLength: 2,
          maxLength: 14,
        }),
        values => {
          const result = energyStatistic({ values });
          if (!result.ok) throw new Error(result.detail);
          let best = -Infinity;
          for (let tau = 1; tau < values.length; tau++) {
            for (let kappa = tau + 1; kappa <= values.length; kappa++) {
              best = Math.max(best, bruteForce(values, tau, kappa));
            }
          }
          expect(result.q).toBeCloseTo(best, 7);
          expect(bruteForce(values, result.tau, result.kappa)).toBeCloseTo(
            best,
            7,
          );
        },
      ),
    );
  });

  it.each([
    ['insufficient-data', [1]],
    ['insufficient-data', [null, null, 2]],
    ['non-finite', [1, -Infinity]],
    ['unbounded', new Array(2001).fill(1)],
  ])('returns %s', (reason, values) => {
    expect(energyStatistic({ values })).toMatchObject({ ok: false, reason });
  });
});

describe('eDivisive', () => {
  it('finds the step by both tests', () => {
    expect(
      eDivisive({ values: steps, windowLength: 10, maxPValue: 0.0001 }),
    ).toMatchObject({ changePoints: [10] });
    const permuted = { values: steps, significance: 'permutation' as const };
    expect(eDivisive({ ...permuted, maxPValue: 0.01 })).toMatchObject({
      changePoints: [10],
      seed: 1,
    });
  });

  it('gives the same answer for the same seed', () => {
    const rng = createRng(2);
    const values = Array.from({ length: 40 }, () => rng.normal());
    const run = () =>
      eDivisive({
        values,
        significance: 'permutation',
        maxPValue: 0.2,
        seed: 'again',
      });
    expect(run()).toEqual(run());
  });

  it('does not depend on scale, keeps gaps and obeys the magnitude', () => {
    const scaled = steps.map(v => v * 1e9);
    const gappy = [...steps.slice(0, 5), null, ...steps.slice(5)];
    const find = (values: (number | null)[], minMagnitude = 0.05) => {
      const result = eDivisive({ values, windowLength: 10, minMagnitude });
      if (!result.ok) throw new Error(result.detail);
      return result.changePoints;
    };
    expect(find(scaled)).toEqual([10]);
    expect(find(gappy)).toEqual([11]);
    expect(find(steps, 3)).toEqual([]);
  });

  it.each([
    ['insufficient-data', [], {}],
    ['insufficient-data', [null], {}],
    ['non-finite', [1, NaN], {}],
    [
      'unbounded',
      new Array(501).fill(1),
      { significance: 'permutation' as const },
    ],
  ])('returns %s', (reason, values, options) => {
    expect(eDivisive({ values, ...options })).toMatchObject({
      ok: false,
      reason,
    });
  });

  it.each([[[1]], [[1, 2]], [[4, 4, 4, 4, 4, 4, 4, 4]]])(
    'finds nothing in %j',
    values => {
      expect(eDivisive({ values })).toMatchObject({ changePoints: [] });
    },
  );

  it.each([
    { significance: 'z' as never },
    { windowLength: 3 },
    { maxPValue: 0 },
    { minMagnitude: -1 },
    { permutations: 0 },
  ])('throws for %j', options => {
    expect(() => eDivisive({ values: steps, ...options })).toThrow(
      InferenceInputError,
    );
  });
});
