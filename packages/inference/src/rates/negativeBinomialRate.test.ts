import { createRng, type Rng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { negativeBinomialRate } from './negativeBinomialRate';
import { poissonExactInterval } from './poissonExactInterval';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

/** Events of a Poisson process within a time of this length. */
function poisson(rng: Rng, mean: number): number {
  let [count, time] = [-1, 0];
  while (time < mean) {
    time -= Math.log(1 - rng.uniform());
    count++;
  }
  return count;
}

/** A negative binomial is a Poisson process whose rate is drawn from a gamma distribution. */
function draw(rng: Rng, mean: number, dispersion: number): number {
  const shape = 1 / dispersion;
  return poisson(rng, dispersion === 0 ? mean : rng.gamma(shape, shape / mean));
}

describe('negativeBinomialRate', () => {
  // Computed with Python's statistics module and the quantiles of SciPy 1.17.
  it.each([
    [
      [3, 0, 5, 2, 9, 1, 0, 4, 12, 2, 3, 7],
      4,
      0.6022727272727273,
      [2.2249397689019736, 7.191205903023673],
    ],
    [[4, 4, 4, 4], 4, 0, [1.8052205718663816, 8.863182842780214]],
    [[1, 0, 0, 0], 0.25, 0, [0.010371012061178648, 6.026412815963593]],
    [[0, 0, 0, 0, 0, 0], 0, 0, [0, 0.6148132423523226]],
  ])('of %j', (counts, mean, dispersion, interval) => {
    const found = must(negativeBinomialRate({ counts }));
    expect(found.mean).toBeCloseTo(mean, 12);
    expect(found.dispersion).toBeCloseTo(dispersion, 12);
    expect(found.interval[0]).toBeCloseTo(interval[0], 9);
    expect(found.interval[1]).toBeCloseTo(interval[1], 9);
  });

  it.each([
    [12, 4, 0],
    [12, 4, 1],
    [13, 12, 0.25],
    [26, 1, 1],
    [52, 12, 0.25],
  ])(
    'holds what it promises over %d weeks with a mean of %d and a dispersion of %d',
    (n, mean, dispersion) => {
      const rng = createRng(`weeks ${n} ${mean} ${dispersion}`);
      const runs = 1500;
      let held = 0;
      let exactHeld = 0;
      for (let run = 0; run < runs; run++) {
        const counts = Array.from({ length: n }, () =>
          draw(rng, mean, dispersion),
        );
        const [lower, upper] = must(negativeBinomialRate({ counts })).interval;
        if (lower <= mean && mean <= upper) held++;
        const events = counts.reduce((sum, count) => sum + count, 0);
        const exact = must(poissonExactInterval({ events, exposure: n }));
        if (exact.interval[0] <= mean && mean <= exact.interval[1]) {
          exactHeld++;
        }
      }
      expect(held / runs).toBeGreaterThan(0.925);
      expect(held / runs).toBeLessThan(0.995);
      // What it is for: bursts make the interval of independent events too narrow.
      expect(exactHeld / runs).toBeLessThan(dispersion > 0 ? 0.87 : 1);
    },
  );

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [5]],
    ['inconsistent-sums', [1, -1]],
    ['inconsistent-sums', [1, 1.5]],
    ['non-finite', [1, NaN]],
    ['non-finite', [1, Infinity]],
  ])('returns %s for %j', (reason, counts) => {
    expect(negativeBinomialRate({ counts })).toMatchObject({
      ok: false,
      reason,
    });
  });

  it('throws for an impossible confidence', () => {
    expect(() =>
      negativeBinomialRate({ counts: [1, 2], confidence: 1 }),
    ).toThrow(InferenceInputError);
  });
});
