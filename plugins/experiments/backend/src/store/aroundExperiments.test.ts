import { isSqlite, newId } from '@hone/node';
import type { Knex } from 'knex';
import { experimentRecord } from '../__fixtures__/experiment';
import { plansOf } from '../__testUtils__/plansOf';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { listComments } from './comments';
import { listExperiments } from './experiments';
import { participantRows } from './experiments/participantRows';
import { recountExperiments } from './experiments/recountExperiments';
import { toColumns } from './experiments/toColumns';
import { listFollowUps } from './followUps';
import { listSavedViews } from './savedViews';
import { countSlots, listHolders, listOwnersWithSlots } from './slots';

jest.setTimeout(60_000);

const ROWS = 3000;
const PARTNERS = 'group:default/partners';

async function fill(knex: Knex): Promise<string[]> {
  const statuses = ['draft', 'running', 'paused', 'decide', 'closed'] as const;
  const records = Array.from({ length: ROWS }, (_, i) =>
    experimentRecord({
      id: newId(),
      number: i + 1,
      status: statuses[i % statuses.length],
      ownerRef: `group:default/g-${i % 100}`,
      entityRef: `component:default/s-${i % 300}`,
      updatedAt: new Date(1.7e12 + ((i * 7919) % ROWS) * 1000),
    }),
  );
  const ids = records.map(record => record.id);
  const rows = {
    experiments: records.map(record => ({ ...toColumns(record), revision: 1 })),
    participants: records.flatMap(participantRows),
    experiment_shares: ids.map((id, i) => ({
      experiment_id: id,
      group_ref: i % 1000 === 0 ? PARTNERS : `group:default/p-${i % 200}`,
    })),
    follow_ups: ids.slice(1).map((id, i) => ({
      experiment_id: id,
      follows_id: ids[Math.floor(i / 3)],
    })),
    comments: ids.map((_, i) => ({
      id: newId(),
      experiment_id: ids[i % 10],
      at: 1.7e12 + i,
      author: 'user:default/ada',
      text: 'text',
    })),
    saved_views: ids.map((id, i) => ({
      id,
      user_ref: `user:default/u-${i % 100}`,
      shared_with: `group:default/g-${i % 100}`,
      name: `v ${i}`,
      page: 'backlog',
      query: '',
      created_at: 1.7e12,
    })),
  };
  for (const [table, all] of Object.entries(rows)) {
    for (let i = 0; i < all.length; i += 20) {
      await knex(table).insert(all.slice(i, i + 20));
    }
  }
  await recountExperiments(knex);
  if (!isSqlite(knex)) await knex.raw('VACUUM ANALYZE');
  return ids;
}

describe.each(databases.eachSupportedId())('around experiments, %s', id => {
  let knex: Knex;
  let ids: string[];
  beforeAll(async () => {
    knex = await initDatabase(id);
    ids = await fill(knex);
  });

  const guest = { field: 'sharedWith' as const, values: [PARTNERS] };

  it('guests find what is shared with them from the shares on', async () => {
    let found = 0;
    const plans = await plansOf(knex, async () => {
      const page = await listExperiments(knex, {
        filter: {},
        scope: guest,
        sort: '-updatedAt',
        limit: 50,
      });
      found = page.items.length;
    });
    expect(found).toBe(3);
    expect(plans.at(-1)).toMatch(/experiment_shares_group/);
    expect(plans.at(-1)).not.toMatch(/Seq Scan|SCAN experiments$/m);
  });

  it.each<[string, (first: string) => Promise<unknown>, RegExp]>([
    [
      'comments',
      first => listComments(knex, { experimentId: first, limit: 20 }),
      /comments_order/,
    ],
    [
      'follow-ups',
      first => listFollowUps(knex, first, 'all'),
      /follow_ups_(pkey|follows)|sqlite_autoindex_follow_ups/,
    ],
    [
      'slots in use',
      () => countSlots(knex, ['group:default/g-7']),
      /experiment_counts/,
    ],
    [
      'holders of slots',
      () =>
        listHolders(knex, {
          ownerRefs: ['group:default/g-7', 'group:default/g-8'],
          scope: 'all',
          limit: 10,
        }),
      /experiments_owner/,
    ],
    [
      'views',
      () =>
        listSavedViews(knex, {
          userRef: 'user:default/u-1',
          groupRefs: ['group:default/g-2'],
          limit: 100,
        }),
      /saved_views_(name|shared)/,
    ],
  ])('%s are read from an index', async (_n, run, index) => {
    const plans = await plansOf(knex, () => run(ids[0]));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(plan).toMatch(index);
      expect(plan).not.toMatch(
        /Seq Scan on (experiments|comments|follow_ups|saved_views)|SCAN (experiments|comments|follow_ups|saved_views)( |$)/m,
      );
    }
  });

  it('names owners by what they use', async () => {
    expect(await listOwnersWithSlots(knex, 3)).toEqual([
      'group:default/g-1',
      'group:default/g-11',
      'group:default/g-12',
    ]);
    const [first] = await listHolders(knex, {
      ownerRefs: ['group:default/g-3'],
      scope: 'all',
      limit: 1,
    });
    expect(first).toMatchObject({ ownerRef: 'group:default/g-3' });
  });
});
