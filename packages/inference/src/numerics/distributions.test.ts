import fc from 'fast-check';
import { describeGolden } from '../__testUtils__/golden';
import { InferenceInputError } from '../outcome';
import {
  beta,
  chiSquared,
  fDistribution,
  gamma,
  logGamma,
  normal,
  regularizedBeta,
  regularizedGammaQ,
  studentT,
} from './distributions';

const value = (x: number) => ({ value: x });

describeGolden('special', {
  'normal.cdf': i => value(normal.cdf(i.x)),
  'normal.sf': i => value(normal.sf(i.x)),
  'normal.quantile': i => value(normal.quantile(i.p)),
  'studentT.sf': i => value(studentT.sf(i.t, i.df)),
  'studentT.quantile': i => value(studentT.quantile(i.p, i.df)),
  'chiSquared.sf': i => value(chiSquared.sf(i.x, i.df)),
  'fDistribution.sf': i => value(fDistribution.sf(i.x, i.df1, i.df2)),
  'beta.quantile': i => value(beta.quantile(i.p, i.a, i.b)),
  'gamma.quantile': i => value(gamma.quantile(i.p, i.shape, i.rate)),
  logGamma: i => value(logGamma(i.x)),
  regularizedGammaQ: i => value(regularizedGammaQ(i.a, i.x)),
  regularizedBeta: i => value(regularizedBeta(i.a, i.b, i.x)),
});

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
});
