import fc from 'fast-check';
import { describeGolden } from '../../__testUtils__/golden';
import { InferenceInputError } from '../../outcome';
import { durationDays } from './durationDays';
import { minimumDetectableEffect } from './minimumDetectableEffect';
import { power } from './power';
import { powerByWeek } from './powerByWeek';
import { sampleSizePerArm } from './sampleSizePerArm';
import { varianceAfterCuped } from './varianceAfterCuped';

describeGolden('power', {
  power,
  minimumDetectableEffect,
  powerByWeek,
  sampleSizePerArm,
  durationDays,
  varianceAfterCuped,
});

const design = {
  metric: { mean: 10, variance: 400 },
  users: 2000,
  arms: 2,
  alpha: 0.05,
};

describe('power', () => {
  it('is alpha without an effect and reaches the target at the MDE', () => {
    const none = power({ ...design, effect: 0 });
    expect(none.ok && none.power).toBeCloseTo(0.05, 10);
    const detectable = minimumDetectableEffect({ ...design, power: 0.8 });
    if (!detectable.ok) throw new Error(detectable.detail);
    const reached = power({ ...design, effect: detectable.mde });
    expect(reached.ok && reached.power).toBeCloseTo(0.8, 4);
  });

  it('grows with the number of units and shrinks under continuous looks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1e6 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (users, effect) => {
          const less = power({ ...design, users, effect });
          const more = power({ ...design, users: 2 * users, effect });
          const looks = power({ ...design, users, effect, tuning: users });
          if (!less.ok || !more.ok || !looks.ok) throw new Error('refused');
          expect(more.power).toBeGreaterThanOrEqual(less.power - 1e-12);
          expect(looks.power).toBeLessThanOrEqual(less.power + 1e-12);
        },
      ),
    );
  });

  it('does not depend on the sign of the mean', () => {
    const metric = { mean: -10, variance: 400 };
    expect(power({ ...design, metric, effect: 0.1 })).toEqual(
      power({ ...design, effect: 0.1 }),
    );
  });

  it('gives Infinity for weeks without a detectable effect', () => {
    const result = powerByWeek({
      metric: { mean: 1, variance: 50 },
      effect: 0.1,
      usersPerWeek: 300,
      weeks: 8,
      arms: 2,
    });
    if (!result.ok) throw new Error(result.detail);
    expect(result.mde[0]).toBe(Infinity);
    expect(result.mde[7]).toBeLessThan(Infinity);
  });

  it('warns of small samples', () => {
    const result = sampleSizePerArm({ variance: 1, absoluteEffect: 2 });
    expect(result).toMatchObject({ warnings: [{ code: 'small-sample' }] });
  });

  it.each([
    [
      'zero-baseline',
      () => power({ ...design, metric: { proportion: 0 }, effect: 1 }),
    ],
    [
      'zero-variance',
      () => power({ ...design, metric: { proportion: 1 }, effect: 1 }),
    ],
    ['non-finite', () => power({ ...design, effect: NaN })],
    ['insufficient-data', () => power({ ...design, users: 2, effect: 1 })],
    [
      'insufficient-data',
      () => minimumDetectableEffect({ ...design, users: 20 }),
    ],
    ['unbounded', () => sampleSizePerArm({ variance: 1, absoluteEffect: 0 })],
    [
      'zero-variance',
      () => sampleSizePerArm({ variance: 0, absoluteEffect: 1 }),
    ],
    [
      'non-finite',
      () => sampleSizePerArm({ variance: NaN, absoluteEffect: 1 }),
    ],
    [
      'inconsistent-sums',
      () => varianceAfterCuped({ variance: -1, correlation: 0 }),
    ],
    ['non-finite', () => varianceAfterCuped({ variance: NaN, correlation: 0 })],
  ])('returns %s', (reason, run) => {
    expect(run()).toMatchObject({ ok: false, reason });
  });

  it.each([
    () => power({ ...design, alpha: 0, effect: 0.1 }),
    () => power({ ...design, arms: 1, effect: 0.1 }),
    () => power({ ...design, users: NaN, effect: 0.1 }),
    () => minimumDetectableEffect({ ...design, power: 1 }),
    () => durationDays({ nPerArm: 0, arms: 2, usersPerDay: 1 }),
    () => durationDays({ nPerArm: 10, arms: 2, usersPerDay: 0 }),
    () => varianceAfterCuped({ variance: 1, correlation: 2 }),
    () =>
      sampleSizePerArm({
        variance: 1,
        absoluteEffect: 1,
        nonInferiorityMargin: -1,
      }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
