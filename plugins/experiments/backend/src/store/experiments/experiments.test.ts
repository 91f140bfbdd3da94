import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { experimentRecord } from '../../__fixtures__/experiment';
import {
  insert,
  minute,
  storeVerdict,
  titles,
  verdict,
} from '../../__testUtils__/rows';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  claimDue,
  countExperiments,
  deleteExperiment,
  findExperiment,
  findOverlapping,
  insertExperiment,
  markStale,
  scheduleNextAnalysis,
  summarizeEntities,
  updateExperiment,
  type StoredVerdict,
} from '.';

jest.setTimeout(60_000);

const CART = 'component:default/cart-api';
const SEARCH = 'component:default/search-api';

describe.each(databases.eachSupportedId())('experiments, %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await initDatabase(id);
  });

  it('reads back what was written, by key and by id', async () => {
    const written = await insert(knex, {
      treated: { name: 'team', entityRefs: [CART, SEARCH] },
      control: { name: 'rest', selector: { track: 'stable' } },
      hypothesis: {
        problem: '<script>alert(1)</script> **bold** "quotes" \\ % _ 💡',
        solution: '',
        metric: '',
      },
    });
    expect(written.number).toBe(1);
    expect(await findExperiment(knex, 'EXP-001')).toEqual(written);
    expect(await findExperiment(knex, 'exp-1')).toEqual(written);
    expect(await findExperiment(knex, written.id)).toEqual(written);
    for (const key of ['EXP-2', 'EXP-', "1' OR '1'='1", '', 'EXP-9999999999']) {
      expect(await findExperiment(knex, key)).toBeUndefined();
    }
  });

  it.each(['ab', 'canary', 'process', 'stepped-wedge'] as const)(
    'has room for the design %s',
    async design => {
      const written = await insert(knex, { design });
      expect(await findExperiment(knex, written.id)).toEqual(written);
    },
  );

  it('gives every one of many writers its own number', async () => {
    const written = await Promise.all(
      Array.from({ length: 25 }, () => insert(knex)),
    );
    expect(new Set(written.map(w => w.number)).size).toBe(25);
    expect(Math.max(...written.map(w => w.number))).toBe(25);
  });

  it('keeps chosen numbers clear of given ones', async () => {
    await insert(knex);
    const chosen = await knex.transaction(tx =>
      insertExperiment(tx, experimentRecord(), 7),
    );
    expect(chosen.number).toBe(7);
    expect((await insert(knex)).number).toBe(8);
    await expect(
      knex.transaction(tx => insertExperiment(tx, experimentRecord(), 7)),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
  });

  it('does not leave a gap when a writer fails', async () => {
    await expect(
      knex.transaction(async tx => {
        await insertExperiment(tx, experimentRecord());
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect((await insert(knex)).number).toBe(1);
  });

  it('lets the first of two edits of a revision win', async () => {
    const read = await insert(knex);
    const edit = (title: string) =>
      knex.transaction(tx => updateExperiment(tx, { ...read, title }));
    const results = await Promise.allSettled([edit('one'), edit('two')]);
    expect(results.map(r => r.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const lost = results.find(r => r.status === 'rejected');
    expect((lost as PromiseRejectedResult).reason).toBeInstanceOf(
      ConflictError,
    );
    const now = await findExperiment(knex, 'EXP-1');
    expect(now?.revision).toBe(2);
  });

  it('deletes the revision that was read, and nothing of it stays', async () => {
    const read = await insert(knex);
    await expect(
      knex.transaction(tx => deleteExperiment(tx, { ...read, revision: 9 })),
    ).rejects.toThrow(ConflictError);
    await knex.transaction(tx => deleteExperiment(tx, read));
    expect(await findExperiment(knex, read.id)).toBeUndefined();
    expect(await knex('participants')).toEqual([]);
    expect(await titles(knex, { filter: { q: 'review' } })).toEqual([]);
  });

  it('counts states and outcomes, absent ones as 0', async () => {
    await insert(knex, { status: 'closed', outcome: 'shipped' });
    await insert(knex, { status: 'closed', outcome: 'not-valid' });
    await insert(knex, { status: 'running', entityRef: SEARCH });
    const all = await countExperiments(knex, { filter: {}, scope: 'all' });
    expect(all.statuses).toMatchObject({ closed: 2, running: 1, draft: 0 });
    expect(all.outcomes).toMatchObject({ shipped: 1, 'rolled-back': 0 });
    const some = await countExperiments(knex, {
      filter: { entityRef: [SEARCH], owner: ['group:default/checkout'] },
      scope: 'all',
    });
    expect(some.statuses).toMatchObject({ closed: 0, running: 1 });
    const none = await countExperiments(knex, { filter: {}, scope: 'none' });
    expect(Object.values(none.statuses)).toEqual(Array(8).fill(0));
  });

  it('summarizes entities: most urgent three open, the last closed', async () => {
    for (const [i, status] of (
      ['draft', 'running', 'scheduled', 'decide', 'running'] as const
    ).entries()) {
      await insert(knex, { title: `o${i}`, status, updatedAt: minute(i) });
    }
    await insert(knex, { title: 'old', status: 'closed', endedAt: minute(1) });
    await insert(knex, {
      title: 'new',
      status: 'watching',
      endedAt: minute(2),
      treated: { name: 't', entityRefs: [SEARCH] },
    });
    const [cart, search, nothing] = await summarizeEntities(knex, {
      entityRefs: [CART, SEARCH, 'component:default/none'],
      scope: 'all',
    });
    expect(cart.statuses).toEqual({
      draft: 1,
      running: 2,
      scheduled: 1,
      decide: 1,
      closed: 1,
      watching: 1,
    });
    expect(cart.open.map(r => r.title)).toEqual(['o3', 'o4', 'o1']);
    expect(cart.lastClosed.map(r => r.title)).toEqual(['new']);
    expect(search.lastClosed.map(r => r.title)).toEqual(['new']);
    expect(search.open).toEqual([]);
    expect(nothing).toEqual({
      entityRef: 'component:default/none',
      statuses: {},
      open: [],
      lastClosed: [],
    });
  });

  it('keeps a later verdict, and the revision', async () => {
    const row = await insert(knex);
    const save = (grade: StoredVerdict['grade'], at: number) =>
      storeVerdict(knex, row, verdict({ grade }), {
        analyzedUntil: minute(at),
        now: minute(at),
      });
    await save('B', 5);
    await save('C', 4);
    const read = await findExperiment(knex, row.id);
    expect(read?.verdict?.grade).toBe('B');
    expect(read?.revision).toBe(1);
  });

  it('marks a verdict stale from the first failure until the next success', async () => {
    const row = await insert(knex);
    await markStale(knex, row.id, minute(1));
    await markStale(knex, row.id, minute(2));
    const stale = await findExperiment(knex, row.id);
    expect(stale?.staleSince).toEqual(minute(1));
    await storeVerdict(knex, row, verdict(), {
      analyzedUntil: minute(3),
      now: minute(3),
    });
    expect((await findExperiment(knex, row.id))?.staleSince).toBeNull();
  });

  it('gives due experiments to one claimant each, and back when a claim runs out', async () => {
    const rows = await Promise.all(
      Array.from({ length: 6 }, () => insert(knex, { status: 'running' })),
    );
    for (const row of rows) {
      await scheduleNextAnalysis(knex, row.id, minute(1));
    }
    const claim = (now: number, limit: number) =>
      claimDue(knex, { now: minute(now), until: minute(now + 10), limit });
    expect(await claim(0, 10)).toEqual([]);
    const [a, b] = await Promise.all([claim(2, 3), claim(2, 3)]);
    const ids = [...a, ...b].map(r => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + (await claim(2, 10)).length).toBe(6);
    expect(await claim(5, 10)).toEqual([]);
    expect(await claim(12, 10)).toHaveLength(6);
    await scheduleNextAnalysis(knex, rows[0].id, null);
    expect(await claim(30, 10)).toHaveLength(5);
  });

  it('finds what ran at the same time on the same service and metric', async () => {
    const mine = await insert(knex, {
      startedAt: minute(10),
      endedAt: minute(20),
    });
    await insert(knex, { startedAt: minute(12), endedAt: null });
    await insert(knex, { startedAt: minute(1), endedAt: minute(5) });
    await insert(knex, { startedAt: minute(12), entityRef: SEARCH });
    await insert(knex, {
      startedAt: minute(12),
      metrics: [{ ...mine.metrics[0], metricId: 'other' }],
    });
    expect(
      await findOverlapping(knex, {
        id: mine.id,
        entityRefs: [CART],
        metricId: 'm-primary',
        from: minute(10),
        to: minute(20),
      }),
    ).toEqual(['EXP-002']);
  });
});
