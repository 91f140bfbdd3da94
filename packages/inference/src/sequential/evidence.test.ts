import fc from 'fast-check';
import { normal } from '../numerics/distributions';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { alphaSpending } from './alphaSpending';
import { bernoulliConfidenceSequence } from './bernoulliConfidenceSequence';
import { betaBinomialEValue } from './betaBinomialEValue';
import { bettingEValue } from './bettingEValue';
import { bernoulliLogMixture } from './internal/bernoulliMixture';
import { quantileAnytimePValue } from './quantileAnytimePValue';
import { twoArmCountEValue } from './twoArmCountEValue';

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value *= (n - k + i) / i;
  return value;
}

const counts = fc
  .tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([trials, share]) => ({
    trials,
    successes: Math.round(trials * share),
  }));

describe('bernoulliConfidenceSequence', () => {
  const interval = (successes: number, trials: number, alpha = 0.05) =>
    accepted(
      bernoulliConfidenceSequence({ successes, trials, alpha, tOpt: 100 }),
    ).interval;

  it('holds the observed rate, is symmetric and grows with confidence', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const [lower, upper] = interval(successes, trials);
        expect(lower).toBeLessThanOrEqual(successes / trials);
        expect(upper).toBeGreaterThanOrEqual(successes / trials);
        const mirrored = interval(trials - successes, trials);
        expect(mirrored[0]).toBeCloseTo(1 - upper, 12);
        const wider = interval(successes, trials, 0.01);
        expect(wider[0]).toBeLessThanOrEqual(lower);
        expect(wider[1]).toBeGreaterThanOrEqual(upper);
      }),
      { numRuns: 60 },
    );
    expect(interval(0, 0)).toEqual([0, 1]);
    expect(interval(0, 500)[0]).toBe(0);
    expect(interval(500, 500)[1]).toBe(1);
    expect(interval(500, 500)[0]).toBeGreaterThan(0.98);
  });

  it('ends where the mixture starts to reject', () => {
    for (const [successes, trials] of [
      [5, 50],
      [300, 1000],
      [90, 100],
    ]) {
      const [lower] = interval(successes, trials);
      const log = bernoulliLogMixture(lower, 100, 0.05)(successes, trials);
      expect(log).toBeCloseTo(Math.log(20), 6);
    }
  });

  it('keeps its promise at every trial', () => {
    const rng = createRng('bernoulli');
    for (const p of [0.03, 0.5]) {
      const mixture = bernoulliLogMixture(p, 100, 0.05);
      let missed = 0;
      for (let run = 0; run < 500; run++) {
        let successes = 0;
        let out = false;
        for (let t = 1; t <= 300; t++) {
          successes += rng.uniform() < p ? 1 : 0;
          out ||= mixture(successes, t) >= Math.log(20);
        }
        missed += out ? 1 : 0;
      }
      expect(missed / 500).toBeLessThan(0.06);
      expect(missed).toBeGreaterThan(0);
    }
  });
});

describe('quantileAnytimePValue', () => {
  const p = (control: number[], treatment: number[], quantile = 0.5) =>
    accepted(quantileAnytimePValue({ control, treatment, quantile, tOpt: 20 }))
      .pValue;

  /** All places, also between values, and all counts a tie allows. */
  function enumerate(control: number[], treatment: number[], quantile: number) {
    const mixture = bernoulliLogMixture(quantile, 20, 0.05);
    const all = [...control, ...treatment];
    const places = all.flatMap(x => [x - 1e-9, x, x + 1e-9]);
    const least = (values: number[], x: number) => {
      const below = values.filter(y => y < x).length;
      const most = values.filter(y => y <= x).length;
      let smallest = Infinity;
      for (let k = below; k <= most; k++) {
        smallest = Math.min(smallest, mixture(k, values.length));
      }
      return smallest;
    };
    return Math.min(
      1,
      Math.exp(
        -Math.min(...places.map(x => least(control, x) + least(treatment, x))),
      ),
    );
  }

  it('equals the search over all places, ties included', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 30 }), {
      minLength: 1,
      maxLength: 40,
    });
    const quantile = fc.constantFrom(0.2, 0.5, 0.9);
    const shift = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(sample, sample, quantile, shift, (a, b, q, d) => {
        const moved = b.map(x => x + d);
        const value = p(a, moved, q);
        expect(value).toBeCloseTo(enumerate(a, moved, q), 10);
        expect(p(moved, a, q)).toBeCloseTo(value, 12);
        const curve = (x: number) => Math.exp(x / 10);
        expect(p(a.map(curve), moved.map(curve), q)).toBeCloseTo(value, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('sees a shift and is 1 without values', () => {
    const rng = createRng('latency');
    const draw = (shift: number) =>
      Array.from({ length: 400 }, () => shift + rng.normal());
    expect(p(draw(0), draw(1))).toBeLessThan(0.001);
    expect(p(draw(0), draw(0))).toBeGreaterThan(0.05);
    expect(p([], [1, 2])).toBe(1);
    expect(p([], [])).toBe(1);
  });
});

describe('e-values', () => {
  it('have mean 1 under the null hypothesis', () => {
    const n = 40;
    const nullProbability = 0.2;
    let mean = 0;
    for (let k = 0; k <= n; k++) {
      const { logEValue } = accepted(
        betaBinomialEValue({ successes: k, trials: n, nullProbability, a: 2 }),
      );
      mean +=
        choose(n, k) *
        nullProbability ** k *
        (1 - nullProbability) ** (n - k) *
        Math.exp(logEValue);
    }
    expect(mean).toBeCloseTo(1, 10);
  });

  it('do not care which side is called canary', () => {
    const side = fc.record({
      events: fc.integer({ min: 0, max: 200 }),
      exposure: fc.double({ min: 0.1, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(side, side, (x, y) => {
        const compare = (c: typeof x, b: typeof x) =>
          accepted(
            twoArmCountEValue({
              canaryEvents: c.events,
              canaryExposure: c.exposure,
              baselineEvents: b.events,
              baselineExposure: b.exposure,
            }),
          ).logEValue;
        expect(compare(x, y)).toBeCloseTo(compare(y, x), 7);
      }),
    );
  });

  it('are fair bets: mean capital 1 over all outcomes', () => {
    const n = 8;
    const mean = 0.3;
    const lambda = [0.5, -1, 2, 0, 1, 0.2, -0.4, 3];
    let average = 0;
    for (let code = 0; code < 2 ** n; code++) {
      const values = Array.from({ length: n }, (_, i) => (code >> i) & 1);
      const { capital, pValue } = accepted(
        bettingEValue({ values, mean, lambda }),
      );
      const chance = values.reduce((c, x) => c * (x ? mean : 1 - mean), 1);
      average += chance * capital[n - 1];
      expect(pValue).toBeCloseTo(1 / Math.max(1, ...capital), 12);
    }
    expect(average).toBeCloseTo(1, 10);
  });
});

describe('alphaSpending', () => {
  it('is the fixed test for one look', () => {
    for (const spending of ['obrien-fleming', 'pocock'] as const) {
      const { zBounds } = accepted(
        alphaSpending({ informationFractions: [1], spending }),
      );
      expect(zBounds[0]).toBeCloseTo(-normal.quantile(0.025), 9);
    }
  });

  it('spends alpha, also with skipped, late and close looks', () => {
    const rng = createRng('looks');
    const plans = [
      [0.3, 0.31, 0.9, 1],
      [0.5, 1.2],
      [0.2, 0.4, 0.6, 0.8, 1],
    ];
    for (const times of plans) {
      const { zBounds, cumulativeAlpha } = accepted(
        alphaSpending({ informationFractions: times, spending: 'pocock' }),
      );
      expect(cumulativeAlpha.at(-1)).toBeCloseTo(0.05, 12);
      const runs = 20_000;
      let rejected = 0;
      for (let run = 0; run < runs; run++) {
        let b = 0;
        rejected += times.some((t, i) => {
          b += rng.normal() * Math.sqrt(t - (times[i - 1] ?? 0));
          return Math.abs(b) / Math.sqrt(t) >= zBounds[i];
        })
          ? 1
          : 0;
      }
      expect(Math.abs(rejected / runs - 0.05)).toBeLessThan(0.005);
    }
  });

  it('has nothing left after the last planned look', () => {
    expect(
      alphaSpending({
        informationFractions: [0.5, 1, 1.1],
        spending: 'pocock',
      }),
    ).toMatchObject({
      zBounds: [expect.any(Number), expect.any(Number), Infinity],
    });
  });
});

describe('bad input', () => {
  const sequence = (successes: number, trials: number) =>
    bernoulliConfidenceSequence({ successes, trials, tOpt: 10 });
  const evidence = (successes: number, trials: number) =>
    betaBinomialEValue({ successes, trials, nullProbability: 0.5 });
  const counted = (canaryEvents: number, canaryExposure: number) =>
    twoArmCountEValue({
      canaryEvents,
      canaryExposure,
      baselineEvents: 3,
      baselineExposure: 5,
    });
  const bet = (values: number[], lambda: number | number[] = 1) =>
    bettingEValue({ values, mean: 0.5, lambda });
  const looks = (informationFractions: number[]) =>
    alphaSpending({ informationFractions, spending: 'pocock' });

  it.each([
    ['inconsistent-sums', () => sequence(3, 2)],
    ['inconsistent-sums', () => sequence(-1, 2)],
    ['non-finite', () => sequence(NaN, 2)],
    ['non-finite', () => sequence(1, Infinity)],
    ['inconsistent-sums', () => evidence(3, 2)],
    ['non-finite', () => evidence(NaN, 2)],
    ['inconsistent-sums', () => counted(-1, 5)],
    ['inconsistent-sums', () => counted(1, -5)],
    ['insufficient-data', () => counted(1, 0)],
    ['non-finite', () => counted(NaN, 5)],
    ['non-finite', () => counted(1, NaN)],
    ['insufficient-data', () => bet([])],
    ['inconsistent-sums', () => bet([0.5, 1.5])],
    ['non-finite', () => bet([0.5, NaN])],
    [
      'non-finite',
      () =>
        quantileAnytimePValue({
          control: [NaN],
          treatment: [1],
          quantile: 0.5,
          tOpt: 10,
        }),
    ],
  ])('returns %s %#', (reason, run) => {
    expect(run()).toMatchObject({ ok: false, reason });
  });

  it('never gives NaN, whatever the numbers', () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, 7, -1, 1e308, 5e-324, 1e15, NaN, Infinity),
    );
    fc.assert(
      fc.property(any, any, any, any, (x, y, z, w) => {
        const results = [
          bernoulliConfidenceSequence({ successes: x, trials: y, tOpt: 100 }),
          evidence(x, y),
          twoArmCountEValue({
            canaryEvents: x,
            baselineEvents: y,
            canaryExposure: z,
            baselineExposure: w,
          }),
          quantileAnytimePValue({
            control: [x, y],
            treatment: [z, w],
            quantile: 0.9,
            tOpt: 10,
          }),
        ];
        for (const value of results.flatMap(r => Object.values(r)).flat()) {
          expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    () => bernoulliConfidenceSequence({ successes: 1, trials: 2, tOpt: 0 }),
    () =>
      bernoulliConfidenceSequence({
        successes: 1,
        trials: 2,
        tOpt: 1,
        alpha: 1,
      }),
    () => betaBinomialEValue({ successes: 1, trials: 2, nullProbability: 0 }),
    () =>
      betaBinomialEValue({
        successes: 1,
        trials: 2,
        nullProbability: 0.5,
        a: 0,
      }),
    () => bet([0.5], 3),
    () => bet([0.5], NaN),
    () => bet([], -3),
    () => bet([0.5], [1, 1]),
    () => bettingEValue({ values: [0.5], mean: 1, lambda: 0 }),
    () => looks([0.5, 0.5]),
    () => looks([0]),
    () => looks([0.5, NaN]),
    () => looks([1, 0.5]),
    () =>
      alphaSpending({
        informationFractions: [1],
        spending: 'linear' as never,
      }),
    () =>
      alphaSpending({
        informationFractions: [1],
        spending: 'pocock',
        alpha: 0,
      }),
    () =>
      quantileAnytimePValue({
        control: [1],
        treatment: [1],
        quantile: 1,
        tOpt: 10,
      }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
