import fc from 'fast-check';
import { drawClusters, must, runTrial } from './__testUtils__/worlds';
import {
  steppedWedgeEffect,
  type SteppedWedgeEffectInput,
} from './steppedWedgeEffect';
import type { WedgeSeries } from './wedge';

const run = (input: SteppedWedgeEffectInput) => must(steppedWedgeEffect(input));

const timing = { firstSwitchIndex: 10, periodLength: 3 };
const clusters = drawClusters('effect', { clusters: 9, times: 19 });
const design = { clusters: clusters.map(({ id }) => ({ id })), waves: 3 };
const SERIES = runTrial(clusters, { ...design, seed: 'waves' }, timing, 1.5);
const TRIAL: SteppedWedgeEffectInput = {
  series: SERIES,
  ...timing,
  draws: 199,
  seed: 'test',
};

function moved(
  change: (value: number, t: number, series: WedgeSeries) => number,
): SteppedWedgeEffectInput {
  return {
    ...TRIAL,
    series: SERIES.map(s => ({
      ...s,
      values: s.values.map((v, t) => (v === null ? null : change(v, t, s))),
    })),
  };
}

const switched = (t: number, { wave }: WedgeSeries) =>
  wave !== null && t >= timing.firstSwitchIndex + wave * timing.periodLength;

describe('steppedWedgeEffect', () => {
  const base = run(TRIAL);
  const amount = fc.double({ min: -50, max: 50, noNaN: true });

  it('ignores levels of clusters, and shocks and trends of all', () => {
    fc.assert(
      fc.property(amount, amount, (level, shock) => {
        const result = run(
          moved(
            (v, t, s) =>
              v + level * (s.id.charCodeAt(9) % 4) + shock * Math.cos(t * t),
          ),
        );
        expect(result.estimate).toBeCloseTo(base.estimate, 8);
        expect(result.standardError).toBeCloseTo(base.standardError, 8);
        expect(result.pValue).toBe(base.pValue);
      }),
      { numRuns: 20 },
    );
  });

  it('follows scale, also a negative one', () => {
    for (const scale of [-2, 1e-6, 1e9]) {
      const result = run(moved(v => scale * v));
      const ends = base.interval.map(end => end * scale).sort((a, b) => a - b);
      expect(result.pValue).toBe(base.pValue);
      expect(result.df).toBeCloseTo(base.df, 6);
      expect(result.estimate / scale).toBeCloseTo(base.estimate, 8);
      expect(result.interval[0] / scale).toBeCloseTo(ends[0] / scale, 8);
      expect(result.interval[1] / scale).toBeCloseTo(ends[1] / scale, 8);
    }
  });

  it('moves by what is added to every switched cell', () => {
    fc.assert(
      fc.property(amount, effect => {
        const result = run(
          moved((v, t, s) => v + (switched(t, s) ? effect : 0)),
        );
        expect(result.estimate).toBeCloseTo(base.estimate + effect, 8);
        expect(result.interval[0]).toBeCloseTo(base.interval[0] + effect, 7);
        expect(result.interval[1]).toBeCloseTo(base.interval[1] + effect, 7);
        expect(result.standardError).toBeCloseTo(base.standardError, 7);
      }),
      { numRuns: 20 },
    );
  });

  it('averages effects that differ, each treated cell with a positive weight', () => {
    const effect = (since: number, t: number) => 3 * since + (t % 2);
    const plain = runTrial(clusters, { ...design, seed: 'waves' }, timing);
    const varied = runTrial(
      clusters,
      { ...design, seed: 'waves' },
      timing,
      effect,
    );
    const before = run({ ...TRIAL, series: plain });
    const after = run({ ...TRIAL, series: varied });
    const expected = after.contrasts.reduce((sum, { index, weight }) => {
      const effects = varied
        .filter(s => switched(index, s))
        .map(s =>
          effect(
            index - timing.firstSwitchIndex - s.wave! * timing.periodLength,
            index,
          ),
        );
      return (
        sum + (weight * effects.reduce((a, b) => a + b, 0)) / effects.length
      );
    }, 0);
    expect(after.estimate - before.estimate).toBeCloseTo(expected, 8);
  });

  it('is positive when every effect is, however it grows', () => {
    // Two-way fixed effects find −0.5 here: early waves that still grow are
    // their yardstick for later ones.
    const growing = clusters.map(({ id }, i) => ({
      id,
      wave: i % 3,
      values: Array.from({ length: 56 }, (_, t) => {
        const since = t - 4 - (i % 3) * 4;
        return (since >= 0 ? 0.25 * (since + 1) : 0) + 1e-6 * Math.sin(i * t);
      }),
    }));
    const { estimate } = run({
      series: growing,
      firstSwitchIndex: 4,
      periodLength: 4,
    });
    // Four weeks of .25, .5, .75, 1, then four of which half is 1 later.
    expect(estimate).toBeCloseTo((0.625 + 1.125) / 2, 4);
  });

  it('does not see what happens after the last switch, when nobody waits', () => {
    const longer = {
      ...TRIAL,
      series: SERIES.map((s, i) => ({ ...s, values: [...s.values, i * 100] })),
    };
    expect(run(longer)).toEqual(base);
  });

  it('depends neither on the order of clusters nor, compared with all, on names', () => {
    expect(run({ ...TRIAL, series: SERIES.slice().reverse() })).toEqual(base);
    const all = { ...TRIAL, draws: 2000 };
    const renamed = SERIES.map((s, i) => ({ ...s, id: `x${(i * 5) % 9}` }));
    const result = run({ ...all, series: renamed });
    expect(result.allocations).toBe(1680);
    expect(result.pValue).toBe(run(all).pValue);
    expect(result.interval[0]).toBeCloseTo(run(all).interval[0], 10);
  });

  it('repeats itself for the same seed only', () => {
    expect(JSON.stringify(run(TRIAL))).toBe(JSON.stringify(base));
    expect(run({ ...TRIAL, seed: 'other' }).interval).not.toEqual(
      base.interval,
    );
    expect(base.seed).toBe('test');
  });

  it('inverts the test: δ inside the interval is not rejected, outside it is', () => {
    const holes = moved(v => v).series.map((s, i) => ({
      ...s,
      values: s.values.map((v, t) => ((t * 7 + i) % 11 === 0 ? null : v)),
    }));
    for (const series of [SERIES, holes]) {
      const { interval, estimate } = run({ ...TRIAL, series });
      const pAt = (delta: number) =>
        run({
          ...TRIAL,
          series: series.map(s => ({
            ...s,
            values: s.values.map((v, t) =>
              v !== null && switched(t, s) ? v - delta : v,
            ),
          })),
        }).pValue;
      for (const end of interval) {
        const inwards = Math.sign(estimate - end) * 1e-6;
        expect(pAt(end + inwards)).toBeGreaterThan(0.05);
        expect(pAt(end - inwards)).toBeLessThanOrEqual(0.05);
      }
      expect(pAt(estimate)).toBe(1);
    }
  });
});
