import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { neweyWestLag } from './neweyWestLag';
import { olsHac } from './olsHac';
import { placeboInTime } from './placeboInTime';
import { regressionToTheMean } from './regressionToTheMean';
import { segmentedRegression } from './segmentedRegression';
import { simulateDetectableEffect } from './simulateDetectableEffect';
import { specificationCurve } from './specificationCurve';

const rng = createRng('history');
const history = Array.from({ length: 26 }, () => 100 + 10 * rng.normal());

describe('simulateDetectableEffect', () => {
  const base = simulateDetectableEffect({ history, postPeriods: 6, seed: 1 });

  it('is reproducible and names its seed', () => {
    expect(
      simulateDetectableEffect({ history, postPeriods: 6, seed: 1 }),
    ).toEqual(base);
    expect(base).toMatchObject({ ok: true, seed: 1, draws: 500 });
  });

  it('falls with a longer history and scales with the unit', () => {
    const longer = simulateDetectableEffect({
      history: [...history, ...history],
      postPeriods: 6,
      seed: 1,
    });
    const scaled = simulateDetectableEffect({
      history: history.map(v => v * 7),
      postPeriods: 6,
      seed: 1,
    });
    if (!base.ok || !longer.ok || !scaled.ok) throw new Error('refused');
    expect(longer.absoluteEffect).toBeLessThan(base.absoluteEffect);
    expect(scaled.absoluteEffect / 7).toBeCloseTo(base.absoluteEffect, 5);
    expect(scaled.relativeEffect).toBeCloseTo(base.relativeEffect!, 7);
  });

  it('gives the power it promises', () => {
    const past = createRng('past');
    const planned = simulateDetectableEffect({
      history: Array.from({ length: 200 }, () => 10 * past.normal()),
      postPeriods: 6,
      seed: 1,
    });
    if (!planned.ok) throw new Error(planned.detail);
    const source = createRng('fresh');
    let detected = 0;
    const runs = 200;
    for (let i = 0; i < runs; i++) {
      const values = Array.from(
        { length: 206 },
        (_, t) =>
          10 * source.normal() + (t >= 200 ? planned.absoluteEffect : 0),
      );
      const result = segmentedRegression({ values, interventionIndex: 200 });
      if (result.ok && result.meanEffect.pValue < 0.05) detected += 1;
    }
    expect(detected / runs).toBeGreaterThan(0.7);
    expect(detected / runs).toBeLessThan(0.9);
  });

  it('handles seasons, gaps and means around 0', () => {
    const seasonal = Array.from({ length: 42 }, (_, t) =>
      t === 5 ? null : [0, 40, -40, 20, 0, 0, -20][t % 7] + rng.normal(),
    );
    const result = simulateDetectableEffect({
      history: seasonal,
      postPeriods: 14,
      seasonalPeriod: 7,
      seed: 'seasonal',
    });
    if (!result.ok) throw new Error(result.detail);
    expect(result.absoluteEffect).toBeLessThan(5);
    expect(result.relativeEffect).toBeNull();
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', history.slice(0, 7)],
    ['insufficient-data', history.map((v, t) => (t % 2 ? null : v))],
    ['zero-variance', history.map(() => 3)],
    ['zero-variance', history.map((_, t) => 0.1 * t)],
    ['non-finite', history.map((v, t) => (t === 2 ? NaN : v))],
  ] as const)('returns %s', (reason, values) => {
    expect(
      simulateDetectableEffect({ history: values, postPeriods: 6, seed: 1 }),
    ).toMatchObject({ ok: false, reason });
  });

  it('throws for too few draws or post periods', () => {
    expect(() =>
      simulateDetectableEffect({ history, postPeriods: 6, seed: 1, draws: 10 }),
    ).toThrow(InferenceInputError);
    expect(() =>
      simulateDetectableEffect({ history, postPeriods: 1, seed: 1 }),
    ).toThrow(InferenceInputError);
  });
});

describe('olsHac', () => {
  const y = [1, 3, 2, 5, 4, 6, 8];
  const t = [0, 1, 2, 3, 4, 5, 6];

  it('does not depend on the units of a regressor', () => {
    const a = olsHac({ y, x: { t } });
    const b = olsHac({ y, x: { t: t.map(v => v * 1e9) } });
    if (!a.ok || !b.ok) throw new Error('refused');
    expect(b.coefficients[1] * 1e9).toBeCloseTo(a.coefficients[1], 10);
    expect(b.standardErrors[1] * 1e9).toBeCloseTo(a.standardErrors[1], 10);
    expect(a.columns).toEqual(['intercept', 't']);
  });

  it('refuses collinear, short and non-finite data', () => {
    expect(olsHac({ y, x: { t, u: t.map(v => 2 * v + 1) } })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(olsHac({ y: [], x: {} })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(olsHac({ y, x: { t: t.map(v => v / 0) } })).toMatchObject({
      reason: 'non-finite',
    });
  });

  it('throws for unequal lengths, unknown columns and lags', () => {
    expect(() => olsHac({ y, x: { t: [1] } })).toThrow(InferenceInputError);
    expect(() => olsHac({ y, x: { t }, columns: ['u'] })).toThrow(
      InferenceInputError,
    );
    expect(() => olsHac({ y, x: { t }, maxLag: -1 })).toThrow(
      InferenceInputError,
    );
    expect(() => neweyWestLag({ n: 0 })).toThrow(InferenceInputError);
  });
});

describe('placeboInTime', () => {
  it('uses half windows with gaps and skips empty ones', () => {
    const result = placeboInTime({
      values: [1, null, 1, 1, null, null, 1, 1, 5, 5],
      interventionIndex: 8,
      window: 2,
    });
    if (!result.ok) throw new Error(result.detail);
    expect(result.effect).toBe(4);
    expect(result.placebos).toHaveLength(3);
  });

  it.each([
    ['insufficient-data', [], 0],
    ['insufficient-data', [1, 2, 3], 1],
    ['insufficient-data', [1, 2, 3, 4], 4],
    ['non-finite', [1, 2, NaN, 4, 5], 4],
  ])('returns %s', (reason, values, interventionIndex) => {
    expect(
      placeboInTime({ values, interventionIndex, window: 2 }),
    ).toMatchObject({ ok: false, reason });
  });

  it('throws for mistakes', () => {
    expect(() =>
      placeboInTime({ values: [1], interventionIndex: 2, window: 1 }),
    ).toThrow(InferenceInputError);
    expect(() =>
      placeboInTime({ values: [1], interventionIndex: 0, window: 0 }),
    ).toThrow(InferenceInputError);
  });
});

describe('specificationCurve and regressionToTheMean', () => {
  it('reports ties and refuses bad input', () => {
    const estimates = [
      { estimate: 1, standardError: 0.1 },
      { estimate: -1, standardError: 0.1 },
    ];
    expect(specificationCurve({ estimates })).toMatchObject({
      dominantSign: 0,
      median: 0,
      shareSignificantSameSign: 0,
    });
    expect(specificationCurve({ estimates: [] })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(
      specificationCurve({ estimates: [{ estimate: NaN, standardError: 1 }] }),
    ).toMatchObject({ reason: 'non-finite' });
    expect(
      specificationCurve({ estimates: [{ estimate: 1, standardError: -1 }] }),
    ).toMatchObject({ reason: 'inconsistent-sums' });
    expect(() => specificationCurve({ estimates, alpha: 2 })).toThrow(
      InferenceInputError,
    );
    expect(
      regressionToTheMean({ mean: NaN, baseline: 1, correlation: 0 }),
    ).toMatchObject({ reason: 'non-finite' });
    expect(() =>
      regressionToTheMean({ mean: 1, baseline: 1, correlation: 1.1 }),
    ).toThrow(InferenceInputError);
  });
});
