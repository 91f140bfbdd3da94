import { sum } from 'd3-array';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { gammaPoissonPosterior } from './gammaPoissonPosterior';
import { gammaPoissonPredictive } from './gammaPoissonPredictive';
import { gammaPriorFromPeers } from './gammaPriorFromPeers';
import { gammaSuperiority } from './gammaSuperiority';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

describe('gammaPoissonPosterior', () => {
  it('learns the same from halves as from the whole', () => {
    const first = must(gammaPoissonPosterior({ events: 4, exposure: 6 }));
    const both = must(
      gammaPoissonPosterior({ prior: first, events: 3, exposure: 2 }),
    );
    expect(both).toEqual(gammaPoissonPosterior({ events: 7, exposure: 8 }));
  });

  it.each([
    ['insufficient-data', { events: 0, exposure: 0 }],
    ['inconsistent-sums', { events: -1, exposure: 1 }],
    [
      'inconsistent-sums',
      { events: 0, exposure: 1, prior: { shape: 0, rate: 0 } },
    ],
    ['non-finite', { events: NaN, exposure: 1 }],
  ])('returns %s', (reason, input) => {
    expect(gammaPoissonPosterior(input)).toMatchObject({ ok: false, reason });
  });

  it('throws for a negative prior', () => {
    expect(() =>
      gammaPoissonPosterior({
        events: 1,
        exposure: 1,
        prior: { shape: -1, rate: 0 },
      }),
    ).toThrow(InferenceInputError);
  });
});

describe('gammaPriorFromPeers', () => {
  it('recovers the distribution peers are drawn from', () => {
    const rng = createRng('peers');
    const exposures = Array.from({ length: 3000 }, (_, i) => 5 + (i % 20));
    const events = exposures.map(exposure => {
      const mean = rng.gamma(4, 2) * exposure;
      let [count, time] = [-1, 0];
      while (time < mean) {
        time -= Math.log(1 - rng.uniform());
        count++;
      }
      return count;
    });
    const prior = must(gammaPriorFromPeers({ events, exposures }));
    expect(prior.shape / prior.rate).toBeCloseTo(2, 1);
    expect(prior.betweenVariance).toBeCloseTo(1, 0);
    expect(prior.shape).toBeGreaterThan(3.5);
    expect(prior.shape).toBeLessThan(4.5);
  });

  it('is worth the exposure of all when peers look alike', () => {
    const prior = must(
      gammaPriorFromPeers({ events: [4, 4, 4], exposures: [2, 2, 2] }),
    );
    expect(prior.rate).toBeCloseTo(6, 12);
    expect(prior.shape).toBeCloseTo(12, 12);
    expect(prior.warnings).toHaveLength(1);
  });

  it.each([
    ['insufficient-data', [1, 2], [1, 1]],
    ['insufficient-data', [0, 0, 0], [1, 1, 1]],
    ['insufficient-data', [1, 0, 0], [1, 1, 0]],
    ['inconsistent-sums', [1, -2, 0], [1, 1, 1]],
    ['non-finite', [1, 2, NaN], [1, 1, 1]],
  ])('returns %s for %j', (reason, events, exposures) => {
    expect(gammaPriorFromPeers({ events, exposures })).toMatchObject({
      ok: false,
      reason,
    });
  });
});

describe('gammaPoissonPredictive', () => {
  it('adds up to one, with the mean and variance it states', () => {
    const counts = Array.from({ length: 200 }, (_, n) => n);
    const { probabilities, mean, sd } = must(
      gammaPoissonPredictive({ shape: 3.5, rate: 2, exposure: 3, counts }),
    );
    expect(sum(probabilities)).toBeCloseTo(1, 10);
    expect(sum(probabilities, (p, n) => p * n)).toBeCloseTo(mean, 8);
    expect(sum(probabilities, (p, n) => p * (n - mean) ** 2)).toBeCloseTo(
      sd * sd,
      6,
    );
  });

  it('gives the smallest interval ends that hold the confidence', () => {
    const counts = Array.from({ length: 60 }, (_, n) => n);
    const { probabilities, interval } = must(
      gammaPoissonPredictive({ shape: 5, rate: 16, exposure: 40, counts }),
    );
    const upTo = (n: number) => sum(probabilities.slice(0, n + 1));
    expect(upTo(interval[1])).toBeGreaterThanOrEqual(0.975);
    expect(upTo(interval[1] - 1)).toBeLessThan(0.975);
    expect(upTo(interval[0])).toBeGreaterThanOrEqual(0.025);
    expect(upTo(interval[0] - 1)).toBeLessThan(0.025);
  });

  it('throws or refuses what cannot be counted', () => {
    const good = { shape: 1, rate: 1, exposure: 1 };
    for (const bad of [{ shape: 0 }, { rate: NaN }, { counts: [1.5] }]) {
      expect(() => gammaPoissonPredictive({ ...good, ...bad })).toThrow(
        InferenceInputError,
      );
    }
    expect(gammaPoissonPredictive({ ...good, exposure: 1e300 })).toMatchObject({
      reason: 'unbounded',
    });
  });
});

describe('gammaSuperiority', () => {
  it('agrees with draws and with its complement', () => {
    const a = { shape: 3, rate: 2 };
    const b = { shape: 5, rate: 6 };
    const { probability } = must(gammaSuperiority({ a, b }));
    const swapped = must(gammaSuperiority({ a: b, b: a }));
    expect(probability + swapped.probability).toBeCloseTo(1, 12);
    const rng = createRng(5);
    let wins = 0;
    for (let i = 0; i < 20000; i++) {
      if (rng.gamma(3, 2) > rng.gamma(5, 6)) wins++;
    }
    expect(wins / 20000).toBeCloseTo(probability, 1.5);
  });

  it('throws for impossible shapes', () => {
    expect(() =>
      gammaSuperiority({
        a: { shape: 0, rate: 1 },
        b: { shape: 1, rate: 1 },
      }),
    ).toThrow(InferenceInputError);
  });
});
