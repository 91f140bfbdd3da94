import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { averageFit } from './internal/averageFit';
import { cohortsOf } from './internal/cohort';
import { placeboSets } from './internal/placeboSets';
import type { PanelEstimator, StaggeredPanel } from './panel';
import { placeboInSpace } from './placeboInSpace';

function units(seed: string, count: number, times = 16) {
  const rng = createRng(seed);
  const path = Array.from({ length: times }, () => rng.normal());
  return Array.from({ length: count }, () => {
    const level = 10 * rng.normal();
    return path.map(f => level + f + rng.normal());
  });
}

function withEffect(row: number[], start: number, effect: number) {
  return row.map((v, t) => (t >= start ? v + effect : v));
}

function run(
  panel: StaggeredPanel,
  options: Partial<Parameters<typeof placeboInSpace>[1]> = {},
) {
  const result = placeboInSpace(panel, {
    estimator: 'synthetic-did',
    ...options,
  });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

const [first, ...others] = units('panel', 21);
const panel = {
  controls: others,
  treated: withEffect(first, 10, 8),
  firstTreatedIndex: 10,
};

describe('placeboInSpace', () => {
  it('gives a clear effect the smallest possible p', () => {
    const result = run(panel);
    expect(result).toMatchObject({ rank: 1, units: 21 });
    expect(result.pValue).toBeCloseTo(1 / 21, 12);
    expect(result.pValue).toBe(result.smallestPossiblePValue);
    expect(result.placebos).toHaveLength(20);
    expect(result.interval[0]).toBeGreaterThan(0);
    expect(result.warnings).toEqual([]);
  });

  it('leaves the treated out of the placebos', () => {
    const stronger = { ...panel, treated: withEffect(first, 10, 80) };
    expect(run(stronger).placebos).toEqual(
      run({ ...panel, treated: first }).placebos.map(p => expect.closeTo(p, 8)),
    );
  });

  it('follows scale and shift', () => {
    const move = (row: number[]) => row.map(v => 5 + 3 * v);
    const moved = run({
      ...panel,
      controls: panel.controls.map(move),
      treated: move(panel.treated),
    });
    const base = run(panel);
    expect(moved.pValue).toBe(base.pValue);
    expect(moved.standardError / 3).toBeCloseTo(base.standardError, 8);
    expect(moved.interval[0] / 3).toBeCloseTo(base.interval[0], 8);
  });

  it('ranks ratios when asked', () => {
    const result = run(panel, {
      estimator: 'synthetic-control',
      statistic: 'rmspe-ratio',
    });
    const beaten = result.placeboRatios!.filter(r => r < result.ratio!).length;
    expect(result.rank).toBe(21 - beaten);
    expect(run(panel).ratio).toBeUndefined();
  });

  it('says beforehand that few controls cannot be significant', () => {
    const result = run({ ...panel, controls: others.slice(0, 7) });
    expect(result.smallestPossiblePValue).toBe(0.125);
    expect(result.warnings.map(w => w.code)).toContain('few-controls');
  });

  it('compares several adopters with every set of as many controls', () => {
    const [a, b, ...rest] = units('two', 12);
    const result = run({
      controls: rest,
      treated: [withEffect(a, 10, 6), withEffect(b, 10, 6)],
      firstTreatedIndex: 10,
    });
    expect(result.placebos).toHaveLength(45);
    expect(result.pValue).toBeLessThan(0.05);
    expect(result.seed).toBeUndefined();
  });

  it('averages staggered cohorts by their treated cells', () => {
    const [a, b, ...rest] = units('staggered', 9);
    const staggered = {
      controls: rest,
      treated: [withEffect(a, 6, 6), withEffect(b, 12, 9)],
      firstTreatedIndex: [6, 12],
    };
    const result = run(staggered, { estimator: 'did' });
    const early = run(
      { controls: rest, treated: staggered.treated[0], firstTreatedIndex: 6 },
      { estimator: 'did' },
    );
    const late = run(
      { controls: rest, treated: staggered.treated[1], firstTreatedIndex: 12 },
      { estimator: 'did' },
    );
    expect(result.estimate).toBeCloseTo(
      (10 * early.estimate + 4 * late.estimate) / 14,
      10,
    );
    expect(result.placebos).toHaveLength(7 * 6);
    const swapped = run(
      {
        controls: rest,
        treated: staggered.treated.slice().reverse(),
        firstTreatedIndex: [12, 6],
      },
      { estimator: 'did' },
    );
    expect(swapped.estimate).toBeCloseTo(result.estimate, 10);
  });

  it('draws sets when there are too many, the same for the same seed', () => {
    const [a, b, c, d, ...rest] = units('many', 25);
    const many = {
      controls: rest,
      treated: [a, b, c, d],
      firstTreatedIndex: 10,
    };
    const options = { estimator: 'did' as const, seed: 'draws' };
    const result = run(many, options);
    expect(result.placebos).toHaveLength(5000);
    expect(result.seed).toBe('draws');
    expect(JSON.stringify(run(many, options))).toBe(JSON.stringify(result));
    expect(run(many, { ...options, seed: 2 }).standardError).not.toBe(
      result.standardError,
    );
  });

  it('rejects a true null about as often as it says', () => {
    let rejected = 0;
    const runs = 300;
    for (let i = 0; i < runs; i++) {
      const [treated, ...controls] = units(`null/${i}`, 20, 12);
      const result = run(
        { controls, treated, firstTreatedIndex: 8 },
        { estimator: 'did' },
      );
      if (result.pValue <= 0.1) rejected += 1;
    }
    expect(rejected / runs).toBeGreaterThan(0.05);
    expect(rejected / runs).toBeLessThan(0.16);
  });

  it.each<[string, StaggeredPanel]>([
    ['insufficient-data', { ...panel, controls: others.slice(0, 1) }],
    [
      'insufficient-data',
      {
        controls: others.slice(0, 2),
        treated: others.slice(2, 4),
        firstTreatedIndex: 8,
      },
    ],
    [
      'insufficient-data',
      { ...panel, treated: [first, first], firstTreatedIndex: [1, 10] },
    ],
    [
      'zero-variance',
      {
        controls: [2, 3, 4].map(shift => [1, 2, 3, 4].map(v => v + shift)),
        treated: [1, 2, 3, 9],
        firstTreatedIndex: 3,
      },
    ],
    ['non-finite', { ...panel, treated: first.map(() => NaN) }],
  ])('returns %s', (reason, bad) => {
    expect(placeboInSpace(bad, { estimator: 'did' })).toMatchObject({ reason });
  });

  it('rejects wrong options', () => {
    const call = (options: object, given: StaggeredPanel = panel) =>
      expect(() =>
        placeboInSpace(given, { estimator: 'did', ...options }),
      ).toThrow(InferenceInputError);
    call({ estimator: 'magic' as PanelEstimator });
    call({ statistic: 'size' });
    call({ alpha: 2 });
    call({}, { ...panel, firstTreatedIndex: [3, 4] });
  });
});

describe('placeboSets', () => {
  it('lists every assignment of cohorts once', () => {
    const { sets, drawn } = placeboSets(5, [2, 1], {
      seed: 1,
      maximum: 5000,
    });
    expect(drawn).toBe(false);
    expect(sets).toHaveLength(30);
    expect(new Set(sets.map(set => JSON.stringify(set))).size).toBe(30);
    for (const set of sets) expect(new Set(set.flat()).size).toBe(3);
  });
});

describe('averageFit', () => {
  it('has a finite ratio for a perfect fit', () => {
    const rows = [
      [0, 1, 0, 1],
      [1, 0, 1, 0],
    ].map(row => Float64Array.from(row));
    const treated = Float64Array.from([0.5, 0.5, 0.5, 3]);
    const fit = averageFit(cohortsOf(rows, [treated], [3]), 'did');
    expect(Number.isFinite(fit.ratio)).toBe(true);
    expect(fit.preRmspe).toBe(0);
  });
});
