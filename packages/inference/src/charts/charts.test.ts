import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { generalizedEsd } from './generalizedEsd';
import { hampelFilter } from './hampelFilter';
import { laneyPChart } from './laneyPChart';
import { robustZScores } from './robustZScores';
import { runRules } from './runRules';
import { seasonalDummies } from './seasonalDummies';
import { seasonalPeriod } from './seasonalPeriod';
import { xmrChart } from './xmrChart';

function accepted<T>(result: { ok: boolean } & T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const rng = createRng('charts');
const quiet = Array.from({ length: 60 }, () => rng.normal());
const weekly = Array.from(
  { length: 70 },
  (_, t) => 0.4 * rng.normal() + 0.1 * t + [0, 1, 2, 1, 0, -3, -3][t % 7],
);
const move = {
  shift: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  scale: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
};

describe('xmrChart', () => {
  it('shifts and scales with the values', () => {
    const base = accepted(xmrChart({ values: quiet }));
    fc.assert(
      fc.property(move.shift, move.scale, (shift, scale) => {
        const moved = accepted(
          xmrChart({ values: quiet.map(v => shift + scale * v) }),
        );
        expect(moved.sigma / scale / base.sigma).toBeCloseTo(1, 6);
        expect(moved.beyondLimits).toEqual(base.beyondLimits);
      }),
    );
  });

  it('names the points beyond its limits by index, gaps included', () => {
    const values = [null, ...quiet.slice(0, 20), null, 40];
    const chart = accepted(xmrChart({ values, movingRange: 'median' }));
    expect(chart.beyondLimits).toEqual([22]);
    expect(chart.beyondRangeLimit).toContain(22);
    expect(chart.warnings).toEqual([]);
  });

  it('warns of few values and finds nothing in constants', () => {
    const chart = accepted(xmrChart({ values: new Array(8).fill(0.1) }));
    expect(chart.warnings.map(w => w.code)).toEqual(['short-series']);
    expect(chart.beyondLimits).toEqual([]);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1, 2, 3, 4, 5]],
    ['insufficient-data', [1, null, 2, 3, null, 4, 5]],
    ['non-finite', [1, 2, 3, NaN, 5, 6]],
  ])('returns %s', (reason, values) => {
    expect(xmrChart({ values })).toMatchObject({ ok: false, reason });
  });

  it('throws for an unknown range', () => {
    expect(() =>
      xmrChart({ values: quiet, movingRange: 'mode' as never }),
    ).toThrow(InferenceInputError);
  });
});

describe('runRules', () => {
  it('mirrors with the values', () => {
    const rules = (values: number[]) =>
      accepted(runRules({ values, centerLine: 0, sigma: 0.5 }));
    expect(rules(quiet.map(v => -v))).toEqual(rules(quiet));
    expect(rules(quiet).beyondLimits.length).toBeGreaterThan(0);
  });

  it('fires as often on noise as it says', () => {
    const source = createRng('rules');
    const values = Array.from({ length: 40000 }, () => source.normal());
    const rules = accepted(runRules({ values, centerLine: 0, sigma: 1 }));
    const share = (points: number[]) => points.length / values.length;
    expect(share(rules.beyondLimits)).toBeCloseTo(0.0027, 2);
    expect(share(rules.runOfEight)).toBeCloseTo(1 / 128, 2);
    expect(share(rules.twoOfThreeBeyond2Sigma)).toBeLessThan(0.004);
    expect(share(rules.fourOfFiveBeyond1Sigma)).toBeLessThan(0.008);
  });

  it('keeps indices across gaps', () => {
    const values = [1, 1, 1, null, 1, 1, 1, 1, 1];
    expect(
      accepted(runRules({ values, centerLine: 0, sigma: 9 })).runOfEight,
    ).toEqual([8]);
  });

  it('handles empty and bad input', () => {
    const line = { centerLine: 0, sigma: 1 };
    expect(runRules({ values: [], ...line })).toMatchObject({
      beyondLimits: [],
    });
    expect(runRules({ values: [NaN], ...line })).toMatchObject({
      reason: 'non-finite',
    });
    for (const bad of [{ sigma: 0 }, { sigma: NaN }, { centerLine: NaN }]) {
      expect(() => runRules({ values: [1], ...line, ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('laneyPChart', () => {
  const sizes = [4000, 4200, 3900, 4100, 4050, 4150, 3980, 4020];
  const counts = [400, 470, 350, 450, 390, 480, 360, 440];

  it('is wider than a p chart when the level itself varies', () => {
    const chart = accepted(laneyPChart({ counts, sizes }));
    expect(chart.sigmaZ).toBeGreaterThan(2);
    expect(chart.beyondLimits).toEqual([]);
  });

  it('does not depend on the name of success', () => {
    const chart = accepted(laneyPChart({ counts, sizes }));
    const other = accepted(
      laneyPChart({ counts: sizes.map((n, i) => n - counts[i]), sizes }),
    );
    expect(other.centerLine).toBeCloseTo(1 - chart.centerLine, 12);
    expect(other.sigmaZ).toBeCloseTo(chart.sigmaZ, 10);
  });

  it.each([
    ['insufficient-data', [1, 2], [10, 10]],
    ['zero-variance', [0, 0, 0, 0, 0, 0], [5, 5, 5, 5, 5, 5]],
    ['zero-variance', [5, 5, 5, 5, 5, 5], [5, 5, 5, 5, 5, 5]],
    ['inconsistent-sums', [-1, 2, 2, 2, 2, 2], [5, 5, 5, 5, 5, 5]],
    ['inconsistent-sums', [6, 2, 2, 2, 2, 2], [5, 5, 5, 5, 5, 5]],
    ['inconsistent-sums', [0, 2, 2, 2, 2, 2], [0, 5, 5, 5, 5, 5]],
    ['non-finite', [NaN, 2, 2, 2, 2, 2], [5, 5, 5, 5, 5, 5]],
  ])('returns %s', (reason, k, n) => {
    expect(laneyPChart({ counts: k, sizes: n })).toMatchObject({ reason });
  });

  it('throws for unequal lengths', () => {
    expect(() => laneyPChart({ counts: [1], sizes: [2, 3] })).toThrow(
      InferenceInputError,
    );
  });
});

describe('generalizedEsd', () => {
  it('finds outliers that hide one another, and none without', () => {
    const hiding = [...quiet, 9, 9.1, -8];
    expect(accepted(generalizedEsd({ values: hiding })).outliers).toEqual([
      60, 61, 62,
    ]);
    expect(
      accepted(generalizedEsd({ values: new Array(30).fill(0.1) })).outliers,
    ).toEqual([]);
  });

  it('does not depend on shift and scale', () => {
    const values = [...quiet, 7, null, -9];
    const base = accepted(generalizedEsd({ values })).outliers;
    expect(base).toEqual([60, 62]);
    fc.assert(
      fc.property(move.shift, move.scale, (shift, scale) => {
        const moved = values.map(v => (v === null ? null : shift + scale * v));
        expect(accepted(generalizedEsd({ values: moved })).outliers).toEqual(
          base,
        );
      }),
    );
  });

  it('is wrong about as often as alpha says', () => {
    const source = createRng('esd');
    let wrong = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const values = Array.from({ length: 30 }, () => source.normal());
      const { outliers } = accepted(generalizedEsd({ values }));
      wrong += outliers.length > 0 ? 1 : 0;
    }
    expect(wrong / runs).toBeGreaterThan(0.02);
    expect(wrong / runs).toBeLessThan(0.09);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1, 2]],
    ['non-finite', [1, 2, Infinity]],
  ])('returns %s', (reason, values) => {
    expect(generalizedEsd({ values })).toMatchObject({ reason });
  });

  it('warns of few values and throws for bad options', () => {
    const { warnings } = accepted(generalizedEsd({ values: [1, 2, 3] }));
    expect(warnings.map(w => w.code)).toEqual(['small-sample']);
    for (const bad of [{ alpha: 0 }, { alpha: 1 }, { maxOutliers: 0 }]) {
      expect(() => generalizedEsd({ values: quiet, ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('robustZScores', () => {
  it('keeps indices and falls back when the MAD is 0', () => {
    const { scores, scale } = accepted(
      robustZScores({ values: [5, 5, null, 5, 5, 9] }),
    );
    expect(scale).toBeCloseTo((1.2533 * 4) / 5, 10);
    expect(scores[2]).toBeNull();
    expect(scores[5]).toBeCloseTo(4 / scale, 10);
    expect(accepted(robustZScores({ values: [2, 2] })).scores).toEqual([0, 0]);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [null]],
    ['non-finite', [1, NaN]],
  ])('returns %s', (reason, values) => {
    expect(robustZScores({ values })).toMatchObject({ reason });
  });
});

describe('hampelFilter', () => {
  it('masks spikes of a wandering series and nothing else', () => {
    const line: (number | null)[] = Array.from({ length: 40 }, (_, t) => t);
    line[10] = 90;
    line[25] = null;
    const { outliers, filtered } = accepted(hampelFilter({ values: line }));
    expect(outliers).toEqual([10]);
    expect(filtered[10]).toBe(11);
    expect(filtered[25]).toBeNull();
    expect(filtered).toHaveLength(40);
  });

  it('handles empty, constant and bad input', () => {
    expect(hampelFilter({ values: [] })).toMatchObject({ outliers: [] });
    expect(hampelFilter({ values: [3, 3, 3] })).toMatchObject({ outliers: [] });
    expect(hampelFilter({ values: [NaN] })).toMatchObject({
      reason: 'non-finite',
    });
    for (const bad of [{ halfWindow: 0 }, { threshold: 0 }]) {
      expect(() => hampelFilter({ values: [1], ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('seasonalPeriod', () => {
  it('finds the week, also without candidates, across trend and gaps', () => {
    const gappy = weekly.map((v, t) => (t % 11 === 0 ? null : v));
    for (const values of [weekly, gappy]) {
      expect(seasonalPeriod({ values })).toMatchObject({ period: 7 });
    }
    expect(
      seasonalPeriod({ values: weekly, candidates: [5, 6, 40] }),
    ).toMatchObject({ period: null, autocorrelation: null });
  });

  it('finds none in noise', () => {
    expect(
      seasonalPeriod({ values: quiet, candidates: [5, 7, 12] }),
    ).toMatchObject({ period: null });
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1, 2, 3]],
    ['zero-variance', new Array(20).fill(3)],
    ['zero-variance', Array.from({ length: 20 }, (_, t) => 2 * t)],
    ['non-finite', [...quiet, Infinity]],
  ])('returns %s', (reason, values) => {
    expect(seasonalPeriod({ values })).toMatchObject({ reason });
  });

  it('throws for candidates it cannot use', () => {
    for (const candidates of [[], [1], [2.5]]) {
      expect(() => seasonalPeriod({ values: quiet, candidates })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('seasonalDummies', () => {
  it('separates line and season exactly when there is no noise', () => {
    const season = [3, -1, -2];
    const values = Array.from({ length: 31 }, (_, t) =>
      t === 8 ? null : 5 + 0.5 * t + season[t % 3],
    );
    const result = accepted(seasonalDummies({ values, period: 3 }));
    season.forEach((s, k) => expect(result.effects[k]).toBeCloseTo(s, 10));
    expect(result.slope).toBeCloseTo(0.5, 10);
    expect(result.seasonalStrength).toBeCloseTo(1, 10);
    expect(result.adjusted[8]).toBeNull();
    expect(result.adjusted[9]).toBeCloseTo(9.5, 10);
  });

  it('finds little strength in noise', () => {
    const { effects, seasonalStrength } = accepted(
      seasonalDummies({ values: quiet, period: 5 }),
    );
    expect(effects.reduce((sum, e) => sum + e, 0)).toBeCloseTo(0, 10);
    expect(seasonalStrength).toBeLessThan(0.3);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [1, 2, 3, 4, 5]],
    ['insufficient-data', [1, 2, null, 4, 5, null, 7, 8, null]],
    ['zero-variance', new Array(12).fill(2)],
    ['non-finite', [1, 2, 3, 4, 5, NaN]],
  ])('returns %s', (reason, values) => {
    expect(seasonalDummies({ values, period: 3 })).toMatchObject({ reason });
  });

  it('throws for a period below 2', () => {
    expect(() => seasonalDummies({ values: quiet, period: 1 })).toThrow(
      InferenceInputError,
    );
  });
});
