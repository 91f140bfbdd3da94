import fc from 'fast-check';
import { createRng, type Rng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { effectiveSampleSize } from './effectiveSampleSize';
import { nonInferiorityVerdict } from './nonInferiorityVerdict';
import { pairedCanaryConfidenceSequence } from './pairedCanaryConfidenceSequence';
import { pairedCanaryTest } from './pairedCanaryTest';

function ar1(rng: Rng, n: number, rho: number): number[] {
  let state = rng.normal() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: n }, () => {
    state = rho * state + rng.normal();
    return state;
  });
}

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

describe('pairedCanaryTest', () => {
  const rng = createRng('canary');
  const baseline = ar1(rng, 40, 0.4);
  const canary = ar1(rng, 40, 0.4);
  const reference = accepted(pairedCanaryTest({ baseline, canary }));
  const finite = fc.double({ min: -50, max: 50, noNaN: true });

  it('is left alone by shocks that hit both sides', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 40, maxLength: 40 }),
        shocks => {
          const result = accepted(
            pairedCanaryTest({
              baseline: baseline.map((v, i) => v + shocks[i]),
              canary: canary.map((v, i) => v + shocks[i]),
            }),
          );
          expect(result.meanDifference).toBeCloseTo(
            reference.meanDifference,
            10,
          );
          expect(result.pValue).toBeCloseTo(reference.pValue, 9);
        },
      ),
    );
  });

  it('scales with the unit and flips when the sides are swapped', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), scale => {
        const scaled = accepted(
          pairedCanaryTest({
            baseline: baseline.map(v => v * scale),
            canary: canary.map(v => v * scale),
          }),
        );
        expect(scaled.pValue).toBeCloseTo(reference.pValue, 9);
        expect(scaled.standardError / scale).toBeCloseTo(
          reference.standardError,
          9,
        );
      }),
    );
    const swapped = accepted(
      pairedCanaryTest({ baseline: canary, canary: baseline }),
    );
    expect(swapped.meanDifference).toBeCloseTo(-reference.meanDifference, 12);
    expect(swapped.pValue).toBeCloseTo(reference.pValue, 12);
  });

  it('has p falling with the size of the shift', () => {
    const p = (shift: number) =>
      accepted(
        pairedCanaryTest({
          baseline,
          canary: canary.map(v => v - reference.meanDifference + shift),
        }),
      ).pValue;
    const ps = [0, 0.2, 0.5, 1, 2, 5].map(p);
    for (let i = 1; i < ps.length; i++) {
      expect(ps[i]).toBeLessThan(ps[i - 1]);
    }
  });

  it('drops pairs with a missing side and says so', () => {
    const result = accepted(
      pairedCanaryTest({
        baseline: baseline.map((v, i) => (i === 3 ? null : v)),
        canary: canary.map((v, i) => (i === 9 ? null : v)),
      }),
    );
    expect(result.n).toBe(38);
    expect(result.warnings).toMatchObject([{ code: 'missing-values' }]);
  });

  it('keeps its false positives near the nominal rate', () => {
    const runs = 2000;
    for (const rho of [0, 0.3, 0.6]) {
      const source = createRng(`null-${rho}`);
      let rejections = 0;
      for (let run = 0; run < runs; run++) {
        const { pValue } = accepted(
          pairedCanaryTest({
            baseline: ar1(source, 60, rho),
            canary: ar1(source, 60, rho),
          }),
        );
        if (pValue < 0.05) rejections += 1;
      }
      expect(rejections / runs).toBeGreaterThan(0.008);
      expect(rejections / runs).toBeLessThan(0.065);
    }
  });
});

describe('pairedCanaryConfidenceSequence', () => {
  it('keeps its false positives under looks at every point', () => {
    const runs = 300;
    const source = createRng('looks');
    let rejections = 0;
    for (let run = 0; run < runs; run++) {
      const baseline = ar1(source, 60, 0.3);
      const canary = ar1(source, 60, 0.3);
      for (let n = 15; n <= 60; n++) {
        const look = accepted(
          pairedCanaryConfidenceSequence({
            baseline: baseline.slice(0, n),
            canary: canary.slice(0, n),
            tuning: 15,
          }),
        );
        if (look.ready && look.pValue < 0.05) {
          rejections += 1;
          break;
        }
      }
    }
    expect(rejections / runs).toBeLessThan(0.08);
  });
});

describe('bad input', () => {
  const ten = Array.from({ length: 10 }, (_, i) => i % 3);
  it.each<[string, (number | null)[], (number | null)[]]>([
    ['insufficient-data', [], []],
    ['insufficient-data', [1], [2]],
    ['insufficient-data', ten.map(() => null), ten],
    ['zero-variance', ten, ten],
    ['zero-variance', ten, ten.map(v => v + 0.1)],
    ['non-finite', ten, ten.map((v, i) => (i === 4 ? NaN : v))],
    ['non-finite', ten.map(() => Infinity), ten],
  ])('%s', (reason, baseline, canary) => {
    expect(pairedCanaryTest({ baseline, canary })).toMatchObject({ reason });
    expect(pairedCanaryConfidenceSequence({ baseline, canary })).toMatchObject({
      reason,
    });
  });

  it.each([
    () => pairedCanaryTest({ baseline: [1], canary: [] }),
    () => pairedCanaryTest({ baseline: ten, canary: ten, alpha: 1 }),
    () =>
      pairedCanaryConfidenceSequence({
        baseline: ten,
        canary: ten.map(v => v * v),
        tuning: 0,
      }),
    () => effectiveSampleSize({ n: 0, autocorrelation: 0 }),
    () => effectiveSampleSize({ n: 5, autocorrelation: 1 }),
    () =>
      nonInferiorityVerdict({
        interval: [NaN, 1],
        margin: 1,
        harmfulDirection: 'increase',
      }),
    () =>
      nonInferiorityVerdict({
        interval: [0, 1],
        margin: -1,
        harmfulDirection: 'increase',
      }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
