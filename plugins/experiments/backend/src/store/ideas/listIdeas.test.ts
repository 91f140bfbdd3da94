import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { IdeaQuery } from '@hone/backstage-plugin-experiments-node';
import { createRng, type Rng } from '@hone/inference';
import { newId } from '@hone/node';
import type { Knex } from 'knex';
import { ideaRecord } from '../../__fixtures__/idea';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  insertIdea,
  listIdeas,
  type IdeaListFilter,
  type IdeaRecord,
  type IdeaScope,
  type IdeaSort,
} from '.';

jest.setTimeout(120_000);

const STATUSES = ['open', 'trying', 'done', 'dropped', 'merged'] as const;
const NATURES = ['systemic', 'quick-fix', null] as const;
const SOURCES = ['person', 'sprint', 'post-mortem'] as const;
const SORTS: IdeaSort[] = [
  '-rank',
  '-votes',
  '-createdAt',
  'createdAt',
  '-updatedAt',
];
const WORDS = ['retry', 'storm', 'timeout', 'cache'];

const pick = <T>(rng: Rng, items: readonly T[]) => items[rng.int(items.length)];

function some<T>(rng: Rng, items: readonly T[]): T[] | undefined {
  if (rng.int(2) === 0) return undefined;
  return items.filter(() => rng.int(2) === 0);
}

function randomIdea(rng: Rng, number: number): IdeaRecord {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
  const chosen = WORDS.filter(() => rng.int(2) === 0);
  return ideaRecord({
    id: newId(),
    number,
    title: `Idea ${number}`,
    entityRef: pick(rng, [null, 'component:d/a', 'component:d/b']),
    ownerRef: pick(rng, [null, 'group:d/a', 'group:d/b']),
    status: pick(rng, STATUSES),
    nature: pick(rng, NATURES),
    source: { type: pick(rng, SOURCES), ref: null, url: null, label: null },
    hypothesis: { problem: chosen.join(' '), solution: '', metric: '' },
    // Few values, so that many ideas share a place and only the id tells them apart.
    rank: pick(rng, [-1, 0, 0.1 + 0.2, 7]),
    votes: rng.int(3),
    createdAt: day(rng.int(4)),
    updatedAt: day(rng.int(4)),
  });
}

function randomFilter(rng: Rng): IdeaListFilter {
  return {
    entityRef: some(rng, ['component:d/a', 'component:d/b']),
    // More of them than a walk has branches.
    owner:
      rng.int(4) === 0
        ? ['group:d/b', ...Array.from({ length: 30 }, (_, i) => `group:d/${i}`)]
        : some(rng, ['group:d/a', 'group:d/b']),
    status: some(rng, STATUSES),
    nature: some(rng, ['systemic', 'quick-fix', 'unmarked'] as const),
    source: some(rng, SOURCES),
    q: rng.int(3) === 0 ? pick(rng, ['retry', 'stor tim', 'cache']) : undefined,
  };
}

const SCOPES: IdeaScope[] = [
  'all',
  'none',
  { field: 'ownerRef', values: ['group:d/a'] },
  { not: { field: 'ownerRef', values: ['group:d/a'] } },
  {
    anyOf: [
      { field: 'ownerRef', values: [] },
      {
        allOf: [
          { field: 'entityRef', values: ['component:d/b'] },
          { not: { field: 'ownerRef', values: ['group:d/b'] } },
        ],
      },
    ],
  },
];

function readable(
  idea: IdeaRecord,
  scope: PermissionCriteria<IdeaQuery> | 'all' | 'none',
): boolean {
  if (scope === 'all' || scope === 'none') return scope === 'all';
  if ('allOf' in scope) return scope.allOf.every(s => readable(idea, s));
  if ('anyOf' in scope) return scope.anyOf.some(s => readable(idea, s));
  if ('not' in scope) return !readable(idea, scope.not);
  const value = idea[scope.field];
  return value !== null && scope.values.includes(value);
}

function fits(idea: IdeaRecord, filter: IdeaListFilter): boolean {
  const within = (values: readonly unknown[] | undefined, value: unknown) =>
    !values?.length || values.includes(value);
  const words = idea.hypothesis.problem.split(' ');
  return (
    within(filter.entityRef, idea.entityRef) &&
    within(filter.owner, idea.ownerRef) &&
    within(filter.status, idea.status) &&
    within(filter.nature, idea.nature ?? 'unmarked') &&
    within(filter.source, idea.source.type) &&
    (filter.q?.split(' ') ?? []).every(q => words.some(w => w.startsWith(q)))
  );
}

function inOrder(ideas: IdeaRecord[], sort: IdeaSort): IdeaRecord[] {
  const value = (idea: IdeaRecord) =>
    Number(idea[sort.replace('-', '') as 'rank']);
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...ideas].sort(
    (a, b) => sign * (value(a) - value(b) || (a.id < b.id ? -1 : 1)),
  );
}

describe.each(databases.eachSupportedId())('the list of ideas, %s', id => {
  let knex: Knex;
  let ideas: IdeaRecord[];
  beforeAll(async () => {
    knex = await initDatabase(id);
    const rng = createRng('ideas');
    ideas = [];
    for (let i = 1; i <= 150; i++) {
      const idea = randomIdea(rng, i);
      ideas.push(await knex.transaction(tx => insertIdea(tx, idea)));
    }
  });

  it('holds exactly what fits and may be read, in order, page by page', async () => {
    const rng = createRng('filters');
    for (let run = 0; run < 120; run++) {
      const options = {
        filter: randomFilter(rng),
        scope: pick(rng, SCOPES),
        sort: pick(rng, SORTS),
        limit: 1 + rng.int(40),
      };
      const seen: IdeaRecord[] = [];
      let cursor: string | undefined;
      do {
        const page = await listIdeas(knex, { ...options, cursor });
        seen.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      const expected = inOrder(
        ideas.filter(
          idea => fits(idea, options.filter) && readable(idea, options.scope),
        ),
        options.sort,
      );
      expect([options, seen.map(idea => idea.number)]).toEqual([
        options,
        expected.map(idea => idea.number),
      ]);
    }
  });

  it('finds an idea by its key, and nothing for a text without words', async () => {
    const list = async (q: string) =>
      (
        await listIdeas(knex, {
          filter: { q },
          scope: 'all',
          sort: '-rank',
          limit: 5,
        })
      ).items.map(idea => idea.number);
    expect(await list('IDEA-17')).toEqual([17]);
    expect(await list(ideas[3].id)).toEqual([4]);
    expect(await list('%_"*')).toEqual([]);
  });

  it.each(['x', 'W10', 'WyItcmFuayIsIngiLCJ5Il0', 'WyItdm90ZXMiLDEsIngiXQ'])(
    'refuses the cursor %j of no page of the same list',
    async cursor => {
      const read = listIdeas(knex, {
        filter: {},
        scope: 'all',
        sort: '-rank',
        limit: 5,
        cursor,
      });
      await expect(read).rejects.toMatchObject({
        message: expect.stringMatching(/^cursor has to be the nextCursor/),
      });
    },
  );
});
