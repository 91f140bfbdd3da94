import { InferenceInputError } from '../outcome';
import { createRng } from '../numerics/rng';
import { drawClusters, must, runTrial } from './__testUtils__/worlds';
import { drawHistory, historyNoise } from './internal/historyNoise';
import { steppedWedgeEffect } from './steppedWedgeEffect';
import {
  steppedWedgePower,
  type SteppedWedgePowerInput,
} from './steppedWedgePower';

const history = drawClusters('history', { clusters: 12, times: 30 });
const PLAN: SteppedWedgePowerInput = {
  history,
  waves: 3,
  periodLength: 4,
  seed: 'power',
  draws: 100,
  allocations: 99,
};

const run = (part: Partial<SteppedWedgePowerInput> = {}) =>
  must(steppedWedgePower({ ...PLAN, ...part }));

describe('steppedWedgePower', () => {
  it('grows with the effect, from alpha/2 in each direction', () => {
    const { powers, detectableEffect } = run({
      effectSizes: [0, 0.5, 1, -1, 5],
    });
    const [none, half, one, minus, large] = powers.map(p => p.power);
    expect(none).toBeLessThan(0.06);
    expect(half).toBeGreaterThan(none);
    expect(one).toBeGreaterThan(half);
    expect(minus).toBe(one);
    expect(large).toBe(1);
    const [below, above] = run({
      effectSizes: [detectableEffect! * 0.999, detectableEffect! * 1.001],
    }).powers;
    expect(below.power).toBeLessThan(0.8);
    expect(above.power).toBeGreaterThanOrEqual(0.8);
  });

  it('sees less with fewer clusters, shorter periods and more power asked', () => {
    const detectable = (part: Partial<SteppedWedgePowerInput>) =>
      run(part).detectableEffect!;
    const base = detectable({});
    expect(detectable({ history: history.slice(0, 6) })).toBeGreaterThan(base);
    expect(detectable({ periodLength: 1 })).toBeGreaterThan(base);
    expect(detectable({ power: 0.95 })).toBeGreaterThan(base);
    expect(detectable({ transition: 2 })).toBeGreaterThan(base);
  });

  it('follows the units, and ignores levels, shared shocks and order', () => {
    const base = run().detectableEffect!;
    const scaled = history.map((c, i) => ({
      ...c,
      values: c.values.map((v, t) => 3 * v + i * 20 + 50 * Math.sin(t)),
    }));
    expect(run({ history: scaled }).detectableEffect! / 3).toBeCloseTo(base, 8);
    expect(run({ history: history.slice().reverse() })).toEqual(run());
    expect(run({ seed: 'other' }).detectableEffect).not.toBe(base);
  });

  it('keeps its promise in trials that follow', () => {
    let [found, trials] = [0, 0];
    for (let i = 0; i < 12; i++) {
      const clusters = drawClusters(`promise/${i}`, {
        clusters: 12,
        times: 30 + 8,
        rho: 0.4,
      });
      const past = clusters.map(c => ({ ...c, values: c.values.slice(0, 30) }));
      const effect = run({ history: past }).detectableEffect!;
      for (let j = 0; j < 25; j++) {
        // A new world of the same kind: the past foretells it, and no more.
        const next = drawClusters(`promise/${i}/${j}`, {
          clusters: 12,
          times: 38,
          rho: 0.4,
        });
        const timing = { firstSwitchIndex: 30, periodLength: 4 };
        const design = {
          clusters: next.map(({ id }) => ({ id })),
          waves: 3,
          seed: `${i}/${j}`,
        };
        const series = runTrial(next, design, timing, effect);
        const result = must(
          steppedWedgeEffect({ series, ...timing, draws: 99, seed: j }),
        );
        trials += 1;
        if (result.interval[0] > 0) found += 1;
      }
    }
    expect(found / trials).toBeGreaterThan(0.7);
    expect(found / trials).toBeLessThan(0.9);
  });

  it('takes constrained allocations and gaps', () => {
    const gaps = history.map((c, i) => ({
      id: c.id,
      covariates: [c.values[0]],
      values: c.values.map((v, t) => ((t + 5 * i) % 13 === 0 ? null : v)),
    }));
    const { detectableEffect } = run({ history: gaps });
    expect(detectableEffect).toBeGreaterThan(0);
    expect(detectableEffect).toBeLessThan(3);
  });

  it('says that too few allocations can find nothing', () => {
    const result = run({
      history: history.slice(0, 4),
      waves: 2,
      effectSizes: [100],
    });
    expect(result).toMatchObject({
      detectableEffect: null,
      powers: [{ effect: 100, power: 0 }],
      warnings: [{ code: 'few-allocations' }],
    });
  });

  const flat = (values: (number | null)[]) =>
    history.map(({ id }) => ({ id, values }));

  it.each<[string, Partial<SteppedWedgePowerInput>]>([
    ['insufficient-data', { history: [] }],
    ['insufficient-data', { history: history.slice(0, 2) }],
    ['insufficient-data', { history: flat([1, 2, 3, 4]) }],
    ['insufficient-data', { blockLength: 16 }],
    [
      'insufficient-data',
      { history: flat(history[0].values.map((v, t) => (t % 2 ? v : null))) },
    ],
    ['non-finite', { history: flat([1, 2, 3, 4, 5, 6, 7, 8, 9, NaN]) }],
    ['zero-variance', { history: flat(history[0].values) }],
    ['zero-variance', { history: flat(new Array(20).fill(4)) }],
  ])('returns %s %#', (reason, part) => {
    expect(steppedWedgePower({ ...PLAN, ...part })).toMatchObject({
      ok: false,
      reason,
    });
  });

  it.each<[string, Partial<SteppedWedgePowerInput>]>([
    ['waves', { waves: 1 }],
    ['periodLength', { periodLength: 0 }],
    ['prePeriods', { prePeriods: -1 }],
    ['transition', { transition: -1 }],
    ['power', { power: 1 }],
    ['alpha', { alpha: 0 }],
    ['draws', { draws: 10 }],
    ['allocations', { allocations: 3 }],
    ['blockLength', { blockLength: 0 }],
    ['effectSizes', { effectSizes: [NaN] }],
    ['equally long', { history: [...history, { id: 'x', values: [1] }] }],
    ['an id of its own', { history: [...history, history[0]] }],
  ])('rejects a wrong %s', (message, part) => {
    const call = () => steppedWedgePower({ ...PLAN, ...part });
    expect(call).toThrow(InferenceInputError);
    expect(call).toThrow(message);
  });
});

describe('historyNoise', () => {
  it.each([0, 0.3, 0.6])('finds the autocorrelation %d without bias', rho => {
    const runs = 60;
    let sum = 0;
    for (let i = 0; i < runs; i++) {
      const rows = drawClusters(`rho/${rho}/${i}`, {
        clusters: 10,
        times: 30,
        rho,
      });
      sum += historyNoise(
        rows.map(r => r.values),
        3,
      ).rho;
    }
    expect(sum / runs).toBeGreaterThan(rho - 0.05);
    expect(sum / runs).toBeLessThan(rho + 0.08);
  });

  it('draws shared shocks for all, and gaps where there were gaps', () => {
    const rows = [0, 10].map((level, i) =>
      Array.from({ length: 40 }, (_, t) =>
        i === 1 && t % 10 === 0 ? null : level + Math.sin(t * t),
      ),
    );
    const noise = historyNoise(rows, 4);
    const [a, b] = drawHistory(createRng(1), noise, 200, 4);
    const both = a.flatMap((v, t) =>
      v !== null && b[t] !== null ? [[v, b[t]!]] : [],
    );
    expect(a.every(v => v !== null)).toBe(true);
    expect(both.length).toBeGreaterThan(150);
    expect(both.length).toBeLessThan(200);
    const product = both.reduce((sum, [x, y]) => sum + x * (y - 10), 0);
    const square = both.reduce((sum, [x]) => sum + x * x, 0);
    expect(product / square).toBeGreaterThan(0.5);
  });
});
