import { mean } from 'd3-array';
import { createRng, type Rng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { centredVariances } from './internal/armModel';
import { shrinkRates, type TestCounts } from './shrinkRates';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

function poisson(rng: Rng, expected: number): number {
  let [count, time] = [-1, 0];
  while (time < expected) {
    time -= Math.log(1 - rng.uniform());
    count++;
  }
  return count;
}

/** Tests of 2 to 6 arms with 20 to 60 events each, and the same again. */
function world(seed: string, tau: number, count: number) {
  const rng = createRng(seed);
  return Array.from({ length: count }, () => {
    const arms = 2 + rng.int(5);
    const base = 20 + 40 * rng.uniform();
    const truths = Array.from({ length: arms }, () => tau * rng.normal());
    const draw = (): TestCounts => ({
      events: truths.map(t => poisson(rng, base * Math.exp(t))),
      exposures: truths.map(() => 1000),
    });
    const centre = mean(truths)!;
    return {
      now: draw(),
      later: draw(),
      truths: truths.map(t => t - centre),
    };
  });
}

describe('centredVariances', () => {
  it('is v(1 − 1/k) for equal variances', () => {
    expect(centredVariances([3, 3, 3], [0, 0, 0], 1)).toEqual([2, 2, 2]);
  });

  it('equals the matrix product', () => {
    const [d, u, s] = [[1, 2, 5], [0.2, 0.5, 0.9], 0.7];
    const covariance = d.map((di, i) =>
      u.map((uj, j) => s * u[i] * uj + (i === j ? di : 0)),
    );
    const centre = (i: number, j: number) => (i === j ? 1 : 0) - 1 / 3;
    const expected = d.map((_, i) => {
      let total = 0;
      for (let a = 0; a < 3; a++) {
        for (let b = 0; b < 3; b++) {
          total += centre(i, a) * covariance[a][b] * centre(i, b);
        }
      }
      return total;
    });
    centredVariances(d, u, s).forEach((v, i) =>
      expect(v).toBeCloseTo(expected[i], 12),
    );
  });
});

describe('shrinkRates', () => {
  it('finds the variance between arms, and intervals that hold', () => {
    const tests = world('arms', 0.25, 400);
    const result = must(shrinkRates({ tests: tests.map(t => t.now) }));
    expect(Math.sqrt(result.tauSquared)).toBeCloseTo(0.25, 1);
    let [held, all] = [0, 0];
    tests.forEach(({ later }, t) => {
      const logs = later.events.map(Math.log);
      const centre = mean(logs)!;
      result.tests[t].intervals.forEach(([low, high], i) => {
        const y = logs[i] - centre;
        all++;
        if (low <= y && y <= high) held++;
      });
    });
    expect(held / all).toBeGreaterThan(0.93);
    expect(held / all).toBeLessThan(0.97);
  });

  it('sees nothing where arms are equal', () => {
    const { tauSquared } = must(
      shrinkRates({ tests: world('equal', 0, 200).map(t => t.now) }),
    );
    expect(tauSquared).toBeLessThan(0.003);
  });

  it('does not mind the unit of exposure', () => {
    const tests = world('unit', 0.2, 30).map(t => t.now);
    const base = must(shrinkRates({ tests }));
    const scaled = must(
      shrinkRates({
        tests: tests.map(({ events, exposures }) => ({
          events,
          exposures: exposures.map(x => x / 3600),
        })),
      }),
    );
    expect(scaled.tauSquared).toBeCloseTo(base.tauSquared, 6);
    base.tests[0].deviations.forEach((d, i) =>
      expect(scaled.tests[0].deviations[i]).toBeCloseTo(d, 6),
    );
  });

  it('answers for arms without events, without exposure, and alone', () => {
    const tests: TestCounts[] = [
      ...world('odd', 0.2, 30).map(t => t.now),
      { events: [0, 4], exposures: [100, 100] },
      { events: [0, 0], exposures: [100, 100] },
      { events: [3, 0], exposures: [100, 0] },
      { events: [3], exposures: [100] },
    ];
    const result = must(shrinkRates({ tests }));
    const [some, none, unseen, alone] = result.tests.slice(-4);
    expect(some.deviations[0]).toBeLessThan(0);
    expect(none.deviations[0]).toBeCloseTo(0, 9);
    expect(unseen.intervals[1]).toEqual([-Infinity, Infinity]);
    expect(alone).toMatchObject({ deviations: [0], intervals: [[0, 0]] });
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [{ events: [3], exposures: [9] }]],
    ['insufficient-data', [{ events: [0, 0], exposures: [0, 0] }]],
    ['inconsistent-sums', [{ events: [1, -1], exposures: [9, 9] }]],
    ['inconsistent-sums', [{ events: [1, 1], exposures: [9, 0] }]],
    ['inconsistent-sums', [{ events: [1, 1], exposures: [9, -2] }]],
    ['non-finite', [{ events: [1, NaN], exposures: [9, 9] }]],
    ['non-finite', [{ events: [1, 1], exposures: [9, NaN] }]],
  ])('returns %s for %j', (reason, tests) => {
    expect(shrinkRates({ tests })).toMatchObject({ ok: false, reason });
  });

  it('throws for tests that are none', () => {
    for (const tests of [
      [{ events: [], exposures: [] }],
      [{ events: [1, 2], exposures: [1] }],
    ]) {
      expect(() => shrinkRates({ tests })).toThrow(InferenceInputError);
    }
  });
});
