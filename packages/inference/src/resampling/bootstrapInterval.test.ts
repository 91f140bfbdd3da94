import { mean, median, variance } from 'd3-array';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { bootstrapInterval } from './bootstrapInterval';

const rng = createRng('sample');
const sample = Array.from({ length: 40 }, () => rng.gamma(2, 1));
const average = (values: readonly number[]) => mean(values)!;

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

describe('bootstrapInterval', () => {
  it('gives the same bytes for the same seed', () => {
    const input = { sample, statistic: average, seed: 7 };
    expect(bootstrapInterval(input)).toEqual(bootstrapInterval(input));
    expect(bootstrapInterval({ ...input, seed: 8 })).not.toEqual(
      bootstrapInterval(input),
    );
  });

  it('follows shift and scale', () => {
    const base = must(
      bootstrapInterval({ sample, statistic: average, seed: 1 }),
    );
    const moved = must(
      bootstrapInterval({
        sample: sample.map(x => 10 - 3 * x),
        statistic: average,
        seed: 1,
      }),
    );
    expect(moved.interval[0]).toBeCloseTo(10 - 3 * base.interval[1], 9);
    expect(moved.standardError).toBeCloseTo(3 * base.standardError, 9);
  });

  it('has the standard error of the mean', () => {
    const { standardError } = must(
      bootstrapInterval({ sample, statistic: average, seed: 2, draws: 5000 }),
    );
    const expected = Math.sqrt((variance(sample)! * 39) / 40 / 40);
    expect(standardError / expected).toBeCloseTo(1, 1);
  });

  it('moves towards the longer tail with BCa', () => {
    const at = (method: 'percentile' | 'BCa') =>
      must(
        bootstrapInterval({
          sample,
          statistic: values => variance(values)!,
          seed: 3,
          method,
        }),
      ).interval;
    expect(at('BCa')[0]).toBeGreaterThan(at('percentile')[0]);
    expect(at('BCa')[1]).toBeGreaterThan(at('percentile')[1]);
  });

  it('is wider in blocks where neighbours are alike', () => {
    let state = 0;
    const series = Array.from({ length: 200 }, () => {
      state = 0.7 * state + rng.normal();
      return state;
    });
    const width = (block?: 'auto') => {
      const [low, high] = must(
        bootstrapInterval({
          sample: series,
          statistic: average,
          seed: 4,
          method: 'percentile',
          block,
        }),
      ).interval;
      return high - low;
    };
    expect(width('auto')).toBeGreaterThan(1.3 * width());
  });

  it('takes units of any kind', () => {
    const teams = [
      { failed: 1, all: 10 },
      { failed: 0, all: 12 },
      { failed: 4, all: 30 },
      { failed: 2, all: 9 },
    ];
    const { estimate } = must(
      bootstrapInterval({
        sample: teams,
        statistic: drawn =>
          drawn.reduce((s, t) => s + t.failed, 0) /
          drawn.reduce((s, t) => s + t.all, 0),
        seed: 1,
      }),
    );
    expect(estimate).toBeCloseTo(7 / 61, 12);
  });

  it('says when a draw gave no number', () => {
    const result = must(
      bootstrapInterval({
        sample: [0, 1, 2, 3],
        statistic: values => Math.log(mean(values)!),
        seed: 1,
        method: 'percentile',
      }),
    );
    expect(result.warnings[0].code).toBe('missing-values');
  });

  it.each([
    ['insufficient-data', [1, 2]],
    ['insufficient-data', []],
    ['zero-variance', [5, 5, 5, 5]],
    ['non-finite', [1, NaN, 3, 4]],
    ['non-finite', [1, Infinity, 3, 4]],
  ])('returns %s for %j', (reason, values) => {
    const total = (drawn: readonly number[]) =>
      drawn.reduce((sum, x) => sum + x, 0);
    expect(
      bootstrapInterval({ sample: values, statistic: total, seed: 1 }),
    ).toMatchObject({ ok: false, reason });
  });

  it('throws for impossible options', () => {
    const good = {
      sample,
      statistic: (v: readonly number[]) => median(v)!,
      seed: 1,
    };
    for (const bad of [
      { draws: 10 },
      { block: 0 },
      { confidence: 0 },
      { method: 'BCa' as const, block: 3 },
      { method: 'studentised' as 'BCa' },
      { seed: 0.5 },
    ]) {
      expect(() => bootstrapInterval({ ...good, ...bad })).toThrow(
        InferenceInputError,
      );
    }
  });
});
