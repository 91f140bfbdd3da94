import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import type { Arm } from '../trials/arms';
import { welchTest } from '../trials/welchTest';
import { bayesianTest } from './bayesianTest';
import { normalExpectedLoss } from './normalExpectedLoss';
import { DEFAULT_EFFECT_PRIOR } from './prior';

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const arm = (n: number, mean: number, variance = 4): Arm => ({
  kind: 'mean',
  n,
  sum: n * mean,
  sumSquares: n * mean * mean + (n - 1) * variance,
});
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true });
const control = arm(200, 10);
const treatment = arm(220, 10.3);

describe('bayesianTest', () => {
  it('is the normal likelihood when the prior is flat', () => {
    for (const effect of ['absolute', 'relative'] as const) {
      const fixed = accepted(welchTest({ control, treatment, effect }));
      const flat = accepted(bayesianTest({ control, treatment, effect }));
      expect(flat.posteriorMean).toBe(fixed.estimate);
      expect(flat.posteriorSd).toBeCloseTo(fixed.standardError, 14);
    }
  });

  it('lies between prior and data, and closer to the more certain one', () => {
    const { estimate } = accepted(
      welchTest({ control, treatment, effect: 'absolute' }),
    );
    const prior = (variance: number) => ({
      mean: -1,
      variance,
      scale: 'absolute' as const,
    });
    fc.assert(
      fc.property(number(1e-4, 10), number(1.01, 5), (variance, times) => {
        const posterior = (v: number) =>
          accepted(
            bayesianTest({
              control,
              treatment,
              effect: 'absolute',
              prior: prior(v),
            }),
          );
        const firm = posterior(variance);
        const vague = posterior(variance * times);
        expect(firm.posteriorMean).toBeGreaterThan(-1);
        expect(vague.posteriorMean).toBeGreaterThan(firm.posteriorMean);
        expect(vague.posteriorMean).toBeLessThan(estimate);
        expect(vague.posteriorSd).toBeGreaterThan(firm.posteriorSd);
      }),
    );
  });

  it('means the same on both scales of a prior', () => {
    const on = (scale: 'absolute' | 'relative', factor: number) =>
      accepted(
        bayesianTest({
          control,
          treatment,
          effect: 'absolute',
          prior: { mean: 0.1 * factor, variance: 0.04 * factor ** 2, scale },
        }),
      ).posteriorMean;
    expect(on('relative', 1)).toBeCloseTo(on('absolute', 10), 12);
  });

  it('swaps winner and risks when lower is better or arms are swapped', () => {
    const run = (a: Arm, b: Arm, lowerIsBetter: boolean) =>
      accepted(
        bayesianTest({
          control: a,
          treatment: b,
          effect: 'absolute',
          lowerIsBetter,
        }),
      );
    const base = run(control, treatment, false);
    const lower = run(control, treatment, true);
    const swapped = run(treatment, control, true);
    expect(base.chanceToWin + lower.chanceToWin).toBeCloseTo(1, 14);
    expect(lower.risk).toEqual({
      control: base.risk.treatment,
      treatment: base.risk.control,
    });
    expect(swapped.chanceToWin).toBeCloseTo(base.chanceToWin, 14);
    expect(swapped.risk.treatment).toBeCloseTo(base.risk.treatment, 14);
  });

  it('covers effects that are drawn from the prior', () => {
    const rng = createRng('calibration');
    const runs = 2000;
    let covered = 0;
    let claimed = 0;
    let won = 0;
    for (let i = 0; i < runs; i++) {
      const truth = 0.3 * rng.normal();
      const noisy = (mean: number) => arm(50, mean + rng.normal() * 0.2, 2);
      const result = accepted(
        bayesianTest({
          control: noisy(0),
          treatment: noisy(truth),
          effect: 'absolute',
          prior: { mean: 0, variance: 0.09, scale: 'absolute' },
        }),
      );
      const [lower, upper] = result.interval;
      covered += truth >= lower && truth <= upper ? 1 : 0;
      claimed += result.chanceToWin;
      won += truth > 0 ? 1 : 0;
    }
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.015);
    expect(Math.abs((claimed - won) / runs)).toBeLessThan(0.03);
  });

  it('never gives NaN, whatever the numbers', () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, -1, 1e308, 5e-324, NaN, Infinity),
    );
    const wild = fc.record({
      kind: fc.constant('mean' as const),
      n: fc.oneof(fc.integer({ min: -2, max: 1e6 }), any),
      sum: any,
      sumSquares: any,
    });
    const effect = fc.constantFrom('absolute' as const, 'relative' as const);
    const variance = fc.constantFrom(1e-300, 1, 1e300);
    fc.assert(
      fc.property(wild, wild, effect, variance, (a, b, scale, v) => {
        const result = bayesianTest({
          control: a,
          treatment: b,
          effect: scale,
          prior: { mean: 0.1, variance: v, scale: 'relative' },
        });
        for (const value of Object.values(result).flat()) {
          expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Arm, Arm]>([
    ['insufficient-data', arm(1, 1), treatment],
    ['zero-variance', arm(30, 1, 0), treatment],
    ['zero-baseline', arm(30, 0), treatment],
    ['non-finite', arm(30, NaN), treatment],
    ['inconsistent-sums', arm(30, 1, -5), treatment],
  ])('returns %s', (reason, a, b) => {
    expect(
      bayesianTest({
        control: a,
        treatment: b,
        effect: 'absolute',
        prior: DEFAULT_EFFECT_PRIOR,
      }),
    ).toMatchObject({ ok: false, reason });
  });

  it.each([
    { alpha: 0 },
    { effect: 'odds' as never },
    { prior: { ...DEFAULT_EFFECT_PRIOR, variance: 0 } },
    { prior: { ...DEFAULT_EFFECT_PRIOR, mean: NaN } },
    { prior: { ...DEFAULT_EFFECT_PRIOR, scale: 'log' as never } },
  ])('throws for %j', mistake => {
    expect(() =>
      bayesianTest({ control, treatment, effect: 'absolute', ...mistake }),
    ).toThrow(InferenceInputError);
  });
});

describe('normalExpectedLoss', () => {
  it('differs by the mean, scales, and keeps its digits far out', () => {
    fc.assert(
      fc.property(number(-50, 50), number(0.01, 10), (mean, sd) => {
        const loss = accepted(normalExpectedLoss({ mean, sd }));
        expect(loss.control - loss.treatment).toBeCloseTo(mean, 10);
        expect(Math.min(loss.control, loss.treatment)).toBeGreaterThanOrEqual(
          0,
        );
        const mirrored = accepted(normalExpectedLoss({ mean: -mean, sd }));
        expect(mirrored.control).toBeCloseTo(loss.treatment, 12);
      }),
    );
    // s·φ(z)/z²·(1 − 3/z² + 15/z⁴ − 105/z⁶), z = 20.
    const far = accepted(normalExpectedLoss({ mean: 20, sd: 1 })).treatment;
    const series = 1 - 3 / 400 + 15 / 160_000 - 105 / 64e6;
    const density = Math.exp(-200) / Math.sqrt(2 * Math.PI);
    expect(far / ((density / 400) * series)).toBeCloseTo(1, 5);
  });

  it.each([
    ['non-finite', { mean: NaN, sd: 1 }],
    ['non-finite', { mean: 1, sd: Infinity }],
    ['inconsistent-sums', { mean: 1, sd: -1 }],
    ['zero-variance', { mean: 1, sd: 0 }],
  ])('returns %s for %j', (reason, input) => {
    expect(normalExpectedLoss(input)).toMatchObject({ ok: false, reason });
  });
});
