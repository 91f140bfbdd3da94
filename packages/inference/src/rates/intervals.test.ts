import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { betaPosterior } from './betaPosterior';
import { clopperPearsonInterval } from './clopperPearsonInterval';
import { poissonExactInterval } from './poissonExactInterval';
import { poissonRateRatioTest } from './poissonRateRatioTest';
import { wilsonInterval } from './wilsonInterval';

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

/** P(X ≤ k) of a binomial, by summation. */
function binomialCdf(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let total = 0;
  for (let i = 0; i <= k; i++) {
    total += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return total;
}

describe('clopperPearsonInterval', () => {
  it('ends where the tails hold exactly half of alpha', () => {
    const [lower, upper] = must(
      clopperPearsonInterval({ successes: 3, trials: 40, confidence: 0.9 }),
    ).interval;
    expect(1 - binomialCdf(2, 40, lower)).toBeCloseTo(0.05, 12);
    expect(binomialCdf(3, 40, upper)).toBeCloseTo(0.05, 12);
  });

  it('mirrors, and grows with the confidence', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const at = (successes: number, confidence: number) =>
          must(clopperPearsonInterval({ successes, trials: n, confidence }))
            .interval;
        const [lower, upper] = at(x, 0.95);
        expect(at(n - x, 0.95)[0]).toBeCloseTo(1 - upper, 9);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        const [wideLower, wideUpper] = at(x, 0.99);
        expect(wideLower).toBeLessThanOrEqual(lower);
        expect(wideUpper).toBeGreaterThanOrEqual(upper);
      }),
    );
  });

  it('never covers less than it promises, unlike Wilson', () => {
    const n = 15;
    const misses = { exact: 0, wilson: 0 };
    for (let p = 0.01; p < 1; p += 0.01) {
      let [exact, wilson] = [0, 0];
      for (let x = 0; x <= n; x++) {
        const mass = binomialCdf(x, n, p) - binomialCdf(x - 1, n, p);
        const holds = (interval: readonly [number, number]) =>
          interval[0] <= p && p <= interval[1];
        const input = { successes: x, trials: n };
        if (holds(must(clopperPearsonInterval(input)).interval)) exact += mass;
        if (holds(must(wilsonInterval(input)).interval)) wilson += mass;
      }
      if (exact < 0.95 - 1e-9) misses.exact++;
      if (wilson < 0.95 - 1e-9) misses.wilson++;
    }
    expect(misses.exact).toBe(0);
    expect(misses.wilson).toBeGreaterThan(0);
  });

  it('knows nothing without trials', () => {
    expect(clopperPearsonInterval({ successes: 0, trials: 0 })).toMatchObject({
      estimate: null,
      interval: [0, 1],
    });
  });

  it.each([
    ['inconsistent-sums', -1, 10],
    ['inconsistent-sums', 11, 10],
    ['non-finite', NaN, 10],
    ['non-finite', 1, Infinity],
  ])('returns %s for %d of %d', (reason, successes, trials) => {
    expect(clopperPearsonInterval({ successes, trials })).toMatchObject({
      ok: false,
      reason,
    });
  });
});

describe('betaPosterior', () => {
  it('has half of its mass below its median', () => {
    const { interval } = must(
      betaPosterior({ failures: 4, trials: 31, confidence: 1e-9 }),
    );
    const { probability } = must(
      betaPosterior({ failures: 4, trials: 31, threshold: interval[0] }),
    );
    expect(probability).toBeCloseTo(0.5, 8);
  });

  it('is the prior without trials', () => {
    expect(
      betaPosterior({ prior: { a: 2, b: 6 }, failures: 0, trials: 0 }),
    ).toMatchObject({ a: 2, b: 6, mean: 0.25, probability: null });
  });

  it('refuses impossible counts, throws for impossible options', () => {
    expect(betaPosterior({ failures: 3, trials: 2 })).toMatchObject({
      reason: 'inconsistent-sums',
    });
    expect(betaPosterior({ failures: NaN, trials: 2 })).toMatchObject({
      reason: 'non-finite',
    });
    const good = { failures: 1, trials: 2 };
    for (const bad of [
      { threshold: 1.1 },
      { threshold: NaN },
      { prior: { a: 0, b: 1 } },
      { confidence: 1 },
    ]) {
      expect(() => betaPosterior({ ...good, ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('poissonExactInterval', () => {
  it('scales with the exposure and contains the rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        (events, exposure) => {
          const one = must(poissonExactInterval({ events, exposure: 1 }));
          const scaled = must(poissonExactInterval({ events, exposure }));
          expect(scaled.interval[1] * exposure).toBeCloseTo(one.interval[1], 6);
          expect(scaled.interval[0]).toBeLessThanOrEqual(scaled.rate);
          expect(scaled.interval[1]).toBeGreaterThanOrEqual(scaled.rate);
        },
      ),
    );
  });

  it.each([
    ['insufficient-data', 0, 0],
    ['inconsistent-sums', -1, 2],
    ['inconsistent-sums', 1.5, 2],
    ['inconsistent-sums', 1, -2],
    ['non-finite', 1, NaN],
    ['non-finite', Infinity, 1],
  ])('returns %s for %d events in %d', (reason, events, exposure) => {
    expect(poissonExactInterval({ events, exposure })).toMatchObject({
      ok: false,
      reason,
    });
  });
});

describe('poissonRateRatioTest', () => {
  it('inverts when the groups are swapped', () => {
    const there = must(
      poissonRateRatioTest({
        events1: 3,
        exposure1: 20,
        events2: 11,
        exposure2: 31,
      }),
    );
    const back = must(
      poissonRateRatioTest({
        events1: 11,
        exposure1: 31,
        events2: 3,
        exposure2: 20,
      }),
    );
    expect(back.ratio).toBeCloseTo(1 / there.ratio, 12);
    expect(back.interval[0]).toBeCloseTo(1 / there.interval[1], 9);
    expect(back.pValue).toBeCloseTo(there.pValue, 9);
  });

  it('sees nothing in equal rates and has open ends without events', () => {
    expect(
      poissonRateRatioTest({
        events1: 0,
        exposure1: 1,
        events2: 4,
        exposure2: 1,
      }),
    ).toMatchObject({ ratio: 0, interval: [0, expect.any(Number)] });
    const open = must(
      poissonRateRatioTest({
        events1: 4,
        exposure1: 1,
        events2: 0,
        exposure2: 1,
      }),
    );
    expect(open.ratio).toBe(Infinity);
    expect(open.interval[1]).toBe(Infinity);
    expect(open.pValue).toBeCloseTo(2 / 16, 12);
  });

  it.each([
    ['insufficient-data', [0, 1, 0, 1]],
    ['insufficient-data', [1, 0, 1, 1]],
    ['inconsistent-sums', [-1, 1, 1, 1]],
    ['non-finite', [1, 1, NaN, 1]],
    ['unbounded', [1e8, 1, 1, 1]],
  ])(
    'returns %s for %j',
    (reason, [events1, exposure1, events2, exposure2]) => {
      expect(
        poissonRateRatioTest({ events1, exposure1, events2, exposure2 }),
      ).toMatchObject({ ok: false, reason });
    },
  );
});
