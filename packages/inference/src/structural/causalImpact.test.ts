import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { causalImpact } from './causalImpact';
import type { CausalImpactInput } from './causalImpactTypes';
import { truncatedInverseGamma } from './internal/spikeAndSlab';

/** A series that follows the first of its covariates. */
function simulate(
  seed: number | string,
  { n = 80, start = 60, effect = 0, covariates = 2 } = {},
): CausalImpactInput {
  const rng = createRng(seed);
  const x = Array.from({ length: covariates }, () => {
    let state = 0;
    return Array.from({ length: n }, () => {
      state = 0.7 * state + rng.normal();
      return 20 + state;
    });
  });
  const y = Array.from(
    { length: n },
    (_, t) =>
      50 +
      (covariates > 0 ? 2 * x[0][t] : 0) +
      rng.normal() +
      (t >= start ? effect : 0),
  );
  return {
    time: y.map((_, t) => t),
    y,
    x,
    pre: [0, start - 1],
    post: [start, n - 1],
    draws: 500,
    burnIn: 200,
  };
}

function run(input: CausalImpactInput) {
  const result = causalImpact(input);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

const base = simulate('base', { effect: 3 });

describe('causalImpact', () => {
  it('finds the effect and what it learnt from', () => {
    const result = run(base);
    expect(result.effect).toBeCloseTo(3, 0);
    expect(result.effectInterval[0]).toBeGreaterThan(0);
    expect(result.pValue).toBeLessThan(0.01);
    expect(result.rSquared).toBeGreaterThan(0.7);
    expect(result.actualMean - result.predictedMean).toBe(result.effect);
    expect(result.relativeEffect).toBeCloseTo(
      result.effect / result.predictedMean,
      12,
    );
    expect(result.warnings).toEqual([]);
  });

  it('gives the same bytes for the same seed, others for another', () => {
    const again = JSON.stringify(run(base));
    expect(JSON.stringify(run(base))).toBe(again);
    expect(run(base).seed).toBe(1);
    expect(run({ ...base, seed: 'b' }).effect).not.toBe(run(base).effect);
  });

  it('follows shift and scale of y and of every covariate', () => {
    const moved = run({
      ...base,
      y: base.y.map(v => 1000 + 7 * v!),
      x: base.x!.map((row, j) => row.map(v => j - 1e3 * v!)),
    });
    const before = run(base);
    expect(moved.effect / 7).toBeCloseTo(before.effect, 1);
    expect(moved.predictedSd / 7).toBeCloseTo(before.predictedSd, 1);
  });

  it('has a path over both periods that holds most values before', () => {
    const { path } = run(base);
    expect(path.map(point => point.time)).toEqual(base.time);
    const held = path
      .slice(0, 60)
      .filter(p => p.actual! >= p.lower && p.actual! <= p.upper).length;
    expect(held).toBeGreaterThanOrEqual(52);
    const width = (t: number) => path[t].upper - path[t].lower;
    expect(width(79)).toBeGreaterThan(width(50));
  });

  it('picks the covariates that matter', () => {
    const many = simulate('many', { covariates: 12, n: 120, start: 100 });
    const { inclusion } = run(many);
    expect(inclusion[0]).toBe(1);
    const others = inclusion.slice(1);
    expect(others.reduce((sum, p) => sum + p, 0) / 11).toBeLessThan(0.3);
  });

  it('selects beforehand among more than 20 and says so', () => {
    const result = run(simulate('crowd', { covariates: 25 }));
    expect(result.inclusion).toHaveLength(25);
    expect(result.inclusion[0]).toBeGreaterThan(0.9);
    expect(result.inclusion.filter(p => p === 0).length).toBeGreaterThan(4);
    expect(result.warnings.map(w => w.code)).toContain(
      'preselected-covariates',
    );
  });

  it('skips missing values on both sides', () => {
    const y = base.y.map((v, t) => ([5, 6, 30, 65].includes(t) ? null : v));
    const result = run({ ...base, y });
    expect(result.effect).toBeCloseTo(run(base).effect, 0);
    expect(result.path[65].actual).toBeNull();
    expect(result.warnings.map(w => w.code)).toEqual(['missing-values']);
  });

  it('leaves constant covariates out and tells', () => {
    const step = base.y.map((_, t) => (t >= 60 ? 1 : 0));
    const result = run({ ...base, x: [step, ...base.x!] });
    expect(result.inclusion).toEqual([0, 1, 1]);
    expect(result.warnings.map(w => w.code)).toEqual(['constant-series']);
  });

  it('learns a season of days', () => {
    const rng = createRng('season');
    const week = [9, 4, 0, 0, -2, -5, -6];
    const y = Array.from({ length: 70 }, (_, t) => week[t % 7] + rng.normal());
    const input: CausalImpactInput = {
      time: y.map((_, t) => t),
      y,
      pre: [0, 55],
      post: [56, 60],
      draws: 500,
    };
    const seasonal = run({ ...input, seasonal: { period: 7 } });
    const plain = run(input);
    expect(seasonal.predictedSd).toBeLessThan(0.5 * plain.predictedSd);
    expect(Math.abs(seasonal.effect)).toBeLessThan(1.5);
    expect(seasonal.inclusion).toEqual([]);
  });

  it('takes dates, cuts the series to both periods and bridges a gap', () => {
    const day = (t: number) =>
      new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10);
    const result = run({
      ...base,
      time: base.y.map((_, t) => day(t)),
      pre: [day(10), day(54)],
      post: [day(60), day(74)],
    });
    expect(result.path).toHaveLength(45 + 15);
    expect(result.path[0].time).toBe('2024-01-11');
    expect(result.path[45].time).toBe('2024-03-01');
    expect(result.effectInterval[0]).toBeGreaterThan(0);
  });

  it('has no relative effect where the prediction may be 0', () => {
    const { predictedMean } = run(base);
    const centred = base.y.map(v => v! - predictedMean);
    const result = run({ ...base, y: centred });
    expect(result.relativeEffect).toBeNull();
    expect(result.relativeInterval).toBeNull();
    expect(result.warnings.map(w => w.code)).toContain(
      'relative-effect-undefined',
    );
  });

  it('warns of few draws and of a short past', () => {
    const result = run({
      ...simulate('short', { n: 20, start: 9 }),
      draws: 20,
    });
    expect(result.warnings.map(w => w.code).sort()).toEqual([
      'not-converged',
      'short-series',
    ]);
  });

  it('covers a true null about as often as it says', () => {
    let covered = 0;
    const runs = 60;
    for (let i = 0; i < runs; i++) {
      const result = run({
        ...simulate(`null/${i}`),
        draws: 300,
        burnIn: 100,
      });
      const [lower, upper] = result.effectInterval;
      if (lower <= 0 && upper >= 0) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(50);
  });

  it.each<[string, Partial<CausalImpactInput>]>([
    ['insufficient-data', { pre: [0, 6] }],
    ['insufficient-data', { pre: [200, 210], post: [220, 230] }],
    ['insufficient-data', { post: [200, 210] }],
    ['insufficient-data', { y: base.y.map(() => null) }],
    ['insufficient-data', { y: base.y.map((v, t) => (t < 60 ? v : null)) }],
    ['insufficient-data', { x: [base.y.map((v, t) => (t === 9 ? null : v))] }],
    ['insufficient-data', { x: [base.y.map((v, t) => (t === 70 ? NaN : v))] }],
    [
      'insufficient-data',
      { x: [base.y.map((_, t) => (t % 2 ? 1e308 : -1e308))] },
    ],
    ['zero-variance', { y: base.y.map((_, t) => (t < 60 ? 4 : 5)) }],
    ['non-finite', { y: base.y.map((v, t) => (t === 3 ? NaN : v)) }],
    ['non-finite', { y: base.y.map((v, t) => (t === 70 ? Infinity : v)) }],
    ['non-finite', { y: base.y.map((_, t) => (t % 2 ? 1e308 : -1e308)) }],
  ])('returns %s', (reason, change) => {
    expect(causalImpact({ ...base, ...change })).toMatchObject({ reason });
  });

  it.each<[string, Partial<CausalImpactInput>]>([
    ['unequal lengths', { y: [1, 2] }],
    ['an unequal covariate', { x: [[1, 2]] }],
    ['duplicated times', { time: base.time.map((t, i) => (i === 5 ? 4 : t)) }],
    ['unsorted times', { time: base.time.slice().reverse() }],
    ['mixed times', { time: base.time.map((t, i) => (i === 5 ? 'a' : t)) }],
    ['periods of another kind', { pre: ['0', '59'] }],
    ['overlapping periods', { post: [59, 79] }],
    ['alpha', { alpha: 1 }],
    ['draws', { draws: 0 }],
    ['burnIn', { burnIn: -1 }],
    ['seed', { seed: 0.5 }],
    ['priorLevelSd', { priorLevelSd: 0 }],
    ['a season of one', { seasonal: { period: 1 } }],
  ])('rejects %s', (_, change) => {
    expect(() => causalImpact({ ...base, ...change })).toThrow(
      InferenceInputError,
    );
  });
});

describe('truncatedInverseGamma', () => {
  it('stays below its bound, even where nothing lies there', () => {
    const rng = createRng('truncated');
    for (let i = 0; i < 500; i++) {
      expect(truncatedInverseGamma(rng, 5, 4, 1)).toBeLessThanOrEqual(1);
    }
    expect(truncatedInverseGamma(rng, 50, 1e6, 1)).toBe(1);
  });
});
