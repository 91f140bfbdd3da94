import fc from 'fast-check';
import { logGamma } from '../numerics/distributions';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { simpson } from './__testUtils__/simpson';
import { asymptoticConfidenceSequence } from '../trials/asymptoticConfidenceSequence';
import { empiricalProcessBoundary } from './empiricalProcessBoundary';
import { logMixture } from './logMixture';
import { mixtureBoundary } from './mixtureBoundary';
import { mixtureRho } from './mixtureRho';
import type { Mixture } from './mixtures';
import { msprt } from './msprt';
import { polyStitchingBoundary } from './polyStitchingBoundary';
import { quantileBoundary } from './quantileBoundary';

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const at = { vOpt: 10, alphaOpt: 0.05 };
const MIXTURES: Mixture[] = [
  { kind: 'normal', sided: 1, ...at },
  { kind: 'normal', ...at },
  { kind: 'gamma-exponential', c: 0.7, ...at },
  { kind: 'gamma-poisson', c: 0.7, ...at },
  { kind: 'beta-binomial', g: 0.3, h: 0.7, sided: 1, ...at },
  { kind: 'beta-binomial', g: 0.3, h: 0.7, ...at },
];
const named = MIXTURES.map(
  m =>
    [
      `${m.kind} ${'sided' in m && m.sided === 1 ? 'one-sided' : ''}`,
      m,
    ] as const,
);
const martingale = (mixture: Mixture, s: number, v: number) =>
  Math.exp(accepted(logMixture({ ...mixture, s, v })).value);

describe('logMixture', () => {
  const v = 21;
  const logFactorial = (n: number) => logGamma(n + 1);

  it.each(named.slice(0, 2))('has mean 1 for normal sums: %s', (_, mixture) => {
    const sd = Math.sqrt(v);
    const mean = simpson(
      -40 * sd,
      40 * sd,
      s =>
        Math.exp(
          accepted(logMixture({ ...mixture, s, v })).value - (s * s) / (2 * v),
        ) / Math.sqrt(2 * Math.PI * v),
    );
    expect(mean).toBeCloseTo(1, 6);
  });

  it('has mean 1 for exponential waiting times', () => {
    const c = 0.7;
    const shape = v / (c * c);
    const mean = simpson(1e-9, 3000, x =>
      Math.exp(
        accepted(logMixture({ ...MIXTURES[2], s: c * (x - shape), v })).value +
          (shape - 1) * Math.log(x) -
          x -
          logGamma(shape),
      ),
    );
    // The mixture has a heavy tail beyond the range of integration.
    expect(mean).toBeGreaterThan(0.99);
    expect(mean).toBeLessThanOrEqual(1 + 1e-6);
  });

  it('has mean 1 for Poisson counts', () => {
    const c = 0.7;
    const rate = v / (c * c);
    let mean = 0;
    for (let k = 0; k < 3000; k++) {
      const log = k * Math.log(rate) - rate - logFactorial(k);
      const s = c * (k - rate);
      mean += Math.exp(
        accepted(logMixture({ ...MIXTURES[3], s, v })).value + log,
      );
    }
    expect(mean).toBeCloseTo(1, 6);
  });

  it.each(named.slice(4))('has mean 1 for yes or no: %s', (_, mixture) => {
    const n = 60;
    const p = 0.3;
    let mean = 0;
    for (let k = 0; k <= n; k++) {
      const log =
        logFactorial(n) -
        logFactorial(k) -
        logFactorial(n - k) +
        k * Math.log(p) +
        (n - k) * Math.log(1 - p);
      mean += Math.exp(log) * martingale(mixture, k - n * p, n * p * (1 - p));
    }
    expect(mean).toBeCloseTo(1, 9);
  });

  it.each(named)('is finite far in both tails: %s', (_, mixture) => {
    for (const share of [-1, -0.5, 0.5, 1]) {
      const big = 20_000;
      const { value } = accepted(
        logMixture({ ...mixture, s: big * share, v: big }),
      );
      expect(Number.isFinite(value)).toBe(true);
    }
  });
});

describe('mixtureBoundary', () => {
  it.each(named)('is where the mixture reaches 1/α: %s', (_, mixture) => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-4, max: 0.2, noNaN: true }),
        (v, alpha) => {
          const { value } = accepted(mixtureBoundary({ ...mixture, v, alpha }));
          const reached = accepted(logMixture({ ...mixture, s: value, v }));
          expect(reached.value).toBeCloseTo(-Math.log(alpha), 6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has a closed form for two-sided normal mixtures', () => {
    const { rho } = accepted(mixtureRho(at));
    const { value } = accepted(mixtureBoundary({ ...MIXTURES[1], v: 33 }));
    expect(value).toBeCloseTo(
      Math.sqrt((33 + rho) * (Math.log1p(33 / rho) + 2 * Math.log(20))),
      9,
    );
  });

  it('is infinite while no sum can be evidence', () => {
    expect(
      mixtureBoundary({ ...MIXTURES[4], v: 0.21, alpha: 0.001 }),
    ).toMatchObject({ value: Infinity });
  });
});

describe('identities', () => {
  it('msprt is the two-sided normal mixture in units of the effect', () => {
    const [difference, V, tau] = [0.05, 0.0004, 0.001];
    const unit = accepted(mixtureRho({ vOpt: 1, alphaOpt: 0.05 })).rho;
    const mixture: Mixture = {
      kind: 'normal',
      vOpt: 1 / (tau * unit),
      alphaOpt: 0.05,
    };
    const { likelihoodRatio, criticalZ } = accepted(
      msprt({ difference, squaredStandardError: V, tau }),
    );
    expect(martingale(mixture, difference / V, 1 / V)).toBeCloseTo(
      likelihoodRatio,
      9,
    );
    const { value } = accepted(mixtureBoundary({ ...mixture, v: 1 / V }));
    expect(value * Math.sqrt(V)).toBeCloseTo(criticalZ, 8);
  });

  it('asymptoticConfidenceSequence is that mixture with v = n', () => {
    const arm = (n: number, mean: number) =>
      ({
        kind: 'mean',
        n,
        sum: n * mean,
        sumSquares: n * (mean ** 2 + 2),
      } as const);
    const { estimate, standardError, pValue } = accepted(
      asymptoticConfidenceSequence({
        control: arm(300, 1),
        treatment: arm(400, 1.4),
        effect: 'absolute',
        tuning: 900,
      }),
    );
    const s = (estimate / standardError) * Math.sqrt(700);
    const mixture: Mixture = { kind: 'normal', vOpt: 900, alphaOpt: 0.05 };
    expect(1 / martingale(mixture, s, 700)).toBeCloseTo(pValue, 10);
  });
});

describe('stitched boundaries', () => {
  const poly = (v: number, c?: number) =>
    accepted(polyStitchingBoundary({ v, vMin: 10, c })).value;

  it('are crossed less often than promised by a random walk', () => {
    const rng = createRng('stitching');
    const runs = 400;
    let crossed = 0;
    const boundary = Array.from({ length: 800 }, (_, i) => poly(i + 1));
    for (let run = 0; run < runs; run++) {
      let s = 0;
      crossed += boundary.some(b => {
        s += rng.normal();
        return s >= b;
      })
        ? 1
        : 0;
    }
    expect(crossed / runs).toBeLessThan(0.05);
    expect(crossed).toBeGreaterThan(0);
  });

  it('stay at their first value before vMin and grow with c', () => {
    expect(poly(0)).toBe(poly(10));
    expect(poly(500, 1)).toBeGreaterThan(poly(500, 0));
    expect(poly(500, 0)).toBeGreaterThan(poly(500, -1));
  });

  it('hold for a quantile over time', () => {
    const value = (p: number, t: number) =>
      accepted(quantileBoundary({ p, t, tOpt: 50 })).value;
    expect(value(0.5, 10)).toBe(value(0.5, 50));
    expect(value(0.5, 1000) / 1000).toBeLessThan(value(0.5, 100) / 100);
    // Few values lie above a high quantile: fewer can be too many below it.
    expect(value(0.99, 1000)).toBeLessThan(value(0.01, 1000));
    const rng = createRng('quantile walk');
    const p = 0.95;
    const bounds = Array.from({ length: 600 }, (_, i) => [
      value(p, i + 1),
      value(1 - p, i + 1),
    ]);
    let crossed = 0;
    for (let run = 0; run < 400; run++) {
      let excess = 0;
      crossed += bounds.some(([up, down]) => {
        excess += (rng.uniform() < p ? 1 : 0) - p;
        return excess >= up || -excess >= down;
      })
        ? 1
        : 0;
    }
    expect(crossed / 400).toBeLessThan(0.05);
  });

  it('bound an empirical distribution function', () => {
    const value = (t: number, alpha: number) =>
      accepted(empiricalProcessBoundary({ t, tMin: 50, alpha })).value;
    expect(value(50, 1e-9)).toBeLessThanOrEqual(1);
    expect(value(2000, 0.05)).toBeLessThan(value(500, 0.05));
    expect(value(500, 0.01)).toBeGreaterThan(value(500, 0.05));
    const rng = createRng('process');
    let crossed = 0;
    for (let run = 0; run < 100; run++) {
      const values: number[] = [];
      let out = false;
      for (let t = 1; t <= 400; t++) {
        values.push(rng.uniform());
        if (t < 50 || t % 25 !== 0) continue;
        const bound = value(t, 0.05);
        const sorted = [...values].sort((a, b) => a - b);
        out ||= sorted.some((x, i) => Math.abs((i + 1) / t - x) > bound);
      }
      crossed += out ? 1 : 0;
    }
    expect(crossed).toBeLessThanOrEqual(5);
  });
});

describe('bad input of mixtures', () => {
  const normal: Mixture = { kind: 'normal', ...at };

  it.each([
    ['non-finite', () => logMixture({ ...normal, s: NaN, v: 1 })],
    ['non-finite', () => logMixture({ ...normal, s: 1, v: Infinity })],
    ['inconsistent-sums', () => logMixture({ ...normal, s: 1, v: -1 })],
    ['inconsistent-sums', () => logMixture({ ...MIXTURES[4], s: 80, v: 21 })],
    ['inconsistent-sums', () => logMixture({ ...MIXTURES[5], s: -80, v: 21 })],
    [
      'alpha-out-of-range',
      () => logMixture({ ...MIXTURES[2], alphaOpt: 0.5, s: 1, v: 1 }),
    ],
    ['non-finite', () => mixtureBoundary({ ...normal, v: NaN })],
    ['inconsistent-sums', () => mixtureBoundary({ ...normal, v: -1 })],
    [
      'alpha-out-of-range',
      () => mixtureBoundary({ ...MIXTURES[0], alphaOpt: 0.7, v: 1 }),
    ],
    [
      'non-finite',
      () => msprt({ difference: NaN, squaredStandardError: 1, tau: 1 }),
    ],
    [
      'inconsistent-sums',
      () => msprt({ difference: 1, squaredStandardError: -1, tau: 1 }),
    ],
    [
      'zero-variance',
      () => msprt({ difference: 1, squaredStandardError: 0, tau: 1 }),
    ],
  ])('returns %s %#', (reason, run) => {
    expect(run()).toMatchObject({ ok: false, reason });
  });

  it('never returns NaN, whatever the numbers', () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324, 1e15, NaN, Infinity),
    );
    const positive = fc.constantFrom(1e-300, 1e-6, 0.5, 1, 10, 1e6, 1e300);
    const mixture = fc.constantFrom(...MIXTURES);
    fc.assert(
      fc.property(mixture, positive, positive, any, any, (m, c, vOpt, s, v) => {
        const options = { ...m, vOpt, ...('c' in m ? { c } : {}) };
        for (const result of [
          logMixture({ ...options, s, v }),
          mixtureBoundary({ ...options, v }),
          msprt({ difference: s, squaredStandardError: v, tau: c }),
        ]) {
          for (const value of Object.values(result))
            expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    () => mixtureRho({ vOpt: 0, alphaOpt: 0.05 }),
    () => mixtureRho({ vOpt: 1, alphaOpt: 1 }),
    () => logMixture({ ...normal, kind: 'cauchy' as never, s: 1, v: 1 }),
    () => logMixture({ ...normal, sided: 3 as never, s: 1, v: 1 }),
    () => logMixture({ kind: 'gamma-poisson', c: 0, ...at, s: 1, v: 1 }),
    () => logMixture({ kind: 'beta-binomial', g: 0, h: 1, ...at, s: 0, v: 1 }),
    () => mixtureBoundary({ ...normal, v: 1, alpha: 0 }),
    () => msprt({ difference: 1, squaredStandardError: 1, tau: 0 }),
    () => msprt({ difference: 1, squaredStandardError: 1, tau: 1, alpha: 1 }),
    () => polyStitchingBoundary({ v: NaN, vMin: 1 }),
    () => polyStitchingBoundary({ v: 1, vMin: 0 }),
    () => polyStitchingBoundary({ v: 1, vMin: 1, c: NaN }),
    () => polyStitchingBoundary({ v: 1, vMin: 1, s: 1 }),
    () => polyStitchingBoundary({ v: 1, vMin: 1, eta: 1 }),
    () => quantileBoundary({ p: 1, t: 1, tOpt: 1 }),
    () => quantileBoundary({ p: 0.5, t: 0, tOpt: 1 }),
    () => quantileBoundary({ p: 0.5, t: 1, tOpt: 1, delta: 0 }),
    () => empiricalProcessBoundary({ t: 5, tMin: 10 }),
    () => empiricalProcessBoundary({ t: 5, tMin: 1, A: 0.7 }),
    () => empiricalProcessBoundary({ t: 5, tMin: 1, alpha: 2 }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
