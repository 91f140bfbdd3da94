import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { empiricalBayesNormal } from './empiricalBayesNormal';
import { predictionInterval } from './predictionInterval';
import { predictNextEffect } from './predictNextEffect';
import { randomEffects } from './randomEffects';
import { shrinkEffects } from './shrinkEffects';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

const METHODS = ['REML', 'DL', 'PM'] as const;
const studies = fc
  .array(
    fc.tuple(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    ),
    { minLength: 3, maxLength: 12 },
  )
  .map(rows => ({
    effects: rows.map(([y]) => y),
    variances: rows.map(([, v]) => v),
  }));

describe('randomEffects', () => {
  it.each(METHODS)('follows shift and scale, %s', method => {
    fc.assert(
      fc.property(
        studies,
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        ({ effects, variances }, shift, scale) => {
          const base = must(randomEffects({ effects, variances, method }));
          const moved = must(
            randomEffects({
              effects: effects.map(y => shift + scale * y),
              variances: variances.map(v => scale * scale * v),
              method,
            }),
          );
          expect(moved.mean).toBeCloseTo(shift + scale * base.mean, 4);
          expect(moved.tauSquared! / scale ** 2).toBeCloseTo(
            base.tauSquared!,
            4,
          );
          expect(moved.iSquared!).toBeCloseTo(base.iSquared!, 2);
        },
      ),
    );
  });

  it.each(METHODS)('does not mind the order, %s', method => {
    fc.assert(
      fc.property(studies, ({ effects, variances }) => {
        const base = must(randomEffects({ effects, variances, method }));
        const turned = must(
          randomEffects({
            effects: [...effects].reverse(),
            variances: [...variances].reverse(),
            method,
          }),
        );
        expect(turned.mean).toBeCloseTo(base.mean, 6);
        expect(turned.tauSquared!).toBeCloseTo(base.tauSquared!, 6);
      }),
    );
  });

  it('is the fixed-effect mean when effects agree', () => {
    const effects = [0.2, 0.21, 0.19];
    const variances = [0.04, 0.05, 0.1];
    const total = 25 + 20 + 10;
    for (const method of METHODS) {
      const result = must(randomEffects({ effects, variances, method }));
      expect(result.tauSquared).toBe(0);
      expect(result.iSquared).toBe(0);
      expect(result.mean).toBeCloseTo(
        (25 * 0.2 + 20 * 0.21 + 10 * 0.19) / total,
        12,
      );
      expect(result.standardError).toBeCloseTo(1 / Math.sqrt(total), 12);
    }
  });

  it('finds the REML estimate of equal variances in closed form', () => {
    const effects = [1, 2, 4, 7, 7];
    // With equal v all estimators are the sample variance minus v.
    for (const method of METHODS) {
      const { tauSquared } = must(
        randomEffects({ effects, variances: effects.map(() => 0.5), method }),
      );
      expect(tauSquared).toBeCloseTo(7.7 - 0.5, 6);
    }
  });

  it('is wider by Hartung and Knapp, never narrower than its own error', () => {
    fc.assert(
      fc.property(studies, data => {
        const wald = must(randomEffects({ ...data, intervalMethod: 'wald' }));
        const adjusted = must(
          randomEffects({ ...data, intervalMethod: 'HKSJ' }),
        );
        expect(adjusted.standardError).toBeGreaterThanOrEqual(
          wald.standardError,
        );
        expect(adjusted.interval[1]).toBeGreaterThan(wald.interval[1]);
        expect(must(randomEffects(data)).interval).toEqual(adjusted.interval);
      }),
    );
  });

  it('warns of few effects and of one says nothing about others', () => {
    expect(randomEffects({ effects: [1], variances: [4] })).toMatchObject({
      tauSquared: null,
      iSquared: null,
      warnings: [{ code: 'small-sample' }],
    });
  });
});

describe('predictions', () => {
  it('are wider than the interval of the mean, and wider for noisy trials', () => {
    fc.assert(
      fc.property(studies, data => {
        const width = ([low, high]: readonly [number, number]) => high - low;
        const truth = must(predictionInterval(data)).interval;
        const next = must(
          predictNextEffect({ ...data, newStandardError: 0.3 }),
        );
        expect(next.trueEffectInterval).toEqual(truth);
        expect(width(next.observedEffectInterval)).toBeGreaterThan(
          width(truth),
        );
        const wald = must(randomEffects({ ...data, intervalMethod: 'wald' }));
        expect(width(truth)).toBeGreaterThan(width(wald.interval));
      }),
    );
  });

  it('throws for a negative standard error', () => {
    const data = { effects: [1, 2, 3], variances: [1, 1, 1] };
    for (const newStandardError of [-1, NaN, Infinity]) {
      expect(() => predictNextEffect({ ...data, newStandardError })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('shrinkage', () => {
  it('moves every effect towards the mean and not beyond', () => {
    fc.assert(
      fc.property(studies, data => {
        for (const { mean, posteriorMeans } of [
          must(shrinkEffects(data)),
          must(empiricalBayesNormal(data)),
        ]) {
          posteriorMeans.forEach((m, i) => {
            const [before, after] = [data.effects[i] - mean, m - mean];
            expect(Math.abs(after)).toBeLessThanOrEqual(
              Math.abs(before) + 1e-12,
            );
            expect(after * before).toBeGreaterThanOrEqual(-1e-12);
          });
        }
      }),
    );
  });

  it('undoes the winner’s curse', () => {
    const rng = createRng('winner');
    let [raw, shrunken] = [0, 0];
    for (let run = 0; run < 300; run++) {
      const truths = Array.from({ length: 20 }, () => 0.5 * rng.normal());
      const effects = truths.map(t => t + rng.normal());
      const { posteriorMeans } = must(
        shrinkEffects({ effects, variances: truths.map(() => 1) }),
      );
      const winner = effects.indexOf(Math.max(...effects));
      raw += (effects[winner] - truths[winner]) / 300;
      shrunken += (posteriorMeans[winner] - truths[winner]) / 300;
    }
    expect(raw).toBeGreaterThan(1);
    expect(Math.abs(shrunken)).toBeLessThan(0.2);
  });

  it('gives intervals that hold for the winner of few, unlike its sd', () => {
    const rng = createRng('few');
    let [held, naive] = [0, 0];
    for (let run = 0; run < 300; run++) {
      const truths = Array.from({ length: 5 }, () => 0.5 * rng.normal());
      const effects = truths.map(t => t + 0.5 * rng.normal());
      const result = must(
        shrinkEffects({ effects, variances: truths.map(() => 0.25) }),
      );
      const winner = effects.indexOf(Math.max(...effects));
      const [low, high] = result.intervals![winner];
      if (low <= truths[winner] && truths[winner] <= high) held++;
      const error = truths[winner] - result.posteriorMeans[winner];
      const sd = Math.sqrt(result.posteriorVariances[winner]);
      if (Math.abs(error) <= 1.96 * sd) naive++;
    }
    expect(held / 300).toBeGreaterThan(0.91);
    expect(naive / 300).toBeLessThan(0.85);
  });

  it('has no interval for two, and moves intervals with the data', () => {
    expect(
      must(shrinkEffects({ effects: [1, 2], variances: [1, 1] })).intervals,
    ).toBeNull();
    const data = { effects: [0.1, 0.5, 0.9, 0.2], variances: [1, 2, 1, 3] };
    const base = must(shrinkEffects(data)).intervals!;
    const moved = must(
      shrinkEffects({
        effects: data.effects.map(y => 3 - 2 * y),
        variances: data.variances.map(v => 4 * v),
      }),
    ).intervals!;
    base.forEach(([low, high], i) => {
      expect(moved[i][0]).toBeCloseTo(3 - 2 * high, 6);
      expect(moved[i][1]).toBeCloseTo(3 - 2 * low, 6);
    });
  });
});

describe('bad effects', () => {
  const functions = {
    randomEffects,
    predictionInterval,
    predictNextEffect: (input: Parameters<typeof shrinkEffects>[0]) =>
      predictNextEffect({ ...input, newStandardError: 1 }),
    shrinkEffects,
    empiricalBayesNormal,
  };

  describe.each(Object.entries(functions))('%s', (_, run) => {
    it.each([
      ['insufficient-data', [], []],
      ['zero-variance', [1, 2, 3], [1, 0, 1]],
      ['inconsistent-sums', [1, 2, 3], [1, -1, 1]],
      ['non-finite', [1, NaN, 3], [1, 1, 1]],
      ['non-finite', [1, 2, 3], [1, Infinity, 1]],
    ])('returns %s for %j', (reason, effects, variances) => {
      expect(run({ effects, variances })).toMatchObject({ ok: false, reason });
    });

    it('stays finite for equal and for extreme effects', () => {
      for (const effects of [
        [1, 1, 1],
        [-1e9, 0, 1e9],
        [1e-9, 2e-9, 0],
      ]) {
        expect(run({ effects, variances: [1, 1e-6, 4] })).toMatchObject({
          ok: true,
        });
      }
    });

    it('throws for unequal lengths', () => {
      expect(() => run({ effects: [1, 2], variances: [1] })).toThrow(
        InferenceInputError,
      );
    });
  });

  it('need a known method', () => {
    const data = { effects: [1, 2, 3], variances: [1, 1, 1] };
    expect(() => shrinkEffects({ ...data, method: 'ML' as 'DL' })).toThrow(
      InferenceInputError,
    );
    expect(() =>
      randomEffects({ ...data, intervalMethod: 'z' as 'wald' }),
    ).toThrow(InferenceInputError);
  });
});
