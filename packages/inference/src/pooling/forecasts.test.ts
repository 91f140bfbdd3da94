import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { aggregateForecasts } from './aggregateForecasts';
import { forecastReplication } from './forecastReplication';
import { forecastTrial, type PastTrial } from './forecastTrial';
import { predictNextEffect } from './predictNextEffect';
import { replicationProbability } from './replicationProbability';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('aggregateForecasts', () => {
  it('stays among the answers and mirrors', () => {
    fc.assert(
      fc.property(
        probabilities,
        fc.constantFrom(
          'mean' as const,
          'median' as const,
          'trimmed' as const,
          'log-odds' as const,
        ),
        (answers, method) => {
          const { probability } = must(
            aggregateForecasts({ probabilities: answers, method }),
          );
          const clipped = answers.map(p => Math.min(0.99, Math.max(0.01, p)));
          expect(probability).toBeGreaterThanOrEqual(
            Math.min(...answers, ...clipped) - 1e-9,
          );
          expect(probability).toBeLessThanOrEqual(
            Math.max(...answers, ...clipped) + 1e-9,
          );
          const mirrored = must(
            aggregateForecasts({
              probabilities: answers.map(p => 1 - p),
              method,
            }),
          );
          expect(mirrored.probability).toBeCloseTo(1 - probability, 9);
        },
      ),
    );
  });

  it('adds the evidence of independent sources', () => {
    const { probability } = must(
      aggregateForecasts({
        probabilities: [0.8, 0.75],
        method: 'log-odds',
        extremising: 2,
      }),
    );
    expect(probability / (1 - probability)).toBeCloseTo(4 * 3, 9);
  });

  it('does not let the surest outvote everybody', () => {
    const { probability } = must(
      aggregateForecasts({
        probabilities: [0, 0.7, 0.7, 0.7],
        method: 'log-odds',
      }),
    );
    expect(probability).toBeGreaterThan(0.3);
  });

  it('counts sources by their weight', () => {
    const { probability } = must(
      aggregateForecasts({ probabilities: [0.2, 0.8], weights: [3, 1] }),
    );
    expect(probability).toBeCloseTo(0.35, 12);
  });

  it('refuses and throws', () => {
    expect(aggregateForecasts({ probabilities: [] })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(
      aggregateForecasts({ probabilities: [0.5], weights: [0] }),
    ).toMatchObject({ reason: 'insufficient-data' });
    expect(aggregateForecasts({ probabilities: [NaN] })).toMatchObject({
      reason: 'non-finite',
    });
    for (const bad of [
      { probabilities: [1.2] },
      { probabilities: [0.5], weights: [1, 2] },
      { probabilities: [0.5], weights: [-1] },
      { probabilities: [0.5], weights: [1], method: 'median' as const },
      { probabilities: [0.5], method: 'mode' as 'mean' },
      { probabilities: [0.5], extremising: 0 },
    ]) {
      expect(() => aggregateForecasts(bad)).toThrow(InferenceInputError);
    }
  });
});

describe('replicationProbability', () => {
  it('agrees with its model by simulation', () => {
    const rng = createRng('replication');
    const spread = Math.sqrt(0.55 / 0.45);
    let [alike, repeated] = [0, 0];
    for (let i = 0; i < 400000; i++) {
      const truth = spread * rng.normal();
      const z = truth + rng.normal();
      if (Math.abs(z - 2.6) > 0.1) continue;
      alike++;
      if (truth + rng.normal() > 1.959964) repeated++;
    }
    const { probability } = must(replicationProbability({ pValue: 0.00932 }));
    expect(probability).toBeCloseTo(repeated / alike, 1.5);
  });

  it('falls with p and rises with the size of the repetition', () => {
    const at = (pValue: number, informationRatio = 1) =>
      must(replicationProbability({ pValue, informationRatio })).probability;
    const ps = [0, 1e-6, 1e-4, 0.01, 0.05, 0.3, 1];
    ps.slice(1).forEach((p, i) => expect(at(p)).toBeLessThanOrEqual(at(ps[i])));
    expect(at(0.01, 2.5)).toBeGreaterThan(at(0.01));
    expect(at(0)).toBeLessThan(0.8);
  });

  it('refuses and throws', () => {
    for (const pValue of [NaN, -0.1, 1.1]) {
      expect(replicationProbability({ pValue })).toMatchObject({
        reason: 'invalid-p-value',
      });
    }
    for (const bad of [
      { shrinkage: 1.1 },
      { informationRatio: 0 },
      { alpha: 0 },
    ]) {
      expect(() => replicationProbability({ pValue: 0.1, ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});

describe('forecastReplication', () => {
  it('takes each source alone, and both together further', () => {
    const people = must(
      forecastReplication({ beliefs: [0.6, 0.8], pValue: null }),
    );
    expect(people.probability).toBeCloseTo(0.7, 12);
    const statistics = must(forecastReplication({ beliefs: [], pValue: 1e-9 }));
    expect(statistics.probability).toBeCloseTo(statistics.statistics!, 12);
    const both = must(
      forecastReplication({ beliefs: [0.6, 0.8], pValue: 1e-9 }),
    );
    expect(both.probability).toBeGreaterThan(statistics.probability);
  });

  it('refuses what it does not know', () => {
    expect(forecastReplication({ beliefs: [], pValue: null })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(forecastReplication({ beliefs: [NaN], pValue: null })).toMatchObject(
      {
        reason: 'non-finite',
      },
    );
    expect(forecastReplication({ beliefs: [0.5], pValue: 7 })).toMatchObject({
      reason: 'invalid-p-value',
    });
  });
});

describe('forecastTrial', () => {
  const trial = (metric: string, kind: string, effect: number): PastTrial => ({
    metric,
    kind,
    effect,
    variance: 0.01,
  });
  const alike = [0.1, 0.2, 0.15, 0.05, 0.12].map(y =>
    trial('lead time', 'review', y),
  );
  const others = [-0.3, -0.2].map(y => trial('lead time', 'tests', y));
  const planned = {
    metric: 'lead time',
    kind: 'review',
    newStandardError: 0.1,
  };

  it('rests on like trials and widens when there are few', () => {
    const levels = [
      { past: [...alike, ...others], level: 'metric-and-kind', trials: 5 },
      { past: [...alike.slice(1), ...others], level: 'metric', trials: 6 },
      {
        past: [...alike.slice(2), trial('failures', 'tests', 0.4)],
        level: 'all',
        trials: 4,
      },
    ];
    for (const { past, level, trials } of levels) {
      expect(forecastTrial({ past, ...planned })).toMatchObject({
        level,
        trials,
      });
    }
  });

  it('is the random-effects prediction of the pool', () => {
    const forecast = must(forecastTrial({ past: alike, ...planned }));
    const next = must(
      predictNextEffect({
        effects: alike.map(past => past.effect),
        variances: alike.map(past => past.variance),
        newStandardError: 0.1,
      }),
    );
    expect(forecast.interval).toEqual(next.observedEffectInterval);
    expect(forecast.trueEffectInterval).toEqual(next.trueEffectInterval);
    expect(forecast.probabilityAboveZero).toBeGreaterThan(0.9);
  });

  it('learns its width from twenty residuals', () => {
    const pastResiduals = Array.from({ length: 20 }, (_, i) => (i - 9.5) / 10);
    const forecast = must(
      forecastTrial({ past: alike, ...planned, pastResiduals }),
    );
    expect(forecast.intervalMethod).toBe('conformal');
    expect(forecast.interval[1] - forecast.mean).toBeCloseTo(0.95, 12);
    expect(
      forecastTrial({
        past: alike,
        ...planned,
        pastResiduals: pastResiduals.slice(1),
      }),
    ).toMatchObject({ intervalMethod: 'student-t' });
  });

  it('refuses and throws', () => {
    expect(forecastTrial({ past: alike.slice(3), ...planned })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(
      forecastTrial({
        past: [...alike, trial('lead time', 'review', NaN)],
        ...planned,
      }),
    ).toMatchObject({ reason: 'non-finite' });
    expect(
      forecastTrial({
        past: alike,
        ...planned,
        pastResiduals: Array.from({ length: 20 }, () => NaN),
      }),
    ).toMatchObject({ reason: 'non-finite' });
    for (const bad of [{ newStandardError: -1 }, { confidence: 1 }]) {
      expect(() => forecastTrial({ past: alike, ...planned, ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});
