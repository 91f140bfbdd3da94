import { momentsOf } from '../moments/summarize';
import { InferenceInputError } from '../outcome';
import { armFromComoments } from './armFromComoments';
import { armFromMoments } from './armFromMoments';

describe('arms of merged moments', () => {
  it('give the sums of the values', () => {
    const x = [3, 5, 8];
    const y = [1, 2, 2];
    expect(armFromMoments(momentsOf(x), 'mean')).toMatchObject({
      arm: { kind: 'mean', n: 3, sum: 16, sumSquares: expect.closeTo(98, 9) },
    });
    expect(
      armFromMoments(
        { n: 10, mean: 0.30000000000000004, m2: 2.1 },
        'proportion',
      ),
    ).toMatchObject({ arm: { kind: 'proportion', n: 10, successes: 3 } });
    const { mean: meanX, m2: m2X } = momentsOf(x);
    const { mean: meanY, m2: m2Y } = momentsOf(y);
    const comoment = 37 - 3 * meanX * meanY - 8;
    const comoments = { n: 3, meanX, meanY, m2X, m2Y, comoment };
    expect(armFromComoments(comoments, 'ratio')).toMatchObject({
      arm: {
        numerator: { sum: 16 },
        denominator: { sum: 5 },
        sumProducts: expect.closeTo(29, 9),
      },
    });
    expect(armFromComoments(comoments, 'cuped-mean')).toMatchObject({
      arm: { outcome: { sum: 16 }, covariate: { sum: 5 } },
    });
  });

  it.each([
    ['non-finite', { n: 3, mean: NaN, m2: 1 }],
    ['inconsistent-sums', { n: -1, mean: 0, m2: 1 }],
    ['inconsistent-sums', { n: 3, mean: 0, m2: -1 }],
    ['inconsistent-sums', { n: 3, mean: 1.5, m2: 1 }],
  ])('refuse %s', (reason, moments) => {
    expect(armFromMoments(moments, 'proportion')).toMatchObject({ reason });
  });

  it.each([
    ['non-finite', { comoment: Infinity }],
    ['inconsistent-sums', { n: -1 }],
    ['inconsistent-sums', { m2Y: -1 }],
  ])('refuse %s of pairs', (reason, change) => {
    const comoments = { n: 3, meanX: 1, meanY: 1, m2X: 1, m2Y: 1, comoment: 0 };
    expect(
      armFromComoments({ ...comoments, ...change }, 'ratio'),
    ).toMatchObject({ reason });
  });

  it('throw for a kind they cannot make', () => {
    const moments = { n: 3, mean: 1, m2: 1 };
    expect(() => armFromMoments(moments, 'ratio' as 'mean')).toThrow(
      InferenceInputError,
    );
    expect(() =>
      armFromComoments(
        { n: 3, meanX: 1, meanY: 1, m2X: 1, m2Y: 1, comoment: 0 },
        'mean' as 'ratio',
      ),
    ).toThrow(InferenceInputError);
  });
});
