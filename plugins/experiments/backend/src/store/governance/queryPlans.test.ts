import { isSqlite, newId } from '@hone/node';
import type { Knex } from 'knex';
import { experimentRecord } from '../../__fixtures__/experiment';
import { plansOf } from '../../__testUtils__/plansOf';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { findInStates, findOnServices } from '../experiments/findOpen';
import { participantRows } from '../experiments/participantRows';
import { toColumns } from '../experiments/toColumns';
import { listLogOfTypes } from './log';
import { listOwnedReviews } from './reviewLists';

jest.setTimeout(60_000);

const ROWS = 3000;
const BATCH = 20;

/** Experiments of which few wait for their review, and a log of many acts. */
async function fill(knex: Knex): Promise<void> {
  for (let start = 0; start < ROWS; start += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, j) => start + j);
    const records = numbers.map(i =>
      experimentRecord({
        id: newId(),
        number: i + 1,
        status: i % 50 === 0 ? 'in-review' : 'closed',
        entityRef: `component:default/s-${i % 300}`,
      }),
    );
    await knex('experiments').insert(
      records.map(record => ({ ...toColumns(record), revision: 1 })),
    );
    await knex('participants').insert(records.flatMap(participantRows));
    await knex('reviews').insert(
      records.map((record, j) => ({
        experiment_id: record.id,
        asked_at: start + j,
        bound_hash: 'hash',
        tier: 'T1',
        score: 20,
        open: record.status === 'in-review',
        due_at: start + j,
      })),
    );
    await knex('governance_log').insert(
      numbers.map(i => ({
        seq: i + 1,
        at: 1.7e12 + i,
        actor: 'user:default/ada',
        type: i % 3 === 0 ? 'start' : 'submit',
        experiment_key: `EXP-${i}`,
        content: '{}',
        previous_hash: `${i}`,
        hash: `${i + 1}`,
      })),
    );
  }
  // SQLite stays without statistics: Backstage never makes any.
  if (!isSqlite(knex)) await knex.raw('VACUUM ANALYZE');
}

describe.each(databases.eachSupportedId())('query plans, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
    await fill(knex);
  });

  const log = (options: { batch: number; most: number }) =>
    listLogOfTypes(knex, {
      types: ['start'],
      since: new Date(0),
      ...options,
    });

  it('of the log, read in batches, find every entry once and in order', async () => {
    const seqs = (await log({ batch: 64, most: 10_000 })).map(one => one.seq);
    expect(seqs).toEqual(Array.from({ length: ROWS / 3 }, (_, i) => 3 * i + 1));
    // Of more than the most, the newest.
    const newest = (await log({ batch: 64, most: 100 })).map(one => one.seq);
    expect(newest).toEqual(seqs.slice(-100));
  });

  it('of the log walk an index', async () => {
    const plans = await plansOf(knex, () => log({ batch: 64, most: 200 }));
    expect(plans).toHaveLength(4);
    for (const plan of plans) {
      expect(plan).toMatch(/Index|USING (INTEGER PRIMARY KEY|INDEX)/);
      expect(plan).not.toMatch(/Seq Scan|SCAN governance_log$/m);
    }
  });

  it('of open reviews start at those that are open, or at plans of the owner that wait', async () => {
    const [plan] = await plansOf(knex, () =>
      listOwnedReviews(knex, {
        scope: 'all',
        limit: 25,
        ownerRefs: ['group:default/checkout'],
      }),
    );
    expect(plan).toMatch(/reviews_open|experiments_(owner|status)/);
    expect(plan).not.toMatch(/Seq Scan|SCAN (reviews|experiments)$/m);
  });

  it('of the calendar start at services, or at states', async () => {
    const statuses = ['in-review' as const];
    const [services] = await plansOf(knex, () =>
      findOnServices(knex, {
        entityRefs: ['component:default/s-3'],
        statuses,
        limit: 200,
      }),
    );
    const [states] = await plansOf(knex, () =>
      findInStates(knex, { statuses, limit: 200 }),
    );
    for (const plan of [services, states]) {
      expect(plan).not.toMatch(/Seq Scan|SCAN (experiments|participants)$/m);
    }
  });
});
