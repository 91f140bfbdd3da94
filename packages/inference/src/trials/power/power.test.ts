import fc from 'fast-check';
import { createRng } from '../../numerics/rng';
import { InferenceInputError } from '../../outcome';
import { durationDays } from './durationDays';
import { midExperimentPower } from './midExperimentPower';
import { minimumDetectableEffect } from './minimumDetectableEffect';
import { power } from './power';
import { powerByWeek } from './powerByWeek';
import { sampleSizePerArm } from './sampleSizePerArm';
import { tTestPower } from './tTestPower';
import { varianceAfterCuped } from './varianceAfterCuped';

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

describe('tTestPower', () => {
  const power2 = (
    nPerArm: number,
    standardizedEffect: number,
    alpha = 0.05,
  ) => {
    const result = tTestPower({ nPerArm, standardizedEffect, alpha });
    if (!result.ok) throw new Error(result.detail);
    return result.power;
  };

  it('is alpha without an effect, for the smallest and for large samples', () => {
    for (const n of [2, 3, 20, 5000]) {
      expect(power2(n, 0)).toBeCloseTo(0.05, 9);
      expect(power2(n, 0, 0.001)).toBeCloseTo(0.001, 9);
    }
    expect(power2(5, 100)).toBeCloseTo(1, 12);
    expect(power2(8, -1)).toBeCloseTo(power2(8, 1), 12);
  });

  it('agrees with simulated t tests of four values per arm', () => {
    const rng = createRng('t-power');
    const runs = 20_000;
    let rejected = 0;
    for (let run = 0; run < runs; run++) {
      const moments = [0, 1.5].map(mean => {
        const x = Array.from({ length: 4 }, () => mean + rng.normal());
        const m = x.reduce((a, b) => a + b, 0) / 4;
        return { m, ss: x.reduce((a, b) => a + (b - m) ** 2, 0) };
      });
      const [a, b] = moments;
      const t = (b.m - a.m) / Math.sqrt(((a.ss + b.ss) / 6) * (2 / 4));
      rejected += Math.abs(t) > 2.446912 ? 1 : 0;
    }
    expect(Math.abs(rejected / runs - power2(4, 1.5))).toBeLessThan(0.011);
  });

  it('refuses bad input', () => {
    expect(tTestPower({ nPerArm: 10, standardizedEffect: NaN })).toMatchObject({
      reason: 'non-finite',
    });
    expect(() => tTestPower({ nPerArm: 1, standardizedEffect: 1 })).toThrow(
      InferenceInputError,
    );
    expect(() =>
      tTestPower({ nPerArm: 5, standardizedEffect: 1, alpha: 0 }),
    ).toThrow(InferenceInputError);
  });
});

describe('midExperimentPower', () => {
  const arm = (n: number, mean = 10) => ({
    kind: 'mean' as const,
    n,
    sum: n * mean,
    sumSquares: n * mean * mean + (n - 1) * 400,
  });
  const base = {
    control: arm(500),
    treatment: arm(500),
    effect: 'absolute' as const,
    mde: 2,
  };
  const run = (more: object = {}) => {
    const result = midExperimentPower({ ...base, ...more });
    if (!result.ok) throw new Error(result.detail);
    return result;
  };

  it('asks for as much data as the power of the larger experiment says', () => {
    for (const more of [{}, { sequential: true, tuning: 4000 }]) {
      const { scalingFactor } = run(more);
      const n = 500 * (1 + scalingFactor);
      const later = run({ ...more, control: arm(n), treatment: arm(n) });
      expect(later.powerNow).toBeCloseTo(0.8, 6);
      const needed = run({
        ...more,
        control: arm(1.01 * n),
        treatment: arm(1.01 * n),
      });
      expect(needed.scalingFactor).toBe(0);
    }
  });

  it('needs more for looks at any time, more goals and corrected alphas', () => {
    const { scalingFactor } = run();
    const more = [
      { sequential: true },
      { goals: 3 },
      { corrected: true, arms: 4 },
      { power: 0.9 },
    ];
    for (const option of more) {
      expect(run(option).scalingFactor).toBeGreaterThan(scalingFactor);
    }
  });

  it('is the frequentist plan when the prior is vague', () => {
    const prior = { mean: 0, variance: 1e9, scale: 'absolute' as const };
    expect(run({ prior }).scalingFactor).toBeCloseTo(run().scalingFactor, 4);
    const doubtful = { mean: 0, variance: 1, scale: 'absolute' as const };
    expect(run({ prior: doubtful }).scalingFactor).toBeGreaterThan(
      run().scalingFactor,
    );
  });

  const prior = { mean: 0, variance: 1, scale: 'relative' as const };
  it.each([
    ['unbounded', { mde: 0 }],
    ['non-finite', { mde: NaN }],
    ['insufficient-data', { control: arm(1) }],
    ['zero-baseline', { control: arm(500, 0), prior }],
  ])('returns %s', (reason, bad) => {
    expect(midExperimentPower({ ...base, ...bad })).toMatchObject({ reason });
  });

  it.each([
    { alpha: 1 },
    { power: 0 },
    { arms: 1 },
    { goals: 0 },
    { tuning: 0 },
    { prior: { ...prior, variance: -1 } },
  ])('throws for %j', mistake => {
    expect(() => midExperimentPower({ ...base, ...mistake })).toThrow(
      InferenceInputError,
    );
  });
});
