import fc from 'fast-check';
import { createRng, type Rng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import type { Arm, MeanArm } from './arms';
import { asymptoticConfidenceSequence } from './asymptoticConfidenceSequence';
import { welchTest } from './welchTest';

function meanArm(values: readonly number[]): MeanArm {
  return {
    kind: 'mean',
    n: values.length,
    sum: values.reduce((a, b) => a + b, 0),
    sumSquares: values.reduce((a, b) => a + b * b, 0),
  };
}

function sample(rng: Rng, n: number, sd = 1): number[] {
  return Array.from({ length: n }, () => 5 + sd * rng.normal());
}

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const rng = createRng('welch');
const a = sample(rng, 40);
const b = sample(rng, 55, 2);
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true });

describe('welchTest', () => {
  const absolute = (x: number[], y: number[]) =>
    accepted(
      welchTest({
        control: meanArm(x),
        treatment: meanArm(y),
        effect: 'absolute',
      }),
    );

  it('follows shift and scale and flips when the arms are swapped', () => {
    const base = absolute(a, b);
    fc.assert(
      fc.property(number(-100, 100), number(0.01, 100), (shift, scale) => {
        const move = (v: number) => shift + scale * v;
        const moved = absolute(a.map(move), b.map(move));
        expect(moved.estimate / scale).toBeCloseTo(base.estimate, 6);
        expect(moved.pValue).toBeCloseTo(base.pValue, 5);
      }),
    );
    const swapped = absolute(b, a);
    expect(swapped.estimate).toBeCloseTo(-base.estimate, 12);
    expect(swapped.interval[0]).toBeCloseTo(-base.interval[1], 12);
  });

  it('has a relative effect without units', () => {
    const relative = (scale: number) =>
      accepted(
        welchTest({
          control: meanArm(a.map(v => v * scale)),
          treatment: meanArm(b.map(v => v * scale)),
          effect: 'relative',
        }),
      );
    const base = relative(1);
    for (const scale of [0.001, 37, -1]) {
      expect(relative(scale).estimate).toBeCloseTo(
        base.estimate * Math.sign(scale),
        10,
      );
      expect(relative(scale).standardError).toBeCloseTo(base.standardError, 10);
    }
  });

  it('has p falling with the size of the difference', () => {
    const base = absolute(a, b).estimate;
    const p = (d: number) =>
      absolute(
        a,
        b.map(v => v - base + d),
      ).pValue;
    fc.assert(
      fc.property(number(0, 3), number(0.01, 3), (d, more) => {
        expect(p(d + more)).toBeLessThan(p(d));
        expect(p(-d - more)).toBeCloseTo(p(d + more), 8);
      }),
    );
  });

  it('relates its alternatives', () => {
    const test = (alternative: 'two-sided' | 'greater' | 'less') =>
      accepted(
        welchTest({
          control: meanArm(a),
          treatment: meanArm(b),
          effect: 'absolute',
          alternative,
        }),
      );
    const [two, up, down] = (['two-sided', 'greater', 'less'] as const).map(
      test,
    );
    expect(up.pValue + down.pValue).toBeCloseTo(1, 12);
    expect(2 * Math.min(up.pValue, down.pValue)).toBeCloseTo(two.pValue, 12);
  });

  it('equals the plain test for a single stratum', () => {
    const control = meanArm(a);
    const treatment = meanArm(b);
    const plain = accepted(
      welchTest({ control, treatment, effect: 'relative' }),
    );
    const stratified = accepted(
      welchTest({ strata: [{ control, treatment }], effect: 'relative' }),
    );
    expect(stratified.estimate).toBeCloseTo(plain.estimate, 12);
    expect(stratified.standardError).toBeCloseTo(plain.standardError, 10);
    expect(stratified.df).toBeCloseTo(plain.df, 8);
  });

  it('merges strata that are too thin', () => {
    const thin = { control: meanArm([4]), treatment: meanArm([]) };
    const full = { control: meanArm(a), treatment: meanArm(b) };
    const result = accepted(
      welchTest({ strata: [full, thin], effect: 'absolute' }),
    );
    expect(result.warnings).toMatchObject([{ code: 'merged-strata' }]);
    expect(
      accepted(welchTest({ strata: [thin, full], effect: 'absolute' }))
        .estimate,
    ).toBeCloseTo(result.estimate, 12);
    expect(welchTest({ strata: [thin], effect: 'absolute' })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(welchTest({ strata: [], effect: 'absolute' })).toMatchObject({
      reason: 'insufficient-data',
    });
  });

  it('warns when the baseline of a relative effect is imprecise', () => {
    const result = accepted(
      welchTest({
        control: meanArm([1, -1, 2, 0.5]),
        treatment: meanArm([1, 2, 3]),
        effect: 'relative',
      }),
    );
    expect(result.warnings).toMatchObject([{ code: 'imprecise-baseline' }]);
  });

  it('keeps its false positives near the nominal rate', () => {
    const runs = 4000;
    const rates: Record<string, number> = {};
    const source = createRng('welch-null');
    const draws: [string, () => [number[], number[]]][] = [
      ['normal', () => [sample(source, 20), sample(source, 20)]],
      ['unequal', () => [sample(source, 15, 3), sample(source, 60)]],
      [
        't with 3 degrees of freedom',
        () => {
          const heavy = (n: number) =>
            Array.from(
              { length: n },
              () => source.normal() / Math.sqrt(source.gamma(1.5, 0.5) / 3),
            );
          return [heavy(60), heavy(60)];
        },
      ],
    ];
    for (const [name, draw] of draws) {
      let rejections = 0;
      for (let i = 0; i < runs; i++) {
        if (absolute(...draw()).pValue < 0.05) rejections += 1;
      }
      rates[name] = rejections / runs;
    }
    expect(Math.min(...Object.values(rates))).toBeGreaterThan(0.037);
    expect(Math.max(...Object.values(rates))).toBeLessThan(0.061);
  });
});

describe('asymptoticConfidenceSequence', () => {
  it('is wider than the fixed interval and tightens with data', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 1e6 }), n => {
        const arm = (mean: number): MeanArm => ({
          kind: 'mean',
          n,
          sum: n * mean,
          sumSquares: n * (mean * mean + 1),
        });
        const input = {
          control: arm(1),
          treatment: arm(1.1),
          effect: 'absolute' as const,
        };
        const fixed = accepted(welchTest(input));
        const anytime = accepted(asymptoticConfidenceSequence(input));
        expect(anytime.interval[0]).toBeLessThan(fixed.interval[0]);
        expect(anytime.pValue).toBeGreaterThanOrEqual(fixed.pValue);
        const excludes = anytime.interval[0] > 0;
        expect(excludes).toBe(anytime.pValue < 0.05);
      }),
    );
  });

  it('refuses a one-sided alpha of one half', () => {
    const input = {
      control: meanArm(a),
      treatment: meanArm(b),
      effect: 'absolute' as const,
      alternative: 'greater' as const,
    };
    expect(
      asymptoticConfidenceSequence({ ...input, alpha: 0.5 }),
    ).toMatchObject({ reason: 'alpha-out-of-range' });
    expect(() =>
      asymptoticConfidenceSequence({ ...input, tuning: -1 }),
    ).toThrow(InferenceInputError);
  });
});

describe('bad arms', () => {
  const good = meanArm([1, 2, 4]);
  const mean = (n: number, sum: number, sumSquares: number): Arm => ({
    kind: 'mean',
    n,
    sum,
    sumSquares,
  });
  const proportion = (n: number, successes: number): Arm => ({
    kind: 'proportion',
    n,
    successes,
  });
  const sums = (sum: number, sumSquares: number) => ({ sum, sumSquares });
  const ratio = (denominator: number, sumProducts: number): Arm => ({
    kind: 'ratio',
    n: 4,
    numerator: sums(8, 20),
    denominator: sums(denominator, 40),
    sumProducts,
  });
  const cuped = (sumProducts: number): Arm => ({
    kind: 'cuped-mean',
    n: 4,
    outcome: sums(8, 20),
    covariate: sums(8, 20),
    sumProducts,
  });

  it.each<[string, Arm, Arm]>([
    ['insufficient-data', mean(0, 0, 0), good],
    ['insufficient-data', mean(1, 3, 9), good],
    ['zero-variance', mean(3, 6, 12), good],
    ['inconsistent-sums', mean(3, 6, 1), good],
    ['inconsistent-sums', mean(-3, 6, 20), good],
    ['non-finite', mean(3, NaN, 20), good],
    ['non-finite', mean(3, 6, Infinity), good],
    ['non-finite', mean(NaN, 6, 20), good],
    ['zero-baseline', mean(3, 0, 20), good],
    ['inconsistent-sums', proportion(5, 7), proportion(5, 2)],
    ['inconsistent-sums', proportion(5, -1), proportion(5, 2)],
    ['zero-variance', proportion(5, 0), proportion(5, 2)],
    ['non-finite', proportion(5, NaN), proportion(5, 2)],
    ['zero-baseline', ratio(0, 10), ratio(10, 20)],
    ['non-finite', ratio(10, NaN), ratio(10, 20)],
    ['zero-variance', cuped(20), cuped(20)],
    ['non-finite', cuped(NaN), cuped(17)],
  ])('%s %#', (reason, control, treatment) => {
    const input = { control, treatment, effect: 'relative' as const };
    expect(welchTest(input)).toMatchObject({ ok: false, reason });
    expect(asymptoticConfidenceSequence(input)).toMatchObject({ reason });
  });

  it('never returns NaN, whatever the sums', () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324, NaN, Infinity),
    );
    const arm = fc.record({
      kind: fc.constant('mean' as const),
      n: fc.oneof(fc.integer({ min: -2, max: 1e6 }), any),
      sum: any,
      sumSquares: any,
    });
    const effect = fc.constantFrom('absolute' as const, 'relative' as const);
    fc.assert(
      fc.property(arm, arm, effect, (control, treatment, scale) => {
        const result = welchTest({ control, treatment, effect: scale });
        expect(JSON.stringify(Object.values(result))).not.toContain('NaN');
        for (const value of Object.values(result).flat()) {
          expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    () =>
      welchTest({
        control: good,
        treatment: proportion(5, 2),
        effect: 'absolute',
      }),
    () =>
      welchTest({
        control: { ...good, kind: 'median' as never },
        treatment: { ...good, kind: 'median' as never },
        effect: 'absolute',
      }),
    () =>
      welchTest({
        control: good,
        treatment: good,
        effect: 'absolute',
        alpha: 0,
      }),
    () =>
      welchTest({ control: good, treatment: good, effect: 'odds' as never }),
    () =>
      welchTest({
        control: good,
        treatment: good,
        effect: 'absolute',
        alternative: 'both' as never,
      }),
    () =>
      welchTest({
        strata: [
          {
            control: good,
            treatment: { kind: 'proportion', n: 3, successes: 1 },
          },
        ],
        effect: 'absolute',
      }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
