import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { benjaminiHochberg } from './benjaminiHochberg';
import { covariateImbalance } from './covariateImbalance';
import { deltaVariance } from './deltaVariance';
import { fiellerInterval } from './fiellerInterval';
import { guardrailPower } from './guardrailPower';
import { holm } from './holm';
import { sequentialSrm } from './sequentialSrm';
import { srmTest } from './srmTest';
import { twoProportionZTest } from './twoProportionZTest';
import { unitsInTwoArms } from './unitsInTwoArms';

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true });

describe('fiellerInterval, deltaVariance and twoProportionZTest', () => {
  it('agree with the delta method when the baseline is precise', () => {
    const control = { mean: 100, squaredStandardError: 0.01 };
    const treatment = { mean: 110, squaredStandardError: 0.01 };
    const { interval } = accepted(fiellerInterval({ control, treatment }));
    const { variance } = accepted(
      deltaVariance({
        control: { mean: 100, variance: 1, n: 100 },
        treatment: { mean: 110, variance: 1, n: 100 },
        effect: 'relative',
      }),
    );
    expect(interval[1] - interval[0]).toBeCloseTo(
      2 * 1.959964 * Math.sqrt(variance),
      5,
    );
  });

  it('refuse bad input', () => {
    const precise = { mean: 1, squaredStandardError: 0.1 };
    const nan = { mean: NaN, squaredStandardError: 1 };
    const negative = { mean: 1, squaredStandardError: -1 };
    expect(fiellerInterval({ control: nan, treatment: precise })).toMatchObject(
      { reason: 'non-finite' },
    );
    expect(
      fiellerInterval({ control: negative, treatment: precise }),
    ).toMatchObject({ reason: 'inconsistent-sums' });
    const arm = { mean: 1, variance: 1, n: 1 };
    const delta = (control: typeof arm) =>
      deltaVariance({ control, treatment: arm, effect: 'relative' });
    expect(delta({ ...arm, mean: 0 })).toMatchObject({
      reason: 'zero-baseline',
    });
    expect(delta({ ...arm, n: 0 })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(delta({ ...arm, variance: -1 })).toMatchObject({
      reason: 'inconsistent-sums',
    });
    expect(delta({ ...arm, variance: NaN })).toMatchObject({
      reason: 'non-finite',
    });
    expect(
      twoProportionZTest({
        control: { kind: 'proportion', n: 5, successes: 0 },
        treatment: { kind: 'proportion', n: 5, successes: 0 },
        pooled: true,
      }),
    ).toMatchObject({ reason: 'zero-variance' });
  });

  it('relates the pooled z to the χ² of the table', () => {
    const z = accepted(
      twoProportionZTest({
        control: { kind: 'proportion', n: 60, successes: 20 },
        treatment: { kind: 'proportion', n: 60, successes: 31 },
        pooled: true,
      }),
    );
    // Expected counts of the 2×2 table: 25.5 successes, 34.5 failures.
    const chi = 2 * (5.5 ** 2 / 25.5 + 5.5 ** 2 / 34.5);
    expect(z.zStatistic ** 2).toBeCloseTo(chi, 10);
  });
});

describe('srm and multiplicity', () => {
  it('warns of small expected counts', () => {
    expect(srmTest({ observed: [3, 4], weights: [1, 1] })).toMatchObject({
      warnings: [{ code: 'small-expected-count' }],
    });
  });

  it.each([
    ['unexpected-arm', [5, 1], [1, 0]],
    ['non-finite', [5, NaN], [1, 1]],
    ['inconsistent-sums', [5, -1], [1, 1]],
    ['insufficient-data', [5, 0], [1, 0]],
  ])('%s', (reason, observed, weights) => {
    expect(srmTest({ observed, weights })).toMatchObject({ reason });
  });

  it('throws for weights that do not fit', () => {
    expect(() => srmTest({ observed: [1], weights: [1, 1] })).toThrow(
      InferenceInputError,
    );
    expect(() => srmTest({ observed: [1, 1], weights: [0, 0] })).toThrow(
      InferenceInputError,
    );
    expect(() => srmTest({ observed: [1, 1], weights: [1, -1] })).toThrow(
      InferenceInputError,
    );
  });

  it('refuses sequential looks without data', () => {
    expect(sequentialSrm({ snapshots: [], weights: [1, 1] })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(
      sequentialSrm({ observed: [NaN, 1], weights: [1, 1] }),
    ).toMatchObject({ reason: 'non-finite' });
  });

  it('never lowers a p value, and keeps their order', () => {
    const ps = fc.array(number(0, 1), { maxLength: 20 });
    fc.assert(
      fc.property(ps, pValues => {
        for (const method of [holm, benjaminiHochberg]) {
          const { adjusted } = accepted(method({ pValues }));
          pValues.forEach((p, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p - 1e-15);
          });
          const order = pValues.map((_, i) => i);
          order.sort((i, j) => pValues[i] - pValues[j]);
          const sorted = order.map(i => adjusted[i]);
          expect(sorted).toEqual([...sorted].sort((p, q) => p - q));
        }
      }),
    );
    expect(holm({ pValues: [NaN] })).toMatchObject({
      reason: 'invalid-p-value',
    });
    expect(() => guardrailPower({ power: 0.8, guardrails: -1 })).toThrow(
      InferenceInputError,
    );
  });
});

describe('covariateImbalance and unitsInTwoArms', () => {
  const arm = (mean: number, n = 1000) => ({
    kind: 'mean' as const,
    n,
    sum: n * mean,
    sumSquares: n * mean * mean + (n - 1) * 4,
  });

  it('raise the alarm at 1 in 1000', () => {
    const check = (shift: number) =>
      accepted(
        covariateImbalance({ control: arm(5), treatment: arm(5 + shift) }),
      );
    expect(check(0.2)).toMatchObject({ imbalanced: false });
    expect(check(0.2).pValue).toBeLessThan(0.05);
    expect(check(0.4)).toMatchObject({ imbalanced: true });
    expect(check(0.4).standardizedDifference).toBeCloseTo(0.2, 10);
  });

  it('tolerate a few units in two arms', () => {
    const check = (units: number, inTwoArms: number) =>
      accepted(unitsInTwoArms({ units, inTwoArms })).tooMany;
    expect(check(100, 10)).toBe(false);
    expect(check(1000, 10)).toBe(false);
    expect(check(1000, 11)).toBe(true);
    expect(check(100_000, 1000)).toBe(false);
  });

  it.each([
    ['insufficient-data', () => unitsInTwoArms({ units: 0, inTwoArms: 0 })],
    ['inconsistent-sums', () => unitsInTwoArms({ units: 1, inTwoArms: 2 })],
    ['inconsistent-sums', () => unitsInTwoArms({ units: 1, inTwoArms: -1 })],
    ['non-finite', () => unitsInTwoArms({ units: NaN, inTwoArms: 0 })],
    [
      'insufficient-data',
      () => covariateImbalance({ control: arm(1, 1), treatment: arm(1) }),
    ],
    [
      'non-finite',
      () => covariateImbalance({ control: arm(NaN), treatment: arm(1) }),
    ],
  ])('return %s', (reason, run) => {
    expect(run()).toMatchObject({ ok: false, reason });
  });

  it('throw for an alpha of 1', () => {
    expect(() =>
      covariateImbalance({ control: arm(1), treatment: arm(1), alpha: 1 }),
    ).toThrow(InferenceInputError);
  });
});
