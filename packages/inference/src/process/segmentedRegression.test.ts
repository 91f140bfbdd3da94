import fc from 'fast-check';
import { Matrix, determinant, inverse } from 'ml-matrix';
import { createRng, type Rng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { buildDesign, toNatural } from './internal/design';
import { fitGls } from './internal/gls';
import { segmentedRegression } from './segmentedRegression';

type Input = Parameters<typeof segmentedRegression>[0];

function run(input: Input) {
  const result = segmentedRegression(input);
  if (!result.ok) throw new Error(result.detail);
  return result;
}

function ar1(rng: Rng, n: number, rho: number): number[] {
  let state = rng.normal() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: n }, () => {
    state = rho * state + rng.normal();
    return state;
  });
}

const noise = ar1(createRng('its'), 36, 0.4);
const interventionIndex = 20;
const series = noise.map((u, t) => 50 + 0.2 * t + u);

describe('segmentedRegression', () => {
  it('follows shift, scale and slope of the series', () => {
    const base = run({ values: series, interventionIndex });
    const number = (min: number, max: number) =>
      fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(-1e3, 1e3),
        number(0.01, 1e3),
        number(-10, 10),
        number(-10, 10),
        (shift, scale, slope, step) => {
          const moved = run({
            values: series.map(
              (y, t) =>
                shift +
                slope * t +
                scale * (y + (t >= interventionIndex ? step : 0)),
            ),
            interventionIndex,
          });
          expect(moved.rho).toBeCloseTo(base.rho, 4);
          expect(moved.levelChange / scale).toBeCloseTo(
            base.levelChange + step,
            3,
          );
          expect(moved.standardError / scale).toBeCloseTo(
            base.standardError,
            4,
          );
          expect(moved.meanEffect.estimate / scale).toBeCloseTo(
            base.meanEffect.estimate + step,
            3,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('flips with the sign of the series', () => {
    const base = run({ values: series, interventionIndex });
    const flipped = run({ values: series.map(y => -y), interventionIndex });
    expect(flipped.levelChange).toBeCloseTo(-base.levelChange, 6);
    expect(flipped.pValue).toBeCloseTo(base.pValue, 6);
    expect(flipped.relativeEffect!.estimate).toBeCloseTo(
      -base.relativeEffect!.estimate,
      6,
    );
  });

  it('has p falling with the size of the effect', () => {
    const base = run({ values: series, interventionIndex });
    const ps = [0, 1, 2, 4, 8].map(
      step =>
        run({
          values: series.map((y, t) =>
            t >= interventionIndex ? y - base.meanEffect.estimate + step : y,
          ),
          interventionIndex,
        }).meanEffect.pValue,
    );
    for (let i = 1; i < ps.length; i++) expect(ps[i]).toBeLessThan(ps[i - 1]);
  });

  it('draws a counterfactual consistent with its coefficients', () => {
    const result = run({ values: series, interventionIndex });
    const [b0, b1] = result.coefficients;
    expect(result.counterfactual).toHaveLength(16);
    for (const { index, expected, lower, upper } of result.counterfactual) {
      expect(expected).toBeCloseTo(b0 + b1 * index, 8);
      expect(lower).toBeLessThan(expected);
      expect(upper).toBeGreaterThan(expected);
    }
    const mean =
      result.counterfactual.reduce((sum, p) => sum + p.expected, 0) / 16;
    expect(result.relativeEffect!.estimate).toBeCloseTo(
      result.meanEffect.estimate / mean,
      8,
    );
    const [, , b2, b3] = result.coefficients;
    expect(result.meanEffect.estimate).toBeCloseTo(b2 + b3 * 7.5, 8);
  });

  it('ignores missing points at the end and survives gaps', () => {
    const base = run({ values: series, interventionIndex });
    const padded = run({ values: [...series, null, null], interventionIndex });
    expect(padded.levelChange).toBeCloseTo(base.levelChange, 6);
    expect(padded.df).toBeCloseTo(base.df, 3);
    expect(padded.counterfactual).toHaveLength(18);
    const gappy = run({
      values: series.map((y, t) => (t % 9 === 4 ? null : y)),
      interventionIndex,
    });
    expect(gappy.dfResidual).toBe(36 - 4 - 4);
    expect(Math.abs(gappy.levelChange - base.levelChange)).toBeLessThan(
      2 * base.standardError,
    );
  });

  it('whitens gaps exactly as the dense covariance does', () => {
    const indices = [0, 1, 3, 4, 8, 9, 10, 12, 13, 15];
    const values = indices.map(t => series[t]);
    for (const rho of [-0.4, 0, 0.7]) {
      const design = buildDesign({
        indices,
        values,
        length: 16,
        interventionIndex: 9,
        period: 1,
      });
      const fit = fitGls(design, rho)!;
      const x = new Matrix(
        indices.map(t => [1, t, t >= 9 ? 1 : 0, t >= 9 ? t - 9 : 0]),
      );
      const v = new Matrix(
        indices.map(a =>
          indices.map(b => Math.pow(rho, Math.abs(a - b)) / (1 - rho * rho)),
        ),
      );
      const precision = inverse(v);
      const xt = x.transpose().mmul(precision);
      const beta = inverse(xt.mmul(x))
        .mmul(xt)
        .mmul(Matrix.columnVector(values))
        .to1DArray();
      toNatural(design, fit.beta).forEach((b, j) =>
        expect(b).toBeCloseTo(beta[j], 7),
      );
      expect(2 * fit.logWhitening).toBeCloseTo(-Math.log(determinant(v)), 8);
    }
  });

  it('removes a season', () => {
    const season = [0, 5, -3, 8, 1, -6, 2];
    const rng = createRng('season');
    const plain = ar1(rng, 70, 0.2);
    const base = run({ values: plain, interventionIndex: 35 });
    const result = run({
      values: plain.map((y, t) => y + season[t % 7]),
      interventionIndex: 35,
      seasonalPeriod: 7,
    });
    expect(result.coefficients).toHaveLength(10);
    expect(Math.abs(result.levelChange - base.levelChange)).toBeLessThan(1);
    expect(result.residualSd).toBeLessThan(1.3);
  });

  it('keeps its false positives near the nominal rate', () => {
    const runs = 600;
    for (const rho of [0, 0.3]) {
      const rng = createRng(`its-${rho}`);
      let level = 0;
      let mean = 0;
      for (let i = 0; i < runs; i++) {
        const result = run({
          values: ar1(rng, 24, rho),
          interventionIndex: 12,
        });
        if (result.pValue < 0.05) level += 1;
        if (result.meanEffect.pValue < 0.05) mean += 1;
      }
      expect(level / runs).toBeGreaterThan(0.025);
      expect(level / runs).toBeLessThan(0.08);
      expect(mean / runs).toBeLessThan(0.1);
    }
  });

  it('analyses 500 points within 50 ms', () => {
    const values = ar1(createRng('long'), 500, 0.5);
    run({ values, interventionIndex: 250 });
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      run({ values, interventionIndex: 250 });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it('reports no relative effect on a mean around 0', () => {
    const result = run({ values: noise, interventionIndex });
    expect(result.relativeEffect).toBeNull();
    expect(result.warnings.map(w => w.code)).toContain(
      'relative-effect-undefined',
    );
  });

  it('warns of short series', () => {
    const result = run({ values: series.slice(0, 10), interventionIndex: 5 });
    expect(result.warnings.map(w => w.code)).toContain('short-series');
    expect(result.df).toBeGreaterThanOrEqual(2);
  });

  const line = Array.from({ length: 20 }, (_, t) => 0.1 * t + 3);
  it.each<[string, Input]>([
    ['insufficient-data', { values: [], interventionIndex: 0 }],
    ['insufficient-data', { values: [1], interventionIndex: 0 }],
    ['insufficient-data', { values: series.slice(0, 7), interventionIndex: 3 }],
    ['insufficient-data', { values: series, interventionIndex: 36 }],
    ['insufficient-data', { values: series, interventionIndex: 35 }],
    ['insufficient-data', { values: series, interventionIndex: 0 }],
    [
      'insufficient-data',
      { values: series.map(() => null), interventionIndex },
    ],
    [
      'insufficient-data',
      { values: series, interventionIndex, seasonalPeriod: 24 },
    ],
    ['zero-variance', { values: line.map(() => 7), interventionIndex: 10 }],
    ['zero-variance', { values: line, interventionIndex: 10 }],
    [
      'non-finite',
      { values: line.map((y, t) => (t === 3 ? NaN : y)), interventionIndex: 9 },
    ],
    [
      'non-finite',
      { values: line.map((y, t) => (t ? y : Infinity)), interventionIndex: 9 },
    ],
    [
      'non-finite',
      {
        values: line.map((_, t) => (t % 2 ? 1e308 : -1e308)),
        interventionIndex: 9,
      },
    ],
  ])('returns %s %#', (reason, input) => {
    for (const errors of ['ar1', 'independent'] as const) {
      const result = segmentedRegression({ ...input, errors });
      expect(result).toMatchObject({ ok: false, reason });
    }
  });

  it.each<Input>([
    { values: series, interventionIndex: 40 },
    { values: series, interventionIndex: 1.5 },
    { values: series, interventionIndex, alpha: 0 },
    { values: series, interventionIndex, seasonalPeriod: 1 },
    { values: series, interventionIndex, errors: 'ma1' as never },
  ])('throws for mistake %#', input => {
    expect(() => segmentedRegression(input)).toThrow(InferenceInputError);
  });
});
