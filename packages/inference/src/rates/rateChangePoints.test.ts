import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { rateChangePoints } from './rateChangePoints';

function weeks(rates: number[], trials: number, seed: number) {
  const rng = createRng(seed);
  return {
    successes: rates.map(rate => {
      let count = 0;
      for (let i = 0; i < trials; i++) if (rng.uniform() < rate) count++;
      return count;
    }),
    trials: rates.map(() => trials),
  };
}

const level = (length: number, rate: number) =>
  Array.from({ length }, () => rate);

describe('rateChangePoints', () => {
  it('finds when a rate went up and came back', () => {
    const result = rateChangePoints(
      weeks([...level(20, 0.02), ...level(12, 0.6), ...level(30, 0.02)], 20, 1),
    );
    expect(result).toMatchObject({ changePoints: [20, 32] });
  });

  it('finds as many as it is told, with their rates', () => {
    expect(
      rateChangePoints({
        successes: [0, 0, 5, 5, 0],
        trials: [10, 10, 10, 10, 0],
        changes: 1,
      }),
    ).toMatchObject({ changePoints: [2], rates: [0, 0.5] });
  });

  it('equals the best of all segmentations', () => {
    const data = weeks([0.1, 0.5, 0.3, 0.3, 0.8, 0.2, 0.2], 12, 4);
    const height = (cuts: number[]) => {
      const ends = [0, ...cuts, 7];
      return ends.slice(1).reduce((total, to, i) => {
        const x = data.successes.slice(ends[i], to).reduce((a, b) => a + b, 0);
        const n = 12 * (to - ends[i]);
        const term = (k: number) => (k > 0 ? k * Math.log(k / n) : 0);
        return total + term(x) + term(n - x);
      }, 0);
    };
    let best = [1, 2];
    for (let i = 1; i < 6; i++) {
      for (let j = i + 1; j < 7; j++) {
        if (height([i, j]) > height(best)) best = [i, j];
      }
    }
    expect(rateChangePoints({ ...data, changes: 2 })).toMatchObject({
      changePoints: best,
    });
  });

  it('seldom sees a change in a steady rate', () => {
    let seen = 0;
    for (let seed = 0; seed < 100; seed++) {
      const result = rateChangePoints(weeks(level(40, 0.3), 20, seed));
      if (result.ok && result.changePoints.length > 0) seen++;
    }
    expect(seen).toBeLessThanOrEqual(10);
  });

  it.each([
    ['insufficient-data', { successes: [], trials: [] }],
    ['insufficient-data', { successes: [0, 0], trials: [0, 0] }],
    ['insufficient-data', { successes: [1, 0], trials: [2, 2], changes: 2 }],
    ['inconsistent-sums', { successes: [3], trials: [2] }],
    ['non-finite', { successes: [NaN], trials: [2] }],
  ])('returns %s for %j', (reason, input) => {
    expect(rateChangePoints(input)).toMatchObject({ ok: false, reason });
  });

  it('throws for unequal lengths and broken numbers of changes', () => {
    for (const input of [
      { successes: [1], trials: [1, 2] },
      { successes: [1, 1], trials: [2, 2], changes: -1 },
      { successes: [1, 1], trials: [2, 2], maxChanges: 0.5 },
    ]) {
      expect(() => rateChangePoints(input)).toThrow(InferenceInputError);
    }
  });
});
