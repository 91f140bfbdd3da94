import fc from 'fast-check';
import { normal } from '../numerics/distributions';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { crpsNormal } from '../scores/crpsNormal';
import { poolForecasts } from './poolForecasts';

function pool(forecasts: { mean: number; sd: number }[]) {
  const result = poolForecasts({ forecasts });
  if (!result.ok) throw new Error(result.detail);
  return result;
}

const forecast = fc.record({
  mean: fc.double({ min: -1, max: 1, noNaN: true }),
  sd: fc.double({ min: 0.01, max: 1, noNaN: true }),
});

describe('poolForecasts', () => {
  it('averages every quantile', () => {
    fc.assert(
      fc.property(
        fc.array(forecast, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (forecasts, p) => {
          const { mean, sd } = pool(forecasts);
          const z = normal.quantile(p);
          const average =
            forecasts.reduce((total, f) => total + f.mean + z * f.sd, 0) /
            forecasts.length;
          expect(mean + z * sd).toBeCloseTo(average, 9);
        },
      ),
    );
  });

  it('is no worse than the forecasts are on average', () => {
    const rng = createRng('pool');
    let [pooled, alone] = [0, 0];
    for (let run = 0; run < 400; run++) {
      const truth = rng.normal();
      const forecasts = Array.from({ length: 4 }, () => ({
        mean: truth + rng.normal(),
        sd: 1,
      }));
      const crps = (f: { mean: number; sd: number }) => {
        const score = crpsNormal({ ...f, observation: truth });
        if (!score.ok) throw new Error(score.detail);
        return score.crps;
      };
      pooled += crps(pool(forecasts));
      alone += forecasts.reduce((total, f) => total + crps(f), 0) / 4;
    }
    expect(pooled).toBeLessThan(0.9 * alone);
  });

  it('refuses what is no forecast', () => {
    expect(poolForecasts({ forecasts: [] })).toMatchObject({
      ok: false,
      reason: 'insufficient-data',
    });
    expect(poolForecasts({ forecasts: [{ mean: NaN, sd: 1 }] })).toMatchObject({
      ok: false,
      reason: 'non-finite',
    });
    expect(() => poolForecasts({ forecasts: [{ mean: 0, sd: -1 }] })).toThrow(
      InferenceInputError,
    );
  });
});
