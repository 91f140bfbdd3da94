import { InferenceInputError } from '../outcome';
import { drawClusters, must, runTrial } from './__testUtils__/worlds';
import {
  steppedWedgeEffect,
  type SteppedWedgeEffectInput,
} from './steppedWedgeEffect';
import type { WedgeSeries } from './wedge';

const run = (input: SteppedWedgeEffectInput) => must(steppedWedgeEffect(input));

/** Two waves of two, one time before and one between the switches. */
const SMALL: SteppedWedgeEffectInput = {
  series: [
    { id: 'a', wave: 0, values: [0, 5] },
    { id: 'b', wave: 0, values: [1, 4] },
    { id: 'c', wave: 1, values: [2, 3] },
    { id: 'd', wave: 1, values: [0, 2] },
  ],
  firstSwitchIndex: 1,
  periodLength: 1,
};

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

describe('by hand', () => {
  it('compares two waves at one time', () => {
    // Less the past: 5, 3 against 1, 2. The six allocations find 2.5, .5, 1.5,
    // −1.5, −.5, −2.5.
    expect(run({ ...SMALL, alpha: 0.4 })).toMatchObject({
      estimate: 2.5,
      pValue: 2 / 6,
      smallestPossiblePValue: 2 / 6,
      allocations: 6,
      exhaustive: true,
      // δ = 1: 1.5, −1.5 and the mirror are as extreme, below only the mirror.
      interval: [1, 4],
      // Two groups: s₁²/2 + s₀²/2 = 2/2 + .5/2.
      standardError: expect.closeTo(Math.sqrt(1.25), 12),
      df: expect.closeTo(2, 10),
      contrasts: [
        { index: 1, switched: 2, waiting: 2, difference: 2.5, weight: 1 },
      ],
      clusters: 4,
    });
    expect(run(SMALL)).not.toHaveProperty('seed');
  });

  it('weighs contrasts by n₁n₀/(n₁ + n₀)', () => {
    const result = run({
      series: [
        { id: 'a', wave: 0, values: [0, 3, 3, 9] },
        { id: 'b', wave: 1, values: [0, 1, 5, 9] },
        { id: 'c', wave: 2, values: [0, 0, 1, 9] },
        { id: 'd', wave: 2, values: [0, 2, 0, 9] },
      ],
      firstSwitchIndex: 1,
      periodLength: 1,
    });
    // 3 − 1 at weight 3/4, 4 − .5 at weight 1.
    expect(result.contrasts).toEqual([
      expect.objectContaining({ index: 1, switched: 1, difference: 2 }),
      expect.objectContaining({ index: 2, switched: 2, difference: 3.5 }),
    ]);
    expect(result.contrasts[0].weight).toBeCloseTo(3 / 7, 12);
    expect(result.estimate).toBeCloseTo((3 * 2 + 4 * 3.5) / 7, 12);
    expect(result.allocations).toBe(12);
  });

  it('leaves a transition out, on both sides', () => {
    const series: WedgeSeries[] = [
      { id: 'a', wave: 0, values: [0, 9, 2, 4, 4] },
      { id: 'b', wave: 1, values: [0, 1, 1, 9, 6] },
      { id: 'c', wave: 2, values: [0, 0, 2, 1, 2] },
    ];
    const result = run({
      series,
      firstSwitchIndex: 1,
      periodLength: 2,
      transition: 1,
    });
    // Time 1: a in transition. Time 3: b in transition.
    expect(result.contrasts.map(c => [c.index, c.difference])).toEqual([
      [2, 0.5],
      [3, 3],
      [4, 3],
    ]);
    expect(result.estimate).toBeCloseTo(
      ((2 / 3) * 0.5 + 0.5 * 3 + (2 / 3) * 3) / (2 / 3 + 0.5 + 2 / 3),
      12,
    );
  });

  it('uses clusters that never switch, without moving them', () => {
    const result = run({
      series: [
        { id: 'a', wave: 0, values: [0, 3, 4] },
        { id: 'b', wave: 1, values: [0, 1, 5] },
        { id: 'z', wave: null, values: [0, 0, 1] },
      ],
      firstSwitchIndex: 1,
      periodLength: 1,
    });
    expect(result.estimate).toBeCloseTo((2.5 + 3.5) / 2, 12);
    // Only a and b could swap: (1 − 1.5) and 3.5 make 1.5.
    expect(result).toMatchObject({ allocations: 2, pValue: 0.5, clusters: 2 });
  });

  it('compares as it is where there is no past', () => {
    const series = SMALL.series.map(s => ({ ...s, values: [s.values[1]] }));
    expect(run({ ...SMALL, series, firstSwitchIndex: 0 }).estimate).toBe(2);
  });
});

describe('missing values', () => {
  it('drops a cluster without a past and says so', () => {
    const series = SERIES.map((s, i) => ({
      ...s,
      values: s.values.map((v, t) => (i === 2 && t < 10 ? null : v)),
    }));
    const result = run({ ...TRIAL, series });
    expect(result.clusters).toBe(8);
    expect(result.warnings).toEqual([
      {
        code: 'missing-values',
        message: expect.stringContaining('service-02'),
      },
    ]);
    const empty = SERIES.map((s, i) => ({
      ...s,
      values: s.values.map(v => (i === 2 ? null : v)),
    }));
    expect(run({ ...TRIAL, series: empty })).toEqual(result);
  });

  it('compares what is there', () => {
    const series = SMALL.series.map(s => ({
      ...s,
      values: [s.values[0], null, s.values[1]],
    }));
    expect(
      run({ ...SMALL, series, periodLength: 2, alpha: 0.4 }),
    ).toMatchObject({ estimate: 2.5, interval: [1, 4], pValue: 2 / 6 });
  });
});

describe('design', () => {
  const balanced = {
    clusters: clusters.map(({ id, values }) => ({
      id,
      covariates: [values[0], values[5]],
    })),
    waves: 3,
    seed: 'balanced',
  };

  it('compares with acceptable allocations alone', () => {
    const series = runTrial(clusters, balanced, timing, 1.5);
    const all = run({ ...TRIAL, series, design: balanced });
    expect(all).toMatchObject({ exhaustive: true, allocations: 168 });
    const some = run({ ...TRIAL, series, design: balanced, draws: 50 });
    expect(some).toMatchObject({ exhaustive: false, allocations: 51 });
    expect(some.estimate).toBe(all.estimate);
  });

  it('is every allocation without covariates', () => {
    expect(run({ ...TRIAL, design: { ...design, seed: 'whatever' } })).toEqual(
      run(TRIAL),
    );
  });

  it('refuses waves that it could not have drawn', () => {
    const worst = [...clusters]
      .sort((a, b) => a.values[0] - b.values[0])
      .map((c, i) => ({ ...c, wave: Math.floor(i / 3) }));
    expect(
      steppedWedgeEffect({ ...TRIAL, series: worst, design: balanced }),
    ).toMatchObject({ ok: false, reason: 'unexpected-arm', kind: 'invalid' });
    const uneven = SERIES.map((s, i) => ({ ...s, wave: i === 0 ? 0 : 1 }));
    expect(
      steppedWedgeEffect({
        ...TRIAL,
        series: uneven,
        design: { ...design, seed: 1 },
      }),
    ).toMatchObject({ ok: false, reason: 'unexpected-arm' });
  });
});

describe('few clusters', () => {
  it('warns when p cannot fall to alpha', () => {
    const result = run(SMALL);
    expect(result.warnings.map(w => w.code)).toEqual(['few-allocations']);
    expect(result.interval).toEqual([-Infinity, Infinity]);
    expect(run(TRIAL).warnings).toEqual([]);
  });
});

describe('bad input', () => {
  const replace = (wave: number | null, values: (number | null)[]) => [
    { id: 'a', wave, values },
    ...SMALL.series.slice(1),
  ];

  it.each<[string, Partial<SteppedWedgeEffectInput>]>([
    ['insufficient-data', { series: [] }],
    ['insufficient-data', { series: SMALL.series.slice(0, 1) }],
    ['insufficient-data', { series: SMALL.series.slice(0, 2) }],
    ['insufficient-data', { firstSwitchIndex: 2 }],
    ['insufficient-data', { transition: 5 }],
    [
      'insufficient-data',
      { series: SMALL.series.map(s => ({ ...s, values: [null, null] })) },
    ],
    ['non-finite', { series: replace(0, [1, NaN]) }],
    ['non-finite', { series: replace(0, [1, Infinity]) }],
    ['non-finite', { series: replace(0, [-1e308, 1.7e308]) }],
    [
      'zero-variance',
      { series: SMALL.series.map(s => ({ ...s, values: [1, 4] })) },
    ],
  ])('returns %s %#', (reason, part) => {
    expect(steppedWedgeEffect({ ...SMALL, ...part })).toMatchObject({
      ok: false,
      reason,
    });
  });

  it.each<[string, Partial<SteppedWedgeEffectInput>]>([
    ['equally long', { series: replace(0, [1]) }],
    ["the wave of 'a'", { series: replace(-1, [1, 2]) }],
    ["the wave of 'a'", { series: replace(0.5, [1, 2]) }],
    ["the wave of 'a'", { series: replace(1e9, [1, 2]) }],
    ['an id of its own', { series: [...SMALL.series, SMALL.series[0]] }],
    ['firstSwitchIndex', { firstSwitchIndex: -1 }],
    ['periodLength', { periodLength: 0 }],
    ['transition', { transition: 1.5 }],
    ['alpha', { alpha: 1 }],
    ['draws', { draws: 5 }],
    [
      'the same clusters',
      { design: { clusters: design.clusters, waves: 2, seed: 1 } },
    ],
  ])('rejects a wrong %s', (message, part) => {
    const call = () => steppedWedgeEffect({ ...SMALL, ...part });
    expect(call).toThrow(InferenceInputError);
    expect(call).toThrow(message);
  });
});
