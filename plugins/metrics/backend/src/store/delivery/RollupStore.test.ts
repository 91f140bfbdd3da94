import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import {
  addRollup,
  emptyRollup,
} from '../../service/delivery/rollup/content/addRollups';
import type { Rollup } from './Rollup';
import { RollupReadStore } from './RollupReadStore';
import { RollupStore } from './RollupStore';
import type { AddRollup } from './rollupSums';

jest.setTimeout(60_000);

const databases = testDatabases();
const RANGE = { from: '2026-05-04', to: '2026-05-25' };

const rollup = (values: Partial<Rollup>): Rollup => ({
  ...emptyRollup(),
  ...values,
});

const add: AddRollup = (sum = emptyRollup(), part) => {
  addRollup(sum, part);
  return sum;
};

describe.each(databases.eachSupportedId())('RollupStore, %s', id => {
  let knex: Knex;
  let store: RollupStore;
  let reads: RollupReadStore;

  beforeAll(async () => {
    knex = await migrated(databases, id);
    store = new RollupStore(knex);
    reads = new RollupReadStore(knex);
  });
  beforeEach(async () => {
    for (const table of ['services', 'facts', 'rollups', 'rollups_due']) {
      await knex(`delivery_${table}`).delete();
    }
    await knex('delivery_rollup_state').delete();
  });

  const put = async (
    entityRef: string,
    weeks: Record<string, Partial<Rollup>>,
    rest: { ownerRef?: string; factsRevision?: number } = {},
  ) =>
    store.replaceService({
      entityRef,
      factsRevision: 1,
      basis: 'x',
      ownerRef: 'group:default/a',
      simulated: false,
      weeks: new Map(
        Object.entries(weeks).map(([week, values]) => [week, rollup(values)]),
      ),
      ...rest,
    });

  it('takes a result for a later revision only', async () => {
    await store.requestAnew(['s']);
    expect(await store.dueServices('', 10)).toEqual([
      { entityRef: 's', factsRevision: 1 },
    ]);
    expect(await put('s', { '2026-05-04': { deployments: 1 } })).toBe(true);
    expect(await store.dueServices('', 10)).toEqual([]);
    expect(await put('s', { '2026-05-04': { deployments: 9 } })).toBe(false);
    const [row] = await reads.rollups('service', ['s'], RANGE);
    expect(row.rollup.deployments).toBe(1);
    expect(await store.bases('', 10)).toEqual([{ entityRef: 's', basis: 'x' }]);
  });

  it('marks the sums of weeks that changed, and of no others', async () => {
    await store.requestAnew(['s']);
    await put('s', {
      '2026-05-04': { deployments: 1, lines: 5_000_000_000 },
      '2026-05-11': { leadTimes: new Map([[3, 2]]) },
    });
    const [due] = await store.dueSums('owner', 10);
    expect(due).toEqual({
      scopeRef: 'group:default/a',
      weeks: ['2026-05-04', '2026-05-11'],
    });
    await store.refreshSum('owner', due, add);
    expect(await store.dueSums('owner', 10)).toEqual([]);

    await store.requestAnew(['s']);
    await put(
      's',
      {
        '2026-05-04': { deployments: 1, lines: 5_000_000_000 },
        '2026-05-18': { leadTimes: new Map([[3, 2]]) },
      },
      { factsRevision: 2 },
    );
    expect(await store.dueSums('owner', 10)).toEqual([
      { scopeRef: 'group:default/a', weeks: ['2026-05-11', '2026-05-18'] },
    ]);
  });

  it('marks the sums of the former and of the new owner', async () => {
    await store.requestAnew(['s']);
    await put('s', { '2026-05-04': { deployments: 1 } });
    await knex('delivery_rollups_due').delete();
    await store.requestAnew(['s']);
    await put(
      's',
      { '2026-05-04': { deployments: 1 } },
      { factsRevision: 2, ownerRef: 'group:default/b' },
    );
    expect(await store.dueSums('owner', 10)).toEqual([
      { scopeRef: 'group:default/a', weeks: ['2026-05-04'] },
      { scopeRef: 'group:default/b', weeks: ['2026-05-04'] },
    ]);
    expect(await reads.owners()).toEqual([
      { ownerRef: 'group:default/b', services: 1, simulated: false },
    ]);
  });

  it('adds parts up page by page, and forgets sums without parts', async () => {
    const services = Array.from({ length: 2_100 }, (_, i) => ({
      scope_kind: 'service',
      scope_ref: `s${i}`,
      parent_ref: 'o',
      week: '2026-05-04',
      deployments: 2,
      rework: 0,
      unknown_commits: 0,
      failures: 0,
      named_failures: 0,
      changes: 0,
      first_changes: 0,
      negative_changes: 0,
      lines: 0,
      defects: 0,
      events: 0,
      content: JSON.stringify({
        outcomes: [494_000, 2, 1, 0],
        leadTimes: [],
        recoveries: { ended: [5, 1], open: [] },
        restorations: { ended: [], open: [494_001, 1] },
      }),
    }));
    for (let i = 0; i < services.length; i += 400) {
      await knex('delivery_rollups').insert(services.slice(i, i + 400));
    }
    const due = { scopeRef: 'o', weeks: ['2026-05-04', '2026-05-11'] };
    const mark = () =>
      knex('delivery_rollups_due').insert(
        due.weeks.map(week => ({
          scope_kind: 'owner',
          scope_ref: 'o',
          week,
          changes: 1,
        })),
      );
    await mark();
    await store.refreshSum('owner', due, add);
    const [sum] = await reads.rollups('owner', ['o'], RANGE);
    expect(sum.rollup).toEqual(
      rollup({
        deployments: 4_200,
        outcomes: new Map([
          [494_000, { atRisk: 4_200, failed: 2_100, caught: 0 }],
        ]),
        recoveries: { ended: new Map([[5, 2_100]]), open: new Map() },
        restorations: { ended: new Map(), open: new Map([[494_001, 2_100]]) },
      }),
    );
    expect((await reads.state()).revision).toBe(1);
    expect(await store.dueSums('organisation', 10)).toEqual([
      { scopeRef: '', weeks: ['2026-05-04'] },
    ]);

    await knex('delivery_rollups').where('scope_kind', 'service').delete();
    await mark();
    await store.refreshSum('owner', due, add);
    expect(await reads.rollups('owner', ['o'], RANGE)).toEqual([]);
    expect((await reads.state()).revision).toBe(2);
  });

  it('does not touch a sum that nobody marked, and counts no change without one', async () => {
    const due = { scopeRef: 'o', weeks: ['2026-05-04'] };
    await store.refreshSum('owner', due, add);
    expect(await reads.state()).toEqual({ revision: 0, computedAt: null });
    const at = new Date('2026-06-01T00:00:00Z');
    await store.finish(at);
    expect(await reads.state()).toEqual({ revision: 0, computedAt: at });
  });

  it('finds the services with the most faults', async () => {
    await store.requestAnew(['s1', 's2', 's3']);
    await put('s1', {
      '2026-05-04': { changes: 10, negativeChanges: 2, firstChanges: 1 },
      '2026-05-11': { changes: 10, negativeChanges: 2 },
      '2026-05-25': { changes: 10, negativeChanges: 10 },
    });
    await put('s2', { '2026-05-04': { changes: 5, negativeChanges: 5 } });
    await put(
      's3',
      { '2026-05-04': { changes: 9, negativeChanges: 9 } },
      { ownerRef: 'group:default/b' },
    );
    const worst = (limit: number) =>
      reads.worst('clocks', ['group:default/a'], RANGE, limit);
    expect(await worst(5)).toEqual([
      { entityRef: 's2', faults: 5, of: 5 },
      { entityRef: 's1', faults: 4, of: 20 },
    ]);
    expect(await worst(1)).toHaveLength(1);
    expect(
      await reads.worst('computable', ['group:default/a'], RANGE, 5),
    ).toMatchObject([
      { entityRef: 's1', faults: 5 },
      { entityRef: 's2', faults: 5 },
    ]);
    expect(await reads.worst('linked', ['group:default/a'], RANGE, 5)).toEqual(
      [],
    );
  });

  it('counts events without a service, up to a limit', async () => {
    await knex('delivery_facts').insert(
      ['defect', 'incident', 'change', 'defect'].map((kind, i) => ({
        source: 's',
        kind,
        external_id: `${i}`,
        version: 1,
        content_hash: 'x',
        at: 1000 + i,
        entity_ref: '',
        named: '',
        repository: '',
        body: '{}',
      })),
    );
    expect(await reads.unassigned({ from: 1000, to: 1003 }, 10)).toBe(2);
    expect(await reads.unassigned({ from: 1000, to: 1004 }, 10)).toBe(3);
    expect(await reads.unassigned({ from: 0, to: 9999 }, 2)).toBe(2);
  });
});
