import fc from 'fast-check';
import type { GithubCommit } from '../client/answers';
import { NewCommits } from './NewCommits';

const PAGE = 3;

interface Shape {
  parents: number[];
  /** How wrong the clock of the committer was. */
  skew: number;
}

function toCommits(shapes: readonly Shape[]): GithubCommit[] {
  return shapes.map(({ parents, skew }, i) => ({
    sha: `c${i}`,
    parents: [...new Set(parents.filter(p => p < i))].map(p => `c${p}`),
    committedAt: i * 10 + skew,
    author: { isBot: false, texts: [] },
    reverts: undefined,
    equivalentTo: undefined,
  }));
}

function reach(commits: readonly GithubCommit[], heads: readonly string[]) {
  const bySha = new Map(commits.map(commit => [commit.sha, commit]));
  const seen = new Set<string>();
  const open = [...heads];
  while (open.length > 0) {
    const sha = open.pop()!;
    if (seen.has(sha)) continue;
    seen.add(sha);
    open.push(...bySha.get(sha)!.parents);
  }
  return seen;
}

/** Walks the list of a head page by page, as far as it is wanted. */
function walk(commits: GithubCommit[], head: string, told: string[]) {
  const wanted = reach(commits, [head]);
  const list = commits
    .filter(({ sha }) => wanted.has(sha))
    .sort((a, b) => b.committedAt - a.committedAt);
  const fresh = new NewCommits(told);
  let pages = 0;
  for (let i = 0; i < list.length; i += PAGE) {
    pages += 1;
    if (!fresh.take(list.slice(i, i + PAGE))) break;
  }
  return { found: fresh.inOrder(), pages };
}

const shape = (skew: fc.Arbitrary<number>) =>
  fc.record({
    parents: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }),
    skew,
  });
const history = (skew: fc.Arbitrary<number>) =>
  fc.array(shape(skew), { minLength: 2, maxLength: 30 }).chain(shapes =>
    fc.record({
      shapes: fc.constant(shapes),
      head: fc.nat({ max: shapes.length - 1 }),
      told: fc.array(fc.nat({ max: shapes.length - 1 }), { maxLength: 3 }),
    }),
  );

describe('NewCommits', () => {
  it('finds what is reached and was not told, for any history', () => {
    fc.assert(
      fc.property(history(fc.constant(0)), ({ shapes, head, told }) => {
        const commits = toCommits(shapes);
        const tips = told.map(i => `c${i}`);
        // Only tips that the head reaches can show in its list what they reach.
        const below = tips.filter(tip => reach(commits, [`c${head}`]).has(tip));
        const old = reach(commits, below);
        const expected = [...reach(commits, [`c${head}`])]
          .filter(sha => !old.has(sha))
          .sort();
        const { found } = walk(commits, `c${head}`, below);
        expect(found.map(({ sha }) => sha).sort()).toEqual(expected);
        const place = new Map(found.map(({ sha }, i) => [sha, i]));
        for (const { sha, parents } of found) {
          for (const parent of parents) {
            expect(place.get(parent) ?? -1).toBeLessThan(place.get(sha)!);
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('misses nothing when clocks go wrong', () => {
    fc.assert(
      fc.property(
        history(fc.integer({ min: -100, max: 100 })),
        ({ shapes, head, told }) => {
          const commits = toCommits(shapes);
          const tips = told.map(i => `c${i}`);
          const old = reach(commits, tips);
          const found = new Set(
            walk(commits, `c${head}`, tips).found.map(({ sha }) => sha),
          );
          for (const sha of reach(commits, [`c${head}`])) {
            expect(found.has(sha) || old.has(sha)).toBe(true);
          }
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });

  it('reads no further than to where it left off', () => {
    const commits = toCommits(
      Array.from({ length: 30 }, (_, i) => ({
        parents: i > 0 ? [i - 1] : [],
        skew: 0,
      })),
    );
    expect(walk(commits, 'c29', ['c27'])).toMatchObject({
      pages: 1,
      found: [{ sha: 'c28' }, { sha: 'c29' }],
    });
    expect(walk(commits, 'c29', ['c29'])).toMatchObject({
      pages: 1,
      found: [],
    });
  });
});
