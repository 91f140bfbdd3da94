import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { rankRootCauses } from './rankRootCauses';

type Calls = [string, string][];

const NODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const scoresOf = fc.record(
  Object.fromEntries(NODES.map(n => [n, fc.integer({ min: 0, max: 9 })])),
) as fc.Arbitrary<Record<string, number>>;
const pair = fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES));
const acyclic = fc
  .array(pair, { minLength: 1, maxLength: 12 })
  .map((calls): Calls => calls.map(([x, y]) => (x < y ? [x, y] : [y, x])));

/** Every way from the target over anomalous nodes, one by one. */
function enumerate(calls: Calls, scores: Record<string, number>) {
  const sums: Record<string, number> = {};
  const walk = (node: string, sum: number) => {
    const next = calls
      .filter(([from, to]) => from === node && to !== node && scores[to] > 4)
      .map(([, to]) => to);
    if (next.length === 0) sums[node] = Math.max(sums[node] ?? 0, sum);
    next.forEach(to => walk(to, sum + scores[to]));
  };
  if (scores.a > 4) walk('a', scores.a);
  return sums;
}

describe('rankRootCauses', () => {
  it('finds what walking every path finds', () => {
    fc.assert(
      fc.property(acyclic, scoresOf, (calls, scores) => {
        const { ranking, pathScores } = rankRootCauses({
          calls,
          target: 'a',
          scores,
          threshold: 4,
        });
        const expected = enumerate(calls, scores);
        expect(pathScores).toEqual(expected);
        ranking.slice(1).forEach((node, i) => {
          expect(expected[node]).toBeLessThanOrEqual(expected[ranking[i]]);
        });
      }),
    );
  });

  it('does not depend on the order of calls, also in circles', () => {
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 15 }),
        scoresOf,
        (calls, scores) => {
          const input = { target: 'a', scores, threshold: 4 };
          const found = rankRootCauses({ ...input, calls });
          expect(
            rankRootCauses({ ...input, calls: [...calls].reverse() }),
          ).toEqual(found);
          expect(new Set(found.ranking).size).toBe(found.ranking.length);
          expect(found.ranking.length > 0).toBe(scores.a > 4);
        },
      ),
    );
  });

  it('takes a circle as one candidate, nearest to the target first', () => {
    expect(
      rankRootCauses({
        calls: [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'd'],
          ['d', 'b'],
          ['a', 'e'],
        ],
        target: 'a',
        scores: { a: 6, b: 7, c: 8, d: 9, e: 20 },
      }),
    ).toEqual({
      ranking: ['b', 'c', 'd', 'e'],
      pathScores: { b: 30, c: 30, d: 30, e: 26 },
    });
  });

  it('walks long chains and complete graphs without trouble', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `n${i}`);
    const chain = names.slice(1).map((n, i): [string, string] => [names[i], n]);
    const scores = Object.fromEntries(names.map(n => [n, 10]));
    expect(
      rankRootCauses({ calls: chain, target: 'n0', scores }).ranking,
    ).toEqual(['n19999']);
    const few = names.slice(0, 60);
    const all = few.flatMap(x => few.map((y): [string, string] => [x, y]));
    expect(
      rankRootCauses({ calls: all, target: 'n0', scores }).ranking,
    ).toHaveLength(60);
  });

  it('orders by score without calls', () => {
    expect(
      rankRootCauses({
        calls: [],
        target: 'a',
        scores: { a: 6, b: 9, c: null, d: 2 },
      }),
    ).toEqual({ ranking: ['b', 'a'], pathScores: { a: 6, b: 9 } });
  });

  it.each<[string, Record<string, number | null>]>([
    ['is calm', { a: 5, b: 20 }],
    ['has no score', { a: null, b: 20 }],
    ['is unknown', { b: 20 }],
    ['is named like a method of objects', { constructor: 3 }],
  ])('says nothing when the target %s', (_, scores) => {
    expect(
      rankRootCauses({ calls: [['a', 'b']], target: 'a', scores }),
    ).toEqual({ ranking: [], pathScores: {} });
  });

  it('says the target when nothing below it is anomalous', () => {
    const scores = { a: 6, b: 1 };
    expect(
      rankRootCauses({
        calls: [
          ['a', 'b'],
          ['a', 'a'],
          ['x', 'y'],
        ],
        target: 'a',
        scores,
      }).ranking,
    ).toEqual(['a']);
  });

  it.each([{ scores: { a: NaN } }, { scores: { a: 6 }, threshold: NaN }])(
    'throws for mistake %#',
    mistake => {
      expect(() =>
        rankRootCauses({ calls: [], target: 'a', ...mistake }),
      ).toThrow(InferenceInputError);
    },
  );
});
