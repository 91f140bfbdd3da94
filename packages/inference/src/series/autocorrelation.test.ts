import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { createRng } from '../numerics/rng';
import { autocorrelation } from './autocorrelation';

describe('autocorrelation', () => {
  it('ignores shift, scale and, detrended, the slope', () => {
    const rng = createRng(3);
    const base = Array.from({ length: 40 }, () => rng.normal());
    const acf = (values: (number | null)[]) => {
      const result = autocorrelation({ values, detrend: 'linear', maxLag: 5 });
      if (!result.ok) throw new Error(result.detail);
      return result.acf;
    };
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (shift, scale, slope) => {
          const moved = acf(base.map((v, t) => shift + scale * v + slope * t));
          acf(base).forEach((r, k) => expect(moved[k]).toBeCloseTo(r, 6));
        },
      ),
    );
  });

  it('is not pulled to 0 by gaps', () => {
    const rng = createRng(8);
    let state = 0;
    const full = Array.from({ length: 4000 }, () => {
      state = 0.6 * state + rng.normal();
      return state;
    });
    const gappy = full.map(v => (rng.uniform() < 0.3 ? null : v));
    const result = autocorrelation({ values: gappy, maxLag: 2 });
    if (!result.ok) throw new Error(result.detail);
    expect(result.acf[0]).toBeCloseTo(0.6, 1);
    expect(result.acf[1]).toBeCloseTo(0.36, 1);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1, null, 2]],
    ['insufficient-data', [null, null, null, null]],
    ['zero-variance', [5, 5, 5, 5]],
    ['non-finite', [1, 2, Infinity, 4]],
  ])('returns %s', (reason, values) => {
    expect(autocorrelation({ values, maxLag: 1 })).toMatchObject({ reason });
  });

  it('rejects unknown options', () => {
    expect(() => autocorrelation({ values: [1, 2, 3], maxLag: 0 })).toThrow(
      InferenceInputError,
    );
    expect(() =>
      autocorrelation({ values: [1, 2, 3], detrend: 'seasonal' as never }),
    ).toThrow(InferenceInputError);
  });
});
