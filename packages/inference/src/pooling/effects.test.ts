import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { exaggerationRatio } from './exaggerationRatio';
import { jamesStein } from './jamesStein';
import { logRiskRatio, type RiskTable } from './logRiskRatio';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

describe('logRiskRatio', () => {
  it('changes sign when the groups are swapped', () => {
    const there = must(logRiskRatio({ table: [[3, 17, 9, 21]] }));
    const back = must(logRiskRatio({ table: [[9, 21, 3, 17]] }));
    expect(back.effects[0]).toBeCloseTo(-there.effects[0], 12);
    expect(back.variances[0]).toBeCloseTo(there.variances[0], 12);
  });

  it('corrects trials with an empty cell alone', () => {
    const result = must(
      logRiskRatio({
        table: [
          [0, 10, 4, 6],
          [2, 8, 4, 6],
        ],
      }),
    );
    expect(result.effects[0]).toBeCloseTo(Math.log(0.5 / 11 / (4.5 / 11)), 12);
    expect(result.effects[1]).toBeCloseTo(Math.log(0.5), 12);
    expect(result.warnings).toHaveLength(1);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [[0, 0, 1, 1]]],
    ['inconsistent-sums', [[1, -1, 1, 1]]],
    ['non-finite', [[1, NaN, 1, 1]]],
  ])('returns %s for %j', (reason, table) => {
    expect(
      logRiskRatio({ table: table as unknown as RiskTable[] }),
    ).toMatchObject({ ok: false, reason });
  });

  it('throws for rows of another length', () => {
    expect(() =>
      logRiskRatio({ table: [[1, 2, 3]] as unknown as RiskTable[] }),
    ).toThrow(InferenceInputError);
  });
});

describe('jamesStein', () => {
  // Averages after 45 at bats, and of the rest of the season (Efron & Morris).
  const hits = [
    18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7,
  ];
  const season = [
    0.346, 0.298, 0.276, 0.222, 0.273, 0.27, 0.263, 0.21, 0.269, 0.23, 0.264,
    0.256, 0.303, 0.264, 0.226, 0.286, 0.316, 0.2,
  ];

  it('predicts the season as published', () => {
    const arcsine = (p: number) => Math.sqrt(45) * Math.asin(2 * p - 1);
    const effects = hits.map(h => arcsine(h / 45));
    const { shrinkageFactor, estimates } = must(
      jamesStein({ effects, variance: 1 }),
    );
    const error = (values: readonly number[]) =>
      values.reduce((total, y, i) => total + (y - arcsine(season[i])) ** 2, 0);
    expect(shrinkageFactor).toBeCloseTo(0.209, 2);
    expect(error(effects)).toBeCloseTo(17.6, 0);
    expect(error(estimates)).toBeCloseTo(5.0, 0);
  });

  it.each([0, 1, 4])(
    'loses less than the effects themselves, truths %d apart',
    spread => {
      const rng = createRng('stein');
      const truths = Array.from({ length: 8 }, () => 3 + spread * rng.normal());
      const loss = (estimates: readonly number[]) =>
        truths.reduce((total, t, i) => total + (estimates[i] - t) ** 2, 0);
      let [raw, stein] = [0, 0];
      for (let run = 0; run < 4000; run++) {
        const effects = truths.map(t => t + rng.normal());
        raw += loss(effects);
        stein += loss(must(jamesStein({ effects, variance: 1 })).estimates);
      }
      expect(stein).toBeLessThan(raw);
    },
  );

  it('gives the mean when nobody differs', () => {
    expect(jamesStein({ successes: [0, 0, 0, 0], trials: 5 })).toMatchObject({
      shrinkageFactor: 0,
      estimates: [0, 0, 0, 0],
    });
  });

  it.each([
    ['insufficient-data', { effects: [1, 2, 3], variance: 1 }],
    ['insufficient-data', { successes: [], trials: 3 }],
    ['inconsistent-sums', { successes: [1, 2, 3, 9], trials: 3 }],
    ['non-finite', { effects: [1, 2, NaN, 3], variance: 1 }],
    ['non-finite', { successes: [1, 2, NaN, 3], trials: 3 }],
  ])('returns %s for %j', (reason, input) => {
    expect(jamesStein(input)).toMatchObject({ ok: false, reason });
  });

  it('throws for a variance or trials that are not positive', () => {
    for (const input of [
      { effects: [1, 2, 3, 4], variance: 0 },
      { successes: [1, 2, 3, 4], trials: NaN },
    ]) {
      expect(() => jamesStein(input)).toThrow(InferenceInputError);
    }
  });
});

describe('exaggerationRatio', () => {
  it('agrees with simulated significant results', () => {
    const rng = createRng('type M');
    let [significant, magnitude, wrong] = [0, 0, 0];
    for (let i = 0; i < 200000; i++) {
      const z = 0.8 + rng.normal();
      if (Math.abs(z) < 1.959964) continue;
      significant++;
      magnitude += Math.abs(z) / 0.8;
      if (z < 0) wrong++;
    }
    const result = must(
      exaggerationRatio({ trueEffect: 0.4, standardError: 0.5 }),
    );
    expect(result.power).toBeCloseTo(significant / 200000, 2);
    expect(result.typeM).toBeCloseTo(magnitude / significant, 1);
    expect(result.typeS).toBeCloseTo(wrong / significant, 2);
  });

  it('ignores sign and unit and fades with power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (signal, unit) => {
          const at = (trueEffect: number, standardError: number) =>
            must(exaggerationRatio({ trueEffect, standardError }));
          const base = at(signal, 1);
          expect(at(-signal * unit, unit).typeM).toBeCloseTo(base.typeM, 6);
          expect(base.typeM).toBeGreaterThan(1 - 1e-9);
          expect(at(signal * 1.5, 1).typeM).toBeLessThanOrEqual(
            base.typeM + 1e-9,
          );
        },
      ),
    );
  });

  it('refuses what has no ratio', () => {
    expect(
      exaggerationRatio({ trueEffect: 0, standardError: 1 }),
    ).toMatchObject({ reason: 'zero-baseline' });
    expect(
      exaggerationRatio({ trueEffect: NaN, standardError: 1 }),
    ).toMatchObject({ reason: 'non-finite' });
    expect(() =>
      exaggerationRatio({ trueEffect: 1, standardError: 0 }),
    ).toThrow(InferenceInputError);
    expect(() =>
      exaggerationRatio({ trueEffect: 1, standardError: 1, alpha: 1 }),
    ).toThrow(InferenceInputError);
  });
});
