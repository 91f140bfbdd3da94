import { mean } from 'd3-array';
import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { brierScore } from './brierScore';
import { crpsNormal } from './crpsNormal';
import { crpsSample } from './crpsSample';
import { expectedCalibrationError } from './expectedCalibrationError';
import { intervalCoverage } from './intervalCoverage';
import { intervalScore } from './intervalScore';
import { logScore } from './logScore';
import { pinballLoss } from './pinballLoss';
import { pitValues } from './pitValues';
import { splitConformal } from './splitConformal';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

const finite = fc.double({ min: -100, max: 100, noNaN: true });
const binary = fc
  .array(
    fc.tuple(
      fc.constantFrom(0, 0.1, 0.25, 0.5, 0.8, 1),
      fc.constantFrom(0 as const, 1 as const),
    ),
    { minLength: 1 },
  )
  .map(rows => ({
    probabilities: rows.map(([p]) => p),
    outcomes: rows.map(([, o]) => o),
  }));

describe('scores of events', () => {
  it('splits the Brier score exactly', () => {
    fc.assert(
      fc.property(binary, data => {
        const { brier, reliability, resolution, uncertainty } = must(
          brierScore(data),
        );
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
      }),
    );
  });

  it('is best for the true probability', () => {
    const expected = (
      score: (p: number, outcome: 0 | 1) => number,
      p: number,
    ) => 0.3 * score(p, 1) + 0.7 * score(p, 0);
    const brier = (p: number, outcome: 0 | 1) =>
      must(brierScore({ probabilities: [p], outcomes: [outcome] })).brier;
    const log = (p: number, outcome: 0 | 1) =>
      must(logScore({ probabilities: [p], outcomes: [outcome] })).value;
    for (const p of [0, 0.1, 0.29, 0.31, 0.5, 1]) {
      expect(expected(brier, p)).toBeGreaterThan(expected(brier, 0.3));
      expect(expected(log, p)).toBeGreaterThan(expected(log, 0.3));
    }
  });

  it('has no skill where there is nothing to know', () => {
    expect(
      brierScore({ probabilities: [0.9, 0.8], outcomes: [1, 1] }),
    ).toMatchObject({ uncertainty: 0, skill: null });
  });

  it('puts forecasts on an edge into the upper bin', () => {
    const { bins } = must(
      expectedCalibrationError({
        probabilities: [0.29, 0.57, 1],
        outcomes: [1, 1, 1],
        bins: 100,
      }),
    );
    expect(bins[29].n).toBe(1);
    expect(bins[57].n).toBe(1);
    expect(bins[99]).toEqual({ n: 1, forecast: 1, observed: 1 });
  });

  it('finds no error in forecasts that come true', () => {
    expect(
      expectedCalibrationError({
        probabilities: [0.25, 0.25, 0.25, 0.25],
        outcomes: [1, 0, 0, 0],
      }),
    ).toMatchObject({ value: 0 });
  });

  describe.each([
    ['brierScore', brierScore],
    ['logScore', logScore],
    ['expectedCalibrationError', expectedCalibrationError],
  ])('%s', (_, run: (input: Parameters<typeof brierScore>[0]) => unknown) => {
    it('refuses and throws', () => {
      expect(run({ probabilities: [], outcomes: [] })).toMatchObject({
        reason: 'insufficient-data',
      });
      expect(run({ probabilities: [NaN], outcomes: [1] })).toMatchObject({
        reason: 'non-finite',
      });
      for (const bad of [
        { probabilities: [1.1], outcomes: [1 as const] },
        { probabilities: [0.5], outcomes: [] },
        { probabilities: [0.5], outcomes: [0.5 as 1] },
      ]) {
        expect(() => run(bad)).toThrow(InferenceInputError);
      }
    });
  });
});

describe('scores of numbers', () => {
  it('scores a point by its error', () => {
    fc.assert(
      fc.property(finite, finite, (x, observation) => {
        const error = Math.abs(x - observation);
        const point = must(crpsSample({ sample: [x, x, x], observation }));
        expect(point.crps).toBeCloseTo(error, 9);
        const sure = must(crpsNormal({ mean: x, sd: 0, observation }));
        expect(sure.crps).toBeCloseTo(error, 12);
      }),
    );
  });

  it('scores a sample by the definition', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 15 }),
        finite,
        (sample, observation) => {
          const distance = mean(sample, x => Math.abs(x - observation))!;
          const spread = mean(
            sample.flatMap(x => sample.map(y => Math.abs(x - y))),
          )!;
          const { crps } = must(crpsSample({ sample, observation }));
          expect(crps).toBeCloseTo(distance - spread / 2, 8);
        },
      ),
    );
  });

  it('scores many normal draws as the normal forecast', () => {
    const rng = createRng('crps');
    const sample = Array.from({ length: 20000 }, () => 1 + 2 * rng.normal());
    const drawn = must(crpsSample({ sample, observation: 2.5 })).crps;
    const exact = must(crpsNormal({ mean: 1, sd: 2, observation: 2.5 })).crps;
    expect(drawn).toBeCloseTo(exact, 1.5);
  });

  it('is finite for forecasts far off', () => {
    expect(
      must(crpsNormal({ mean: 0, sd: 1e-300, observation: 1e10 })).crps,
    ).toBe(1e10);
  });

  it('charges intervals their width, and misses by alpha', () => {
    expect(
      intervalScore({
        lower: [0, 0, -Infinity],
        upper: [1, 1, Infinity],
        observations: [0.5, 1.5, 3],
        alpha: 0.5,
      }),
    ).toMatchObject({ scores: [1, 3, Infinity] });
  });

  it('charges half the absolute error at the median', () => {
    expect(
      pinballLoss({ quantile: 0.5, forecasts: [1, 4], observations: [3, 3] }),
    ).toMatchObject({ losses: [1, 0.5], mean: 0.75 });
  });

  it('spreads calibrated forecasts evenly', () => {
    const rng = createRng('pit');
    const forecasts = Array.from({ length: 4000 }, () => ({
      mean: rng.normal(),
      sd: 0.5 + rng.uniform(),
    }));
    const observations = forecasts.map(f => f.mean + f.sd * rng.normal());
    const { histogram } = must(pitValues({ forecasts, observations, bins: 4 }));
    for (const n of histogram) expect(Math.abs(n - 1000)).toBeLessThan(100);
  });

  it.each([
    ['crpsNormal', () => crpsNormal({ mean: 0, sd: 1, observation: NaN })],
    ['crpsNormal', () => crpsNormal({ mean: 0, sd: Infinity, observation: 1 })],
    ['crpsSample', () => crpsSample({ sample: [NaN], observation: 1 })],
    [
      'intervalScore',
      () => intervalScore({ lower: [NaN], upper: [1], observations: [1] }),
    ],
    [
      'pinballLoss',
      () =>
        pinballLoss({
          quantile: 0.5,
          forecasts: [Infinity],
          observations: [1],
        }),
    ],
    [
      'pitValues',
      () => pitValues({ forecasts: [{ mean: 0, sd: NaN }], observations: [1] }),
    ],
    ['intervalCoverage', () => intervalCoverage({ covered: NaN, total: 1 })],
    [
      'splitConformal',
      () => splitConformal({ absoluteResiduals: [NaN], prediction: 1 }),
    ],
  ])('%s refuses what is not finite', (_, run) => {
    expect(run()).toMatchObject({ ok: false, reason: 'non-finite' });
  });

  it.each([
    ['crpsSample', () => crpsSample({ sample: [], observation: 1 })],
    [
      'intervalScore',
      () => intervalScore({ lower: [], upper: [], observations: [] }),
    ],
    [
      'pinballLoss',
      () => pinballLoss({ quantile: 0.5, forecasts: [], observations: [] }),
    ],
    ['pitValues', () => pitValues({ forecasts: [], observations: [] })],
    ['intervalCoverage', () => intervalCoverage({ covered: 0, total: 0 })],
    [
      'splitConformal',
      () => splitConformal({ absoluteResiduals: [], prediction: 1 }),
    ],
  ])('%s needs data', (_, run) => {
    expect(run()).toMatchObject({ ok: false, reason: 'insufficient-data' });
  });

  it.each([
    ['crpsNormal', () => crpsNormal({ mean: 0, sd: -1, observation: 1 })],
    [
      'intervalScore',
      () => intervalScore({ lower: [2], upper: [1], observations: [1] }),
    ],
    [
      'intervalScore',
      () =>
        intervalScore({ lower: [0], upper: [1], observations: [1], alpha: 0 }),
    ],
    [
      'pinballLoss',
      () => pinballLoss({ quantile: 1, forecasts: [1], observations: [1] }),
    ],
    [
      'pitValues',
      () => pitValues({ forecasts: [{ mean: 0, sd: 0 }], observations: [1] }),
    ],
    [
      'pitValues',
      () =>
        pitValues({
          forecasts: [{ mean: 0, sd: 1 }],
          observations: [1],
          bins: 0,
        }),
    ],
    [
      'intervalCoverage',
      () => intervalCoverage({ covered: 1, total: 1, nominal: 1 }),
    ],
    [
      'splitConformal',
      () => splitConformal({ absoluteResiduals: [-1], prediction: 1 }),
    ],
  ])('%s throws for impossible options', (_, run) => {
    expect(run).toThrow(InferenceInputError);
  });
});

describe('splitConformal', () => {
  it('covers what it promises for any distribution', () => {
    const rng = createRng('conformal');
    let covered = 0;
    for (let run = 0; run < 2000; run++) {
      const residual = () => Math.abs(rng.normal() / (0.1 + rng.uniform()));
      const { interval } = must(
        splitConformal({
          absoluteResiduals: Array.from({ length: 39 }, residual),
          prediction: 0,
          alpha: 0.1,
        }),
      );
      if (residual() <= interval[1]) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.88);
    expect(covered / 2000).toBeLessThan(0.92);
  });
});

describe('intervalCoverage', () => {
  it('does not blame chance', () => {
    expect(intervalCoverage({ covered: 19, total: 20 })).toMatchObject({
      coverage: 0.95,
      calibrated: true,
    });
    expect(intervalCoverage({ covered: 150, total: 200 })).toMatchObject({
      calibrated: false,
    });
    expect(intervalCoverage({ covered: 3, total: 2 })).toMatchObject({
      reason: 'inconsistent-sums',
    });
  });
});
