import { isSqlite, newId } from '@hone/node';
import type { Knex } from 'knex';
import { ideaRecord } from '../../__fixtures__/idea';
import { plansOf } from '../../__testUtils__/plansOf';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { findCandidates, sampleTexts } from '../search/findCandidates';
import {
  countChosen,
  countChosenByOwner,
  findIdeaBySource,
  findNeighbours,
  findTries,
  findVoted,
  listIdeas,
  SEARCHED_IDEAS,
  topIdeas,
  type IdeaListFilter,
  type IdeaSort,
} from '.';
import { toColumns } from './toColumns';

jest.setTimeout(60_000);

const ROWS = 6000;
const SOURCES = ['person', 'post-mortem', 'sprint'] as const;

/** Rows in which every filter keeps a small share. */
async function fill(knex: Knex): Promise<void> {
  const statuses = ['open', 'trying', 'done', 'dropped', 'merged'] as const;
  for (let start = 0; start < ROWS; start += 20) {
    const rows = Array.from({ length: 20 }, (_, j) => {
      const i = start + j;
      const idea = ideaRecord({
        id: newId(),
        number: i + 1,
        title: i % 1000 === 0 ? 'zebra crossing' : `common word ${i % 7}`,
        status: statuses[Math.floor(i / 7) % statuses.length],
        nature: ([null, 'systemic', 'quick-fix'] as const)[
          Math.floor(i / 11) % 3
        ],
        ownerRef: `group:default/g-${i % 100}`,
        entityRef: `component:default/s-${i % 600}`,
        source: {
          type: SOURCES[Math.floor(i / 13) % 3],
          ref: `r-${i}`,
          url: null,
          label: null,
        },
        rank: (i * 7919) % ROWS,
        votes: (i * 31) % 50,
        chosenAt: i % 10 === 0 ? new Date(1.7e12 + i * 1000) : null,
        createdAt: new Date(1.7e12 + ((i * 17) % ROWS) * 1000),
        updatedAt: new Date(1.7e12 + ((i * 13) % ROWS) * 1000),
      });
      return { ...toColumns(idea), revision: 1 };
    });
    await knex('ideas').insert(rows);
    await knex('idea_votes').insert(
      rows.map((row, j) => ({ idea_id: row.id, user_ref: `u-${j}`, at: 0 })),
    );
  }
  // SQLite stays without statistics: Backstage never makes any.
  if (!isSqlite(knex)) await knex.raw('VACUUM ANALYZE');
}

const FULL_SCAN = /Seq Scan on ideas|SCAN ideas$/m;

describe.each(databases.eachSupportedId())('query plans of ideas, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
    await fill(knex);
  });

  /** The plan that finds the places of a page; that of its rows comes after it. */
  async function walkOf(filter: IdeaListFilter, sort: IdeaSort = '-rank') {
    const plans = await plansOf(knex, () =>
      listIdeas(knex, { filter, scope: 'all', sort, limit: 25 }),
    );
    expect(plans.at(-1)).not.toMatch(FULL_SCAN);
    return plans.at(-2)!;
  }

  it.each<[string, IdeaListFilter, IdeaSort]>([
    ['no filter', {}, '-rank'],
    ['no filter, by votes', {}, '-votes'],
    ['no filter, by creation, upwards', {}, 'createdAt'],
    ['no filter, by change', {}, '-updatedAt'],
    ['a state', { status: ['open'] }, '-rank'],
    ['a state, by votes', { status: ['open'] }, '-votes'],
    ['a state, by creation', { status: ['open'] }, '-createdAt'],
    [
      'a state and a source, by change',
      { status: ['open'], source: ['sprint'] },
      '-updatedAt',
    ],
    [
      'a state of a service',
      { status: ['open'], entityRef: ['component:default/s-3'] },
      '-rank',
    ],
    [
      'a state of an owner',
      { status: ['open'], owner: ['group:default/g-7'] },
      '-rank',
    ],
    ['a state and a source', { status: ['open'], source: ['sprint'] }, '-rank'],
    [
      'a state and a nature',
      { status: ['open'], nature: ['quick-fix'] },
      '-rank',
    ],
    [
      'a state without a nature',
      { status: ['open'], nature: ['unmarked'] },
      '-rank',
    ],
    ['a common word', { q: 'common' }, '-rank'],
  ])('of %s walk an index and sort nothing', async (_n, filter, sort) => {
    const plan = await walkOf(filter, sort);
    expect(plan).toMatch(/Index (Only )?Scan|USING (COVERING )?INDEX/);
    expect(plan).not.toMatch(/TEMP B-TREE|Sort|Bitmap/);
    expect(plan).not.toMatch(FULL_SCAN);
  });

  it.each<[string, IdeaListFilter, IdeaSort]>([
    [
      'states of a service',
      { status: ['open', 'trying'], entityRef: ['component:default/s-3'] },
      '-rank',
    ],
    ['owners', { owner: ['group:default/g-7', 'group:default/g-8'] }, '-rank'],
    ['sources', { source: ['person', 'sprint'] }, '-rank'],
    ['states, by votes', { status: ['open', 'trying'] }, '-votes'],
    ['an owner, by votes', { owner: ['group:default/g-7'] }, '-votes'],
    ['a rare word', { q: 'zebra' }, '-rank'],
    ['a key', { q: 'IDEA-17' }, '-rank'],
  ])('of %s read no more than the parts that fit', async (_n, filter, sort) => {
    expect(await walkOf(filter, sort)).not.toMatch(FULL_SCAN);
  });

  it('of an owner in another order than by rank start at the owner', async () => {
    for (const sort of ['-votes', '-updatedAt', 'createdAt'] as const) {
      const plan = await walkOf({ owner: ['group:default/g-7'] }, sort);
      expect([sort, plan]).toEqual([
        sort,
        expect.stringMatching(/ideas_owner_ref_rank/),
      ]);
      expect(plan).not.toMatch(/ideas_status_|ideas_(votes|updated|created)/);
    }
  });

  it('of the balance of all start at the window', async () => {
    const since = new Date(1.7e12 + (ROWS - 200) * 1000);
    const [plan] = await plansOf(knex, () =>
      countChosen(knex, { since, scope: 'all' }),
    );
    expect(plan).toMatch(/ideas_balance/);
  });

  it('of everything beside the list start at an index', async () => {
    const since = new Date(1.7e12 + (ROWS - 200) * 1000);
    const calls: [string, () => Promise<unknown>][] = [
      [
        'top',
        () =>
          topIdeas(knex, {
            entityRefs: Array.from(
              { length: 20 },
              (_, i) => `component:default/s-${i}`,
            ),
            scope: 'all',
            keep: 3,
          }),
      ],
      ['source', () => findIdeaBySource(knex, 'sprint', 'r-2')],
      ['balance', () => countChosen(knex, { since, scope: 'all' })],
      [
        'balance by owner',
        () =>
          countChosenByOwner(knex, {
            owners: ['group:default/g-0'],
            since,
            scope: 'all',
          }),
      ],
      [
        'neighbours',
        () =>
          knex.transaction(tx =>
            findNeighbours(
              tx,
              { rank: 50, id: 'x' },
              { side: 'above', except: 'y', limit: 64 },
            ),
          ),
      ],
      ['sample', () => sampleTexts(knex, SEARCHED_IDEAS, 100)],
      [
        'candidates',
        () =>
          findCandidates(knex, SEARCHED_IDEAS, {
            words: ['zebra', 'cross'],
            limit: 50,
            restrict: () => {},
          }),
      ],
    ];
    for (const [name, call] of calls) {
      const plans = await plansOf(knex, call);
      expect([name, plans.length > 0]).toEqual([name, true]);
      for (const plan of plans) {
        expect([name, plan]).toEqual([
          name,
          expect.not.stringMatching(FULL_SCAN),
        ]);
      }
    }
  });

  it('of what stands around a page start at the ids of its ideas', async () => {
    const ids = ['a', 'b'];
    for (const plan of [
      ...(await plansOf(knex, () => findVoted(knex, ids, 'u'))),
      ...(isSqlite(knex)
        ? await plansOf(knex, () => findTries(knex, ids, 'all'))
        : []),
    ]) {
      expect(plan).toMatch(/Index|INDEX/);
      expect(plan).not.toMatch(/SCAN (experiments|idea_votes)$/m);
    }
  });
});
