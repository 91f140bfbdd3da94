import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { cohenD } from './cohenD';
import { commonLanguageEffectSize } from './commonLanguageEffectSize';
import { hodgesLehmann } from './hodgesLehmann';
import { selectDifference } from './internal/selectDifference';
import { iqrOutliers } from './iqrOutliers';
import { mannWhitneyNullDistribution } from './mannWhitneyNullDistribution';
import { mannWhitneyU } from './mannWhitneyU';
import { meanRatio } from './meanRatio';
import { percentile } from './percentile';

function accepted<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

const sample = fc.array(fc.integer({ min: -20, max: 20 }), {
  minLength: 2,
  maxLength: 12,
});
const varied = fc
  .tuple(sample, sample)
  .filter(([x, y]) => new Set([...x, ...y]).size > 1);

describe('mannWhitneyNullDistribution', () => {
  it('counts all orders of small samples', () => {
    for (const [m, n] of [
      [1, 1],
      [2, 3],
      [4, 3],
      [5, 5],
    ]) {
      const counts = new Array<number>(m * n + 1).fill(0);
      let total = 0;
      for (let mask = 0; mask < 2 ** (m + n); mask++) {
        const ranks = Array.from({ length: m + n }, (_, i) => i).filter(
          i => mask & (1 << i),
        );
        if (ranks.length !== m) continue;
        counts[ranks.reduce((u, rank, i) => u + rank - i, 0)] += 1;
        total += 1;
      }
      let sum = 0;
      const { cumulative } = accepted(mannWhitneyNullDistribution({ m, n }));
      counts.forEach((count, u) => {
        sum += count;
        expect(cumulative[u]).toBeCloseTo(sum / total, 13);
      });
    }
  });

  it('is a distribution with the known variance, even for large samples', () => {
    const m = 60;
    const n = 90;
    const { cumulative } = accepted(mannWhitneyNullDistribution({ m, n }));
    let variance = 0;
    cumulative.forEach((p, u) => {
      const mass = p - (cumulative[u - 1] ?? 0);
      expect(mass).toBeGreaterThanOrEqual(0);
      variance += mass * (u - (m * n) / 2) ** 2;
    });
    expect(variance).toBeCloseTo((m * n * (m + n + 1)) / 12, 6);
    expect(cumulative[m * n]).toBe(1);
  });

  it('keeps the digits of its tail', () => {
    const { cumulative } = accepted(
      mannWhitneyNullDistribution({ m: 30, n: 30 }),
    );
    // 1/(60 choose 30)
    expect(cumulative[0] / (1 / 118264581564861424)).toBeCloseTo(1, 12);
  });
});

describe('mannWhitneyU', () => {
  it('counts pairs', () => {
    fc.assert(
      fc.property(varied, ([x, y]) => {
        const pairs = x.flatMap(a =>
          y.map(b => (a > b ? 1 : Number(a === b) / 2)),
        );
        expect(accepted(mannWhitneyU({ x, y })).u).toBe(
          pairs.reduce((sum, pair) => sum + pair, 0),
        );
      }),
    );
  });

  it('mirrors when the samples are swapped, and is unmoved by order', () => {
    fc.assert(
      fc.property(
        varied,
        fc.constantFrom('exact' as const, 'asymptotic' as const),
        ([x, y], method) => {
          const one = accepted(
            mannWhitneyU({ x, y, method, alternative: 'greater' }),
          );
          const other = accepted(
            mannWhitneyU({ x: y, y: x, method, alternative: 'less' }),
          );
          expect(other.pValue).toBeCloseTo(one.pValue, 12);
          expect(other.u).toBe(x.length * y.length - one.u);
          const cubed = accepted(
            mannWhitneyU({
              x: x.map(v => v ** 3),
              y: y.map(v => v ** 3),
              method,
              alternative: 'greater',
            }),
          );
          expect(cubed.pValue).toBe(one.pValue);
        },
      ),
    );
  });

  it('has p falling as the samples move apart', () => {
    const x = [1.1, 2.3, 3.2, 4.8, 5.9, 7.1, 8.2, 9.4, 10.3];
    let last = 1.1;
    for (const shift of [0, 2, 4, 6, 8]) {
      const { pValue, exact } = accepted(
        mannWhitneyU({ x: x.map(v => v + shift), y: x.map(v => v + 0.01) }),
      );
      expect(exact).toBe(false);
      expect(pValue).toBeLessThan(last);
      last = pValue;
    }
  });

  it('chooses the exact test for small samples without ties', () => {
    const exact = (x: number[], y: number[]) =>
      accepted(mannWhitneyU({ x, y })).exact;
    expect(exact([1, 2, 3], [4, 5, 6.5])).toBe(true);
    expect(exact([1, 2, 3], [3, 5, 6.5])).toBe(false);
    expect(
      accepted(mannWhitneyU({ x: [1, 2], y: [2, 3], method: 'exact' }))
        .warnings,
    ).toMatchObject([{ code: 'tied-values' }]);
  });

  it('exact and asymptotic p agree on large samples', () => {
    const x = Array.from({ length: 80 }, (_, i) => i + 0.5);
    const y = Array.from({ length: 90 }, (_, i) => 1.05 * i + 0.251);
    const p = (method: 'exact' | 'asymptotic') =>
      accepted(mannWhitneyU({ x, y, method })).pValue;
    expect(p('exact')).toBeCloseTo(p('asymptotic'), 3);
  });
});

describe('selectDifference', () => {
  it('is what sorting gives, ties, tiny and huge numbers included', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      fc.double({ noNaN: true, min: -1e-300, max: 1e-300 }),
      fc.integer({ min: -3, max: 3 }),
    );
    const ascending = fc
      .array(value, { minLength: 1, maxLength: 9 })
      .map(values => values.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, ascending, (x, y) => {
        const all = x.flatMap(a => y.map(b => a - b)).sort((a, b) => a - b);
        all.forEach((difference, i) => {
          expect(selectDifference(x, y, i + 1) === difference).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('hodgesLehmann', () => {
  it('moves with a shift, scales with the unit, mirrors when swapped', () => {
    fc.assert(
      fc.property(
        varied,
        fc.integer({ min: -9, max: 9 }),
        fc.constantFrom(0.5, 2, 4),
        ([x, y], shift, scale) => {
          const one = accepted(hodgesLehmann({ x, y }));
          const x2 = x.map(v => scale * v + shift);
          const y2 = y.map(v => scale * v);
          fc.pre(new Set([...x2, ...y2]).size > 1);
          const moved = accepted(hodgesLehmann({ x: x2, y: y2 }));
          expect(moved.estimate).toBe(scale * one.estimate + shift);
          const swapped = accepted(hodgesLehmann({ x: y, y: x }));
          expect(swapped.estimate).toBeCloseTo(-one.estimate, 12);
          expect(swapped.interval[0]).toBeCloseTo(-one.interval[1], 12);
          expect(one.interval[0]).toBeLessThanOrEqual(one.estimate);
          expect(one.interval[1]).toBeGreaterThanOrEqual(one.estimate);
        },
      ),
    );
  });

  it('widens with confidence and says when samples are too small', () => {
    const x = Array.from({ length: 20 }, (_, i) => i * 1.1);
    const y = Array.from({ length: 25 }, (_, i) => i * 0.9);
    const width = (confidence: number) => {
      const { interval } = accepted(hodgesLehmann({ x, y, confidence }));
      return interval[1] - interval[0];
    };
    expect(width(0.8)).toBeLessThan(width(0.95));
    expect(width(0.95)).toBeLessThan(width(0.99));
    expect(
      accepted(hodgesLehmann({ x: [1, 2], y: [3, 4] })).warnings,
    ).toMatchObject([{ code: 'small-sample' }]);
  });

  it('stays fast and exact on large samples', () => {
    const x = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 10_007);
    const shifted = x.map(v => v + 3);
    expect(accepted(hodgesLehmann({ x: shifted, y: x })).estimate).toBe(3);
  });
});

describe('effect sizes', () => {
  it('agree on the sign of a difference', () => {
    const control = [1, 2, 3, 4];
    const experiment = [3, 4, 5, 6];
    const inputs = { experiment, control };
    expect(accepted(cohenD(inputs)).value).toBeCloseTo(
      2 / Math.sqrt(5 / 3),
      12,
    );
    expect(accepted(commonLanguageEffectSize(inputs)).value).toBe(14 / 16);
    expect(accepted(meanRatio(inputs)).value).toBe(1.8);
  });

  it('are neutral for equal samples', () => {
    const same = { experiment: [2, 2], control: [2, 2, 2] };
    expect(accepted(commonLanguageEffectSize(same)).value).toBe(0.5);
    expect(accepted(meanRatio(same)).value).toBe(1);
  });
});

describe('iqrOutliers', () => {
  it('leaves the middle 98 % alone, whatever the tails', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), {
          minLength: 1,
          maxLength: 300,
        }),
        values => {
          const { outlier } = accepted(iqrOutliers({ values }));
          const flagged = outlier.filter(Boolean).length;
          expect(flagged).toBeLessThanOrEqual(
            2 * Math.ceil(values.length / 100),
          );
        },
      ),
    );
  });
});

describe('bad input', () => {
  const fine = [1, 2, 3];
  it.each<[string, number[], number[]]>([
    ['insufficient-data', [], fine],
    ['insufficient-data', fine, []],
    ['non-finite', [NaN], fine],
    ['non-finite', fine, [1, Infinity]],
  ])('%s', (reason, x, y) => {
    const named = { experiment: x, control: y };
    for (const result of [
      mannWhitneyU({ x, y }),
      hodgesLehmann({ x, y }),
      commonLanguageEffectSize(named),
      cohenD(named),
      meanRatio(named),
    ]) {
      expect(result).toMatchObject({ ok: false, reason });
    }
  });

  it('one value, constants and overflow', () => {
    const one = { x: [1], y: [2] };
    expect(accepted(mannWhitneyU(one))).toMatchObject({ u: 0, pValue: 1 });
    expect(accepted(hodgesLehmann(one)).interval).toEqual([-1, -1]);
    const constant = { x: [5, 5], y: [5] };
    expect(mannWhitneyU(constant)).toMatchObject({ reason: 'zero-variance' });
    expect(hodgesLehmann(constant)).toMatchObject({ reason: 'zero-variance' });
    expect(cohenD({ experiment: [1, 1], control: [2, 2] })).toMatchObject({
      reason: 'zero-variance',
    });
    expect(cohenD({ experiment: [1], control: [2, 2] })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(hodgesLehmann({ x: [1.7e308], y: [-1.7e308] })).toMatchObject({
      reason: 'non-finite',
    });
    for (const summary of [
      (values: number[]) => percentile({ values, percent: 50 }),
      (values: number[]) => iqrOutliers({ values }),
    ]) {
      expect(summary([])).toMatchObject({ reason: 'insufficient-data' });
      expect(summary([NaN])).toMatchObject({ reason: 'non-finite' });
      expect(summary([7])).toMatchObject({ ok: true });
    }
  });

  it.each([
    () => mannWhitneyU({ x: fine, y: fine, method: 'fast' as 'exact' }),
    () => mannWhitneyU({ x: fine, y: fine, alternative: 'up' as 'less' }),
    () => mannWhitneyNullDistribution({ m: 0, n: 3 }),
    () => mannWhitneyNullDistribution({ m: 1000, n: 1000 }),
    () => mannWhitneyNullDistribution({ m: 2.5, n: 3 }),
    () => hodgesLehmann({ x: fine, y: fine, confidence: 1 }),
    () => percentile({ values: fine, percent: 101 }),
    () => percentile({ values: fine, percent: NaN }),
    () => iqrOutliers({ values: fine, factor: 0 }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
