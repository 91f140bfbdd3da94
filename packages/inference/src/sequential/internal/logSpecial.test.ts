import { simpson } from '../__testUtils__/simpson';
import {
  logBeta,
  logIncompleteBeta,
  logNormalCdf,
  logScaledLowerGamma,
  logScaledUpperGamma,
} from './logSpecial';
import { zeta } from './stitching';

describe('special functions on the log scale', () => {
  it.each([
    [0.7, 3],
    [4, 2],
    [4, 30],
    [-3.5, 2],
    [0, 1],
  ])('upper gamma %d, %d', (w, y) => {
    const integral = simpson(0, 60 / y, x =>
      Math.exp((w - 1) * Math.log1p(x) - y * (1 + x)),
    );
    expect(logScaledUpperGamma(w, y)).toBeCloseTo(Math.log(integral), 8);
  });

  it.each([
    [3, 2],
    [3, 20],
    [40, 39],
    [5, -6],
    [5, 0],
    [80, 700],
  ])('lower gamma %d, %d', (y, z) => {
    const integral = simpson(
      0,
      1,
      t => t ** (y - 1) * Math.exp(-z * (t - 0.5)),
    );
    expect(logScaledLowerGamma(y, z)).toBeCloseTo(
      Math.log(integral) - z / 2,
      6,
    );
  });

  it.each([
    [3, 4, 0.2],
    [3, 4, 0.9],
    [200, 3, 0.4],
    [3, 200, 0.4],
  ])('incomplete beta %d, %d, %d', (a, b, x) => {
    const scale = (a - 1) * Math.log(x);
    const integral = simpson(0, x, t =>
      Math.exp((a - 1) * Math.log(t) + (b - 1) * Math.log1p(-t) - scale),
    );
    expect(logIncompleteBeta(a, b, x)).toBeCloseTo(
      Math.log(integral) + scale,
      7,
    );
  });

  // Values of 40-digit arithmetic.
  it.each([
    [logScaledLowerGamma, 49, 53, -54.189143792848706],
    [logScaledLowerGamma, 30, -45, 40.690565250341983],
    [logScaledLowerGamma, 60, -40, 35.398829560057492],
    [logScaledLowerGamma, 999, 1100, -1097.7496793054138],
    [logScaledLowerGamma, 2000, 1990, -1993.7375770893866],
    [logScaledLowerGamma, 1e6, 999_000, -999_007.32950497829],
    [logScaledLowerGamma, 1e4, 20_000, -16_935.158028918903],
    [logScaledLowerGamma, 0.5, -1500, 1492.6871132244787],
    [logScaledUpperGamma, 49, 60, -62.682112294723442],
    [logScaledUpperGamma, 50, 5000, -5008.5073468535326],
    [logScaledUpperGamma, 1000, 2, 5212.0732426492359],
    [logScaledUpperGamma, 1e6, 1_003_000, -1_003_008.0967879716],
    [logScaledUpperGamma, 1e6, 900_000, -894_645.47315883614],
  ] as const)('agree with exact arithmetic %#', (integral, a, b, expected) => {
    expect(Math.abs(integral(a, b) / expected - 1)).toBeLessThan(1e-12);
  });

  it('are NaN where there is no integral', () => {
    for (const wrong of [0, -1, NaN, Infinity]) {
      expect(logScaledLowerGamma(wrong, 1)).toBeNaN();
      expect(logScaledUpperGamma(1, wrong)).toBeNaN();
    }
    expect(logBeta(0, 1)).toBeNaN();
    expect(logIncompleteBeta(1, NaN, 0.5)).toBeNaN();
  });

  it('do not underflow', () => {
    expect(logNormalCdf(-30.0001)).toBeCloseTo(logNormalCdf(-29.9999), 1);
    expect(logNormalCdf(-1000)).toBeCloseTo(-500_007.826694812184, 6);
    expect(logScaledUpperGamma(1, 2000)).toBeCloseTo(-2000 - Math.log(2000), 9);
    expect(logScaledLowerGamma(1, -5000)).toBeCloseTo(5000 - Math.log(5000), 8);
    expect(logIncompleteBeta(1000, 1, 0.001)).toBeCloseTo(
      1000 * Math.log(0.001) - Math.log(1000),
      8,
    );
    expect(zeta(2)).toBeCloseTo(Math.PI ** 2 / 6, 12);
  });
});
