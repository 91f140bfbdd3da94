import { isSqlite, newId } from '@hone/node';
import type { Knex } from 'knex';
import { experimentRecord } from '../../__fixtures__/experiment';
import { plansOf } from '../../__testUtils__/plansOf';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  countExperiments,
  listExperiments,
  summarizeEntities,
  type ExperimentSort,
} from '.';
import { participantRows } from './participantRows';
import { recountExperiments } from './recountExperiments';
import { whereSearch } from '../search/searchFilter';
import { SEARCHED_EXPERIMENTS } from './searchFilter';
import { toColumns } from './toColumns';

jest.setTimeout(40_000);

const ROWS = 4000;

/** Rows in which every filter keeps a small share. */
async function fill(knex: Knex): Promise<void> {
  const statuses = ['draft', 'running', 'paused', 'decide', 'closed'] as const;
  for (let start = 0; start < ROWS; start += 20) {
    const records = Array.from({ length: 20 }, (_, j) => {
      const i = start + j;
      return experimentRecord({
        id: newId(),
        number: i + 1,
        title: i % 1000 === 0 ? 'zebra crossing' : `common word ${i % 7}`,
        status: statuses[i % statuses.length],
        ownerRef: `group:default/g-${i % 100}`,
        entityRef: `component:default/s-${i % 400}`,
        updatedAt: new Date(1.7e12 + ((i * 7919) % ROWS) * 1000),
        startedAt: new Date(1.7e12 + ((i * 31) % ROWS) * 1000),
      });
    });
    await knex('experiments').insert(
      records.map((record, j) => ({
        ...toColumns(record),
        revision: 1,
        grade: 'ABCD'[(start + j) % 4],
        effect_bound: ((start + j) % 97) / 100,
      })),
    );
    await knex('participants').insert(records.flatMap(participantRows));
  }
  await recountExperiments(knex);
  // SQLite stays without statistics: Backstage never makes any.
  if (!isSqlite(knex)) await knex.raw('VACUUM ANALYZE');
}

describe.each(databases.eachSupportedId())('query plans, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
    await fill(knex);
  });

  const list = (
    filter: Parameters<typeof listExperiments>[1]['filter'],
    sort: ExperimentSort = '-updatedAt',
  ) => listExperiments(knex, { filter, scope: 'all', sort, limit: 25 });

  it.each<
    [string, Parameters<typeof listExperiments>[1]['filter'], ExperimentSort]
  >([
    ['no filter', {}, '-updatedAt'],
    ['no filter, by start', {}, '-startedAt'],
    ['no filter, by start, upwards', {}, 'startedAt'],
    ['no filter, by effect', {}, '-effectBound'],
    ['no filter, by creation', {}, 'createdAt'],
    ['a state', { status: ['running'] }, '-updatedAt'],
    ['states', { status: ['running', 'paused', 'decide'] }, '-updatedAt'],
    ['a state, by start', { status: ['running'] }, '-startedAt'],
    ['an owner', { owner: ['group:default/g-7'] }, '-updatedAt'],
    ['a design', { design: ['process'] }, '-updatedAt'],
    ['a grade', { grade: ['A'] }, '-updatedAt'],
    ['grades, by effect', { grade: ['A', 'B'] }, '-effectBound'],
    ['a state and a grade', { status: ['closed'], grade: ['A'] }, '-updatedAt'],
    ['an owner, by effect', { owner: ['group:default/g-7'] }, '-effectBound'],
    [
      'a state of a service',
      { entityRef: ['component:default/s-3'], status: ['running'] },
      '-updatedAt',
    ],
    ['a service', { entityRef: ['component:default/s-3'] }, '-updatedAt'],
    ['a common word', { q: 'common' }, '-updatedAt'],
  ])('of %s walk an index and sort nothing', async (_n, filter, sort) => {
    const plans = await plansOf(knex, () => list(filter, sort));
    // The sample and hits of a search come first; the list itself is last.
    const lists = filter.q ? plans.slice(-1) : plans;
    expect(lists.length).toBeGreaterThan(0);
    const index = filter.owner
      ? /experiments_owner/
      : /Index Scan|USING (COVERING )?INDEX/;
    for (const plan of lists) {
      expect(plan).toMatch(index);
      expect(plan).not.toMatch(/TEMP B-TREE|Sort|Seq Scan|SCAN experiments$/m);
    }
  });

  it.each<[string, Parameters<typeof listExperiments>[1]['filter']]>([
    ['an entity', { entityRef: ['component:default/s-3'] }],
    ['a rare word', { q: 'zebra' }],
    ['a key', { q: 'EXP-17' }],
  ])('of %s start at the few rows that fit', async (_n, filter) => {
    const plans = await plansOf(knex, () => list(filter));
    expect(plans.at(-1)).not.toMatch(
      /Seq Scan on experiments|SCAN experiments$/m,
    );
  });

  it('of states of a service, by start, start at the service', async () => {
    const plans = await plansOf(knex, () =>
      list(
        {
          entityRef: ['component:default/s-3'],
          status: ['running', 'closed'],
        },
        '-startedAt',
      ),
    );
    expect(plans).toHaveLength(4);
    // PostgreSQL has statistics, and may know of something narrower still.
    const others = isSqlite(knex)
      ? /SCAN experiments|experiments_(status|started)/
      : /Seq Scan/;
    for (const plan of plans) {
      expect(plan).toMatch(/participants_/);
      expect(plan).not.toMatch(others);
    }
  });

  it('of an owner in a state and a grade, by effect, start at the owner', async () => {
    const plans = await plansOf(knex, () =>
      list(
        { owner: ['group:default/g-7'], status: ['closed'], grade: ['A'] },
        '-effectBound',
      ),
    );
    // PostgreSQL has statistics, and may know of something narrower still.
    const indices = isSqlite(knex) ? /experiments_owner/ : /experiments_\w+/;
    for (const plan of plans) expect(plan).toMatch(indices);
  });

  it('count without reading experiments', async () => {
    const [plan] = await plansOf(knex, () =>
      countExperiments(knex, {
        filter: { owner: ['group:default/g-7'] },
        scope: 'all',
      }),
    );
    expect(plan).toMatch(/experiment_counts/);
    expect(plan).not.toMatch(/experiments/);
  });

  it('rank the experiments of entities without reading their rows', async () => {
    const plans = await plansOf(knex, () =>
      summarizeEntities(knex, {
        entityRefs: Array.from(
          { length: 20 },
          (_, i) => `component:default/s-${i}`,
        ),
        scope: 'all',
      }),
    );
    const ranking = plans.filter(plan => /participants/.test(plan));
    expect(ranking).toHaveLength(3);
    for (const plan of ranking) {
      expect(plan).toMatch(
        /Index Only Scan|SEARCH participants USING (COVERING )?INDEX/,
      );
      expect(plan).not.toMatch(/Seq Scan|SCAN participants|experiments/);
    }
  });

  it.each([[['zebra']], [['common', '3']], [['comm']], [['word', 'zebra']]])(
    'find the same rows for %j by index and by reading',
    async terms => {
      const read = knex('experiments').select('number').orderBy('number');
      whereSearch(read, SEARCHED_EXPERIMENTS, { kind: 'scan', terms }, knex);
      const page = await listExperiments(knex, {
        filter: { q: terms.join(' ') },
        scope: 'all',
        sort: '-updatedAt',
        limit: ROWS,
      });
      expect(page.items.map(row => row.number).sort((x, y) => x - y)).toEqual(
        (await read).map(row => Number(row.number)),
      );
    },
  );
});
