import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { anova } from './anova';
import { fromShiftedSums } from './fromShiftedSums';
import { mergeMoments } from './mergeMoments';
import type { Comoments, Moments } from './moments';
import { ols } from './ols';
import { momentsOf, summarize } from './summarize';

const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

function distance(a: Moments, b: Moments): number {
  return (
    Math.abs(a.n - b.n) +
    Math.abs(a.mean - b.mean) +
    Math.abs(a.m2 - b.m2) / (1 + b.m2)
  );
}

describe('mergeMoments', () => {
  it('equals the moments of the concatenation, in any order', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const [ma, mb, mc] = [a, b, c].map(momentsOf);
        const whole = momentsOf([...a, ...b, ...c]);
        expect(
          distance(mergeMoments(mergeMoments(ma, mb), mc), whole),
        ).toBeLessThan(1e-7);
        expect(
          distance(mergeMoments(ma, mergeMoments(mb, mc)), whole),
        ).toBeLessThan(1e-7);
        expect(
          distance(mergeMoments(mc, mergeMoments(mb, ma)), whole),
        ).toBeLessThan(1e-7);
      }),
    );
  });

  it('has the empty part as identity', () => {
    const some = momentsOf([1, 2, 4]);
    const none: Moments = { n: 0, mean: 0, m2: 0 };
    expect(mergeMoments(some, none)).toEqual(some);
    expect(mergeMoments(none, some)).toEqual(some);
  });

  it('merges pairs', () => {
    const pair = (xs: number[], ys: number[]): Comoments => {
      const x = momentsOf(xs);
      const y = momentsOf(ys);
      return {
        n: xs.length,
        meanX: x.mean,
        meanY: y.mean,
        m2X: x.m2,
        m2Y: y.m2,
        comoment: xs.reduce(
          (sum, v, i) => sum + (v - x.mean) * (ys[i] - y.mean),
          0,
        ),
      };
    };
    const merged = mergeMoments(pair([1, 2], [3, 1]), pair([5, 9], [2, 8]));
    const whole = pair([1, 2, 5, 9], [3, 1, 2, 8]);
    for (const key of Object.keys(whole) as (keyof Comoments)[]) {
      expect(merged[key]).toBeCloseTo(whole[key], 10);
    }
    expect(() =>
      mergeMoments<Moments | Comoments>(whole, { n: 1, mean: 0, m2: 0 }),
    ).toThrow(InferenceInputError);
  });
});

describe('fromShiftedSums', () => {
  it('does not depend on the shift', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (xs, shift) => {
        const result = fromShiftedSums({
          n: xs.length,
          shift,
          sum: xs.reduce((s, x) => s + x - shift, 0),
          sumSquares: xs.reduce((s, x) => s + (x - shift) ** 2, 0),
        });
        if (!result.ok) throw new Error(result.detail);
        const expected = momentsOf(xs);
        expect(result.mean).toBeCloseTo(expected.mean, 7);
        expect(Math.abs(result.m2 - expected.m2)).toBeLessThan(1e-4);
      }),
    );
  });

  it.each([
    ['non-finite', { n: 2, shift: NaN, sum: 1, sumSquares: 1 }],
    ['non-finite', { n: 2, shift: 0, sum: Infinity, sumSquares: 1 }],
    ['insufficient-data', { n: 0, shift: 0, sum: 0, sumSquares: 0 }],
    ['inconsistent-sums', { n: -3, shift: 0, sum: 0, sumSquares: 0 }],
    ['inconsistent-sums', { n: 2, shift: 0, sum: 10, sumSquares: 1 }],
  ])('returns %s', (reason, sums) => {
    expect(fromShiftedSums(sums)).toMatchObject({ ok: false, reason });
  });

  it('treats a rounding-sized square sum as constant data', () => {
    const n = 1000;
    let sum = 0;
    let sumSquares = 0;
    for (let i = 0; i < n; i++) {
      sum += 0.1;
      sumSquares += 0.1 * 0.1;
    }
    const result = fromShiftedSums({ n, shift: 0, sum, sumSquares });
    if (!result.ok) throw new Error(result.detail);
    expect(result.m2).toBeLessThan(1e-12);
  });
});

describe('summarize, anova and ols refuse bad input', () => {
  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1]],
    ['non-finite', [1, NaN]],
    ['non-finite', [1, Infinity, 2]],
  ])('summarize: %s', (reason, xs) => {
    expect(summarize(xs)).toMatchObject({ ok: false, reason });
  });

  it('summarize: a constant series has no autocorrelation', () => {
    expect(summarize([3, 3, 3])).toMatchObject({
      sd: 0,
      lag1Autocorrelation: 0,
    });
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [[1, 2, 3]]],
    ['insufficient-data', [[1], [2]]],
    [
      'zero-variance',
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'non-finite',
      [
        [1, NaN],
        [2, 2],
      ],
    ],
  ])('anova: %s', (reason, groups) => {
    expect(anova.oneWay(groups)).toMatchObject({ ok: false, reason });
  });

  it('ols', () => {
    expect(ols([1, 1, 1], [1, 2, 3])).toMatchObject({
      reason: 'zero-variance',
    });
    expect(ols([1, 2], [1, 2])).toMatchObject({ reason: 'insufficient-data' });
    expect(ols([1, 2, NaN], [1, 2, 3])).toMatchObject({ reason: 'non-finite' });
    expect(() => ols([1], [])).toThrow(InferenceInputError);
  });
});
