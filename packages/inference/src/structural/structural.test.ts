import fc from 'fast-check';
import { Matrix, inverse } from 'ml-matrix';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import type { Series } from '../series/series';
import { effectiveDraws } from './internal/effectiveDraws';
import { localLevelFilter } from './localLevelFilter';
import { localLevelMle } from './localLevelMle';

function succeeded<T extends { ok: boolean }>(outcome: T) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
}

/**
 * Posterior of the levels by dense linear algebra: precision of the random
 * walk plus that of the observations.
 */
function densePosterior(values: Series, observation: number, level: number) {
  const n = values.length;
  const precision = Matrix.zeros(n, n);
  const right = Matrix.zeros(n, 1);
  const add = (i: number, j: number, x: number) =>
    precision.set(i, j, precision.get(i, j) + x);
  for (let t = 1; t < n; t++) {
    add(t, t, 1 / level);
    add(t - 1, t - 1, 1 / level);
    add(t, t - 1, -1 / level);
    add(t - 1, t, -1 / level);
  }
  values.forEach((value, t) => {
    if (value === null) return;
    add(t, t, 1 / observation);
    right.set(t, 0, value / observation);
  });
  const covariance = inverse(precision);
  return {
    mean: covariance.mmul(right).to1DArray(),
    variance: covariance.diag(),
  };
}

const series = fc.array(
  fc.option(fc.double({ min: -100, max: 100, noNaN: true }), {
    freq: 4,
    nil: null,
  }),
  { minLength: 1, maxLength: 12 },
);

describe('localLevelFilter', () => {
  it('smooths to the dense Gaussian posterior, gaps included', () => {
    fc.assert(
      fc.property(
        series.filter(values => values.some(v => v !== null)),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (values, observationVariance, levelVariance) => {
          const dense = densePosterior(
            values,
            observationVariance,
            levelVariance,
          );
          const result = succeeded(
            localLevelFilter({ values, observationVariance, levelVariance }),
          );
          dense.mean.forEach((mean, t) => {
            expect(result.smoothedMean[t]).toBeCloseTo(mean, 6);
            expect(result.smoothedVariance[t]).toBeCloseTo(
              dense.variance[t],
              6,
            );
          });
        },
      ),
    );
  });

  it('knows nothing before the first value', () => {
    const result = succeeded(
      localLevelFilter({
        values: [null, 4],
        observationVariance: 1,
        levelVariance: 2,
      }),
    );
    expect(result).toMatchObject({
      filteredMean: [null, 4],
      filteredVariance: [Infinity, 1],
      smoothedMean: [4, 4],
      smoothedVariance: [3, 1],
    });
  });

  it('follows the values without noise, and their mean without movement', () => {
    const values = [1, 5, 3];
    const exact = succeeded(
      localLevelFilter({ values, observationVariance: 0, levelVariance: 1 }),
    );
    expect(exact.smoothedMean).toEqual(values);
    const still = succeeded(
      localLevelFilter({ values, observationVariance: 1, levelVariance: 0 }),
    );
    still.smoothedMean.forEach(mean => expect(mean).toBeCloseTo(3, 12));
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [null, null]],
    ['non-finite', [1, NaN]],
  ])('returns %s', (reason, values) => {
    expect(
      localLevelFilter({ values, observationVariance: 1, levelVariance: 1 }),
    ).toMatchObject({ reason });
  });

  it.each([
    [-1, 1],
    [0, 0],
    [NaN, 1],
    [1, Infinity],
  ])('rejects variances %p and %p', (observationVariance, levelVariance) => {
    expect(() =>
      localLevelFilter({ values: [1], observationVariance, levelVariance }),
    ).toThrow(InferenceInputError);
  });
});

describe('localLevelMle', () => {
  function simulate(n: number, levelSd: number, noiseSd: number) {
    const rng = createRng(`level/${n}/${levelSd}`);
    let level = 10;
    return Array.from({ length: n }, () => {
      level += levelSd * rng.normal();
      return level + noiseSd * rng.normal();
    });
  }

  it('recovers the variances of a long series', () => {
    const fit = succeeded(localLevelMle({ values: simulate(4000, 1, 3) }));
    expect(fit.levelVariance).toBeCloseTo(1, 0);
    expect(fit.observationVariance / 9).toBeCloseTo(1, 1);
  });

  it('gives noise and a pure walk to the right part', () => {
    const noise = succeeded(localLevelMle({ values: simulate(200, 0, 2) }));
    expect(noise.levelVariance).toBeLessThan(0.05);
    const walk = succeeded(localLevelMle({ values: simulate(200, 2, 0) }));
    expect(walk.observationVariance).toBeLessThan(0.3);
  });

  it('follows shift and scale', () => {
    const values = simulate(60, 1, 1);
    const base = succeeded(localLevelMle({ values }));
    const moved = succeeded(
      localLevelMle({ values: values.map(v => 7 - 3 * v) }),
    );
    expect(moved.levelVariance / 9).toBeCloseTo(base.levelVariance, 5);
    expect(moved.observationVariance / 9).toBeCloseTo(
      base.observationVariance,
      5,
    );
    expect(moved.logLikelihood).toBeCloseTo(
      base.logLikelihood - 59 * Math.log(3),
      5,
    );
  });

  it('takes gaps for what they are', () => {
    const values = simulate(400, 1, 1).map((v, t) => (t % 3 === 1 ? null : v));
    const fit = succeeded(localLevelMle({ values }));
    expect(fit.levelVariance).toBeGreaterThan(0.5);
    expect(fit.levelVariance).toBeLessThan(1.8);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1, null, 2]],
    ['zero-variance', [5, 5, 5, 5]],
    ['non-finite', [1, 2, Infinity]],
    ['non-finite', [1e308, -1e308, 1e308]],
  ])('returns %s', (reason, values) => {
    expect(localLevelMle({ values })).toMatchObject({ reason });
  });
});

describe('effectiveDraws', () => {
  it('counts independent draws in full and sticky ones less', () => {
    const rng = createRng('draws');
    const independent = Float64Array.from({ length: 2500 }, () => rng.normal());
    expect(effectiveDraws(independent)).toBeGreaterThan(1200);
    let state = 0;
    const sticky = Float64Array.from({ length: 2500 }, () => {
      state = 0.95 * state + rng.normal();
      return state;
    });
    expect(effectiveDraws(sticky)).toBeLessThan(250);
    expect(effectiveDraws(Float64Array.of(1))).toBe(1);
  });
});
