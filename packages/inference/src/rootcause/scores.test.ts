import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { averageTopK } from './averageTopK';
import { scoreMetrics } from './scoreMetrics';
import { topKRecall } from './topKRecall';

const calm = [3, 4, 5, 4, 3, 5, 4, 4, 3, 5, 4, 6];

function scored(input: Parameters<typeof scoreMetrics>[0]) {
  const result = scoreMetrics(input);
  if (!result.ok) throw new Error(result.detail);
  return result;
}

describe('scoreMetrics', () => {
  const input = {
    normal: { a: calm, b: calm.map(v => v * v) },
    anomalous: { a: [9, 4], b: [30, 20] },
  };
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });

  it.each(['robust', 'nsigma'] as const)(
    'does not depend on unit and zero of a metric (%s)',
    scorer => {
      const plain = scored({ ...input, scorer });
      fc.assert(
        fc.property(
          number.filter(factor => Math.abs(factor) > 0.01),
          number,
          (factor, shift) => {
            const change = (values: Record<string, number[]>) => ({
              ...values,
              a: values.a.map(v => factor * v + shift),
            });
            const moved = scored({
              normal: change(input.normal),
              anomalous: change(input.anomalous),
              scorer,
            });
            expect(moved.scores.a).toBeCloseTo(plain.scores.a!, 6);
            expect(moved.ranking).toEqual(plain.ranking);
          },
        ),
      );
    },
  );

  it('keeps its ranking when a fifth of the baseline is degraded, unlike mean and sd', () => {
    const noisy = Array.from({ length: 40 }, (_, i) => (i * 7) % 5);
    const late = {
      normal: {
        cause: noisy.map((v, i) => (i >= 32 ? v + 100 : v)),
        effect: noisy.map((v, i) => (i >= 36 ? v + 10 : v)),
      },
      anomalous: { cause: [102], effect: [12] },
    };
    expect(scored(late).ranking).toEqual(['cause', 'effect']);
    const { scores } = scored({ ...late, scorer: 'nsigma' });
    expect(scores.cause!).toBeLessThan(scored(late).scores.cause! / 5);
  });

  it('takes 1.349 sd where the interquartile range is 0', () => {
    const normal = [...Array.from({ length: 15 }, () => 0), 4];
    const sd = Math.sqrt(16 / 16 - (4 / 16) ** 2);
    expect(
      scored({ normal: { a: normal }, anomalous: { a: [2] } }).scores.a,
    ).toBeCloseTo(2 / (1.349 * sd), 12);
  });

  it('lists constants that moved apart and scores nothing it cannot', () => {
    expect(
      scored({
        normal: {
          moved: calm.map(() => 7),
          still: calm.map(() => 7),
          short: calm.slice(0, 9),
          gaps: calm.map((v, i) => (i % 2 ? v : null)),
          gone: calm,
        },
        anomalous: { moved: [7, 8], still: [7], short: [9], gaps: [9] },
      }),
    ).toMatchObject({
      scores: { moved: null, still: null, short: null, gaps: null, gone: null },
      ranking: [],
      changedConstants: ['moved'],
    });
  });

  it.each([[NaN], [Infinity], [-Infinity]])('refuses %s', value => {
    expect(
      scoreMetrics({ normal: { a: calm }, anomalous: { a: [value] } }),
    ).toMatchObject({ reason: 'non-finite' });
  });

  it('scores nothing of nothing and throws for an unknown scorer', () => {
    expect(scored({ normal: {}, anomalous: {} }).ranking).toEqual([]);
    expect(() =>
      scoreMetrics({ normal: {}, anomalous: {}, scorer: 'best' as never }),
    ).toThrow(InferenceInputError);
  });
});

describe('recall', () => {
  const truth = ['a', 'b', 'c'];
  const rankings = [['a'], ['x', 'x', 'b'], []];

  it('counts distinct names and misses empty answers', () => {
    expect(topKRecall({ rankings, truth, k: [1, 2] })).toMatchObject({
      recall: [1 / 3, 2 / 3],
    });
  });

  it('grows with k, and its average lies between the first and the last', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(names), names), { minLength: 1 }),
        cases => {
          const input = {
            rankings: cases.map(([ranking]) => ranking),
            truth: cases.map(([, name]) => name),
          };
          const found = topKRecall({ ...input, k: [1, 2, 3, 4, 5] });
          const average = averageTopK(input);
          if (!found.ok || !average.ok) throw new Error('refused');
          const { recall } = found;
          recall.slice(1).forEach((r, i) => {
            expect(r).toBeGreaterThanOrEqual(recall[i]);
          });
          // A mean of equal numbers may be a last digit away from them.
          expect(average.value).toBeGreaterThanOrEqual(recall[0] - 1e-12);
          expect(average.value).toBeLessThanOrEqual(recall[4] + 1e-12);
        },
      ),
    );
  });

  it('needs cases', () => {
    const reason = 'insufficient-data';
    expect(topKRecall({ rankings: [], truth: [], k: [1] })).toMatchObject({
      reason,
    });
    expect(averageTopK({ rankings: [], truth: [] })).toMatchObject({ reason });
  });

  it.each([
    () => topKRecall({ rankings, truth: ['a'], k: [1] }),
    () => topKRecall({ rankings, truth, k: [0] }),
    () => topKRecall({ rankings, truth, k: [1.5] }),
    () => averageTopK({ rankings, truth, k: 0 }),
    () => averageTopK({ rankings: [], truth: ['a'] }),
  ])('throws for mistake %#', run => {
    expect(run).toThrow(InferenceInputError);
  });
});
