import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { randomEffects } from '../pooling/randomEffects';
import type { TransferTrial } from './internal/readTrials';
import { transferEffect } from './transferEffect';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

/** One service each; the groups as named. */
function trialsOf(
  effects: readonly number[],
  variances: readonly number[],
  groupOf: (i: number) => string,
): TransferTrial[] {
  return effects.map((effect, i) => ({
    effect,
    variance: variances[i],
    services: [{ service: `s${i}`, group: groupOf(i) }],
  }));
}

/** Log risk ratios of 13 trials of BCG (Colditz et al. 1994), as in metafor. */
const BCG = {
  effects: [
    -0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.012,
    -0.4694, -1.3713, -0.3394, 0.4459, -0.0173,
  ],
  variances: [
    0.3256, 0.1946, 0.4154, 0.02, 0.0512, 0.0069, 0.223, 0.004, 0.0564, 0.073,
    0.0124, 0.5325, 0.0714,
  ],
};
const STRANGER = [{ service: 'new', group: 'new' }];

const organisations = fc
  .array(
    fc.tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    ),
    { minLength: 8, maxLength: 12 },
  )
  .map(rows =>
    trialsOf(
      rows.map(([y]) => y),
      rows.map(([, v]) => v),
      i => `g${i % 3}`,
    ),
  );

describe('transferEffect', () => {
  it('is the random-effects model when all are of one group', () => {
    const pooled = must(randomEffects(BCG));
    const transferred = must(
      transferEffect({
        trials: trialsOf(BCG.effects, BCG.variances, () => 'all'),
        target: [{ service: 'new', group: 'all' }],
      }),
    );
    // metafor::rma of the same data: -0.7145 and 0.3132.
    expect(pooled.mean).toBeCloseTo(-0.7145, 3);
    expect(pooled.tauSquared).toBeCloseTo(0.3132, 3);
    expect(transferred.organisationMean).toBeCloseTo(pooled.mean, 8);
    expect(transferred.betweenServices).toBeCloseTo(pooled.tauSquared!, 6);
    expect(transferred.betweenGroups).toBe(0);
    expect(transferred.level).toBe('group');
  });

  it('takes groups of one service for services', () => {
    const pooled = must(randomEffects(BCG));
    const transferred = must(
      transferEffect({
        trials: trialsOf(BCG.effects, BCG.variances, i => `g${i}`),
        target: STRANGER,
      }),
    );
    expect(transferred.betweenServices + transferred.betweenGroups).toBeCloseTo(
      pooled.tauSquared!,
      6,
    );
  });

  it('finds the parts of a balanced design in closed form', () => {
    // Three groups of three services; v is small beside both parts.
    const groups = [-1, 0, 1];
    const inner = [-0.3, 0, 0.3];
    const v = 0.01;
    const effects = groups.flatMap(g => inner.map(s => g + s));
    const result = must(
      transferEffect({
        trials: trialsOf(
          effects,
          effects.map(() => v),
          i => `g${Math.floor(i / 3)}`,
        ),
        target: STRANGER,
      }),
    );
    // Analysis of variance: MS within = τ_s² + v, MS between = 3 τ_g² + MS within.
    expect(result.betweenServices).toBeCloseTo(0.09 - v, 4);
    expect(result.betweenGroups).toBeCloseTo((3 - 0.09) / 3, 3);
    expect(result.mean).toBeCloseTo(0, 6);
  });

  it('knows a mean over services to vary less than they do', () => {
    const rng = createRng('means');
    const sizes = [1, 1, 1, 1, 1, 1, 16, 16, 16, 16, 16, 16];
    const trials = sizes.map((size, t): TransferTrial => {
      const truths = Array.from({ length: size }, () => 0.5 * rng.normal());
      const mean = truths.reduce((a, b) => a + b, 0) / size;
      return {
        effect: mean + 0.05 * rng.normal(),
        variance: 0.0025,
        services: truths.map((_, i) => ({ service: `${t}-${i}`, group: 'g' })),
      };
    });
    const { betweenServices } = must(
      transferEffect({ trials, target: STRANGER }),
    );
    expect(Math.sqrt(betweenServices)).toBeGreaterThan(0.25);
    expect(Math.sqrt(betweenServices)).toBeLessThan(1);
  });

  it('draws to the nearest level, and is surer there', () => {
    const trials = trialsOf(
      [-0.4, -0.38, -0.42, -0.41, 0.1, 0.12, 0.08, 0.11],
      Array(8).fill(0.0004),
      i => (i < 4 ? 'fast' : 'slow'),
    );
    const of = (service: string, group: string) =>
      must(transferEffect({ trials, target: [{ service, group }] }));
    const own = of('s0', 'fast');
    const group = of('new', 'fast');
    const other = of('new', 'else');
    expect([own, group, other].map(({ level }) => level)).toEqual([
      'service',
      'group',
      'organisation',
    ]);
    expect(group.mean).toBeCloseTo(-0.4, 1);
    expect(other.mean).toBeCloseTo(-0.15, 1);
    const width = ({ interval: [low, high] }: typeof own) => high - low;
    expect(width(own)).toBeLessThan(width(group));
    expect(width(group)).toBeLessThan(width(other));
    expect(group).toMatchObject({ levelTrials: 4, levelServices: 4 });
  });

  it('follows shift, scale and order', () => {
    fc.assert(
      fc.property(
        organisations,
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (trials, shift, scale) => {
          const target = [{ service: 's0', group: 'g0' }];
          const base = must(transferEffect({ trials, target }));
          const moved = must(
            transferEffect({
              trials: trials
                .map(trial => ({
                  ...trial,
                  effect: shift + scale * trial.effect,
                  variance: scale * scale * trial.variance,
                }))
                .reverse(),
              target,
            }),
          );
          expect(moved.mean).toBeCloseTo(shift + scale * base.mean, 5);
          moved.interval.forEach((end, i) =>
            expect(end).toBeCloseTo(shift + scale * base.interval[i], 5),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is wider for what will be measured', () => {
    const trials = trialsOf(BCG.effects, BCG.variances, i => `g${i % 4}`);
    const result = must(
      transferEffect({ trials, target: STRANGER, newStandardError: 0.3 }),
    );
    const { interval, observedInterval } = result;
    expect(observedInterval[0]).toBeLessThan(interval[0]);
    expect(observedInterval[1]).toBeGreaterThan(interval[1]);
    expect(result.probabilityAboveZero).toBeLessThan(0.5);
  });

  it('holds as often as it promises', () => {
    const rng = createRng('transfer coverage');
    const scales = [0, 0.1, 0.3];
    let [covered, runs] = [0, 0];
    for (const [tauGroups, tauServices] of scales.flatMap(g =>
      scales.map(s => [g, s]),
    )) {
      for (let run = 0; run < 25; run++) {
        const truths = Array.from(
          { length: 6 },
          () => tauGroups * rng.normal(),
        );
        const effects = truths.flatMap(g =>
          [0, 1, 2].map(
            () => g + tauServices * rng.normal() + 0.2 * rng.normal(),
          ),
        );
        const {
          observedInterval: [low, high],
        } = must(
          transferEffect({
            trials: trialsOf(
              effects,
              effects.map(() => 0.04),
              i => `g${Math.floor(i / 3)}`,
            ),
            target: [{ service: 'new', group: 'g0' }],
            newStandardError: 0.2,
          }),
        );
        const next =
          truths[0] + tauServices * rng.normal() + 0.2 * rng.normal();
        covered += Number(low <= next && next <= high);
        runs++;
      }
    }
    // 225 runs: three standard errors below 95 %.
    expect(covered / runs).toBeGreaterThan(0.906);
  });

  it('stays silent below two trials or eight services', () => {
    const eight = trialsOf(Array(8).fill(0), Array(8).fill(1), () => 'g');
    expect(
      transferEffect({ trials: eight.slice(0, 7), target: STRANGER }),
    ).toMatchObject({
      ok: false,
      reason: 'insufficient-data',
      detail: expect.stringContaining('7 trials with 7 services'),
    });
    const one = [{ ...eight[0], services: eight.flatMap(t => t.services) }];
    expect(transferEffect({ trials: one, target: STRANGER })).toMatchObject({
      ok: false,
      reason: 'insufficient-data',
    });
    expect(transferEffect({ trials: eight, target: STRANGER }).ok).toBe(true);
  });

  it.each([
    ['zero-variance', 0.1, 0],
    ['inconsistent-sums', 0.1, -1],
    ['non-finite', NaN, 1],
    ['non-finite', 0.1, Infinity],
  ])(
    'returns %s for effect %p with variance %p',
    (reason, effect, variance) => {
      const trials = trialsOf(Array(8).fill(0), Array(8).fill(1), () => 'g');
      expect(
        transferEffect({
          trials: [{ ...trials[0], effect, variance }, ...trials],
          target: STRANGER,
        }),
      ).toMatchObject({ ok: false, reason });
    },
  );

  it('stays finite for equal and for extreme effects', () => {
    for (const effects of [
      Array(8).fill(1),
      [-1e9, 0, 1e9, 0, 0, 0, 0, 0],
      Array.from({ length: 8 }, (_, i) => i * 1e-9),
    ]) {
      const variances = effects.map((_, i) => (i === 1 ? 1e-6 : 4));
      const trials = trialsOf(effects, variances, i => `g${i % 2}`);
      const result = must(transferEffect({ trials, target: STRANGER }));
      expect(result.interval.every(Number.isFinite)).toBe(true);
    }
  });

  it('throws for a trial without services and for bad options', () => {
    const trials = trialsOf(Array(8).fill(0), Array(8).fill(1), () => 'g');
    for (const bad of [
      { trials, target: [] },
      { trials: [{ ...trials[0], services: [] }], target: STRANGER },
      { trials, target: STRANGER, newStandardError: -1 },
      { trials, target: STRANGER, confidence: 1 },
    ]) {
      expect(() => transferEffect(bad)).toThrow(InferenceInputError);
    }
  });
});
