import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import {
  beta,
  chiSquared,
  fDistribution,
  gamma,
  logGamma,
  normal,
  regularizedGammaQ,
  studentT,
} from './distributions';

describe('distributions', () => {
  const probability = fc.double({ min: 1e-12, max: 0.5, noNaN: true });
  const df = fc.double({ min: 1, max: 1e5, noNaN: true });

  it('round-trips normal quantiles', () => {
    fc.assert(
      fc.property(probability, p => {
        expect(normal.cdf(normal.quantile(p)) / p).toBeCloseTo(1, 8);
      }),
    );
  });

  it('round-trips t quantiles', () => {
    fc.assert(
      fc.property(probability, df, (p, ν) => {
        expect(studentT.sf(-studentT.quantile(p, ν), ν) / p).toBeCloseTo(1, 6);
      }),
    );
  });

  it('relates t to F', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), df, (t, ν) => {
        expect(2 * studentT.sf(t, ν)).toBeCloseTo(
          fDistribution.sf(t * t, 1, ν),
          9,
        );
      }),
    );
  });

  it('handles the ends of the range', () => {
    expect(normal.quantile(0)).toBe(-Infinity);
    expect(normal.quantile(1)).toBe(Infinity);
    expect(studentT.quantile(0, 3)).toBe(-Infinity);
    expect(studentT.quantile(1, 3)).toBe(Infinity);
    expect(studentT.quantile(0.5, 3)).toBe(0);
    expect(studentT.sf(Infinity, 3)).toBe(0);
    expect(studentT.sf(-Infinity, 3)).toBe(1);
    expect(studentT.sf(1.5, Infinity)).toBe(normal.sf(1.5));
    expect(chiSquared.sf(Infinity, 2)).toBe(0);
    expect(chiSquared.sf(0, 2)).toBe(1);
    expect(fDistribution.sf(Infinity, 2, 3)).toBe(0);
    expect(beta.quantile(1, 2, 3)).toBe(1);
    expect(gamma.quantile(1, 2, 3)).toBe(Infinity);
  });

  it.each<[string, () => number]>([
    ['normal.sf(NaN)', () => normal.sf(NaN)],
    ['normal.quantile(2)', () => normal.quantile(2)],
    ['studentT.sf with df 0', () => studentT.sf(1, 0)],
    ['studentT.quantile(NaN)', () => studentT.quantile(NaN, 3)],
    ['chiSquared.sf(NaN)', () => chiSquared.sf(NaN, 1)],
    ['beta.quantile with shape -1', () => beta.quantile(0.5, -1, 1)],
    ['logGamma(-1)', () => logGamma(-1)],
    ['regularizedGammaQ with negative x', () => regularizedGammaQ(1, -1)],
  ])('rejects %s', (_name, run) => {
    expect(run).toThrow(InferenceInputError);
  });

  // Values of 40-digit arithmetic, and of SciPy for the quantiles.
  it.each([
    [500, 522.360679774998, 0.15857707972830107],
    [999, 1100.1422760273863, 0.0009404272654689564],
    [2000, 1955.278640450004, 0.8413652363383888],
    [2000, 2000.0, 0.49702645155579744],
    [10000, 10100.0, 0.15865124955282037],
    [10000, 11200.0, 3.5095903675457056e-31],
  ])('keeps its digits at shape %d, x %d', (a, x, expected) => {
    expect(Math.abs(regularizedGammaQ(a, x) / expected - 1)).toBeLessThan(
      1e-11,
    );
  });

  it.each([
    [0.975, 999, 1061.890150934382],
    [0.5, 2000, 1999.6666765450127],
    [0.025, 10000, 9804.952467260184],
    [0.999, 1000000, 1003093.0823698544],
  ])('inverts to p %d at shape %d', (p, shape, expected) => {
    expect(Math.abs(gamma.quantile(p, shape, 1) / expected - 1)).toBeLessThan(
      1e-12,
    );
  });

  it('has no seam where the method changes', () => {
    for (const share of [0.9, 1, 1.1]) {
      const below = regularizedGammaQ(499.999, 500 * share);
      const above = regularizedGammaQ(500.001, 500 * share);
      expect(Math.abs(above / below - 1)).toBeLessThan(1e-3);
      expect(above).toBeGreaterThan(below);
    }
    expect(regularizedGammaQ(1e5, 0)).toBe(1);
    expect(regularizedGammaQ(1e5, 1e9)).toBe(0);
  });
});
