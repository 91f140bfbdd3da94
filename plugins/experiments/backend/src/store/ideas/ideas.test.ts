import { createRng } from '@hone/inference';
import { newId } from '@hone/node';
import type { Knex } from 'knex';
import { ideaRecord } from '../../__fixtures__/idea';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  appendIdeaEvents,
  countChosen,
  countChosenByOwner,
  findIdea,
  findIdeaBySource,
  findQuotas,
  findVoted,
  insertIdea,
  listIdeaEvents,
  lockIdeas,
  moveVotes,
  saveQuota,
  saveStanding,
  saveVote,
  topIdeas,
  updateIdea,
  type IdeaRecord,
} from '.';

jest.setTimeout(60_000);

const CART = 'component:default/cart-api';
const CHECKOUT = 'group:default/checkout';
const at = (n: number) => new Date(Date.UTC(2026, 5, 1, 0, n));

describe.each(databases.eachSupportedId())('ideas, %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await initDatabase(id);
  });

  const insert = (change: Partial<IdeaRecord> = {}) =>
    knex.transaction(tx => insertIdea(tx, ideaRecord(change)));

  it('reads back what was written, by key and by id', async () => {
    const written = await insert({
      title: '<script>alert(1)</script> "quotes" \\ % _ 💡',
      entityRef: null,
      ownerRef: null,
      nature: null,
      metricId: 'm',
      factors: { ratePerMonth: 0.45, impact: 3900, impactUnit: 'um' },
      source: {
        type: 'post-mortem',
        ref: 'PM-1',
        url: 'https://x.test',
        label: '5 incidents',
      },
      moved: { by: 'user:default/bob', at: at(1).toISOString(), reason: 'why' },
      rank: 0.1 + 0.2,
      chosenAt: at(3),
      simulated: true,
    });
    expect(written.number).toBe(1);
    for (const key of ['IDEA-1', 'idea-001', written.id]) {
      expect(await findIdea(knex, key)).toEqual(written);
    }
    for (const key of ['IDEA-2', 'EXP-1', "1' OR '1'='1", '', 'IDEA-']) {
      expect(await findIdea(knex, key)).toBeUndefined();
    }
    expect(await findIdeaBySource(knex, 'post-mortem', 'PM-1')).toEqual(
      written,
    );
    expect(await findIdeaBySource(knex, 'sprint', 'PM-1')).toBeUndefined();
  });

  it('gives every one of many writers its own number, and leaves no gap', async () => {
    const source = { type: 'coach', ref: 'c', url: null, label: null } as const;
    await insert({ source });
    await expect(insert({ source })).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    const written = await Promise.all(
      Array.from({ length: 20 }, () => insert()),
    );
    expect(written.map(w => w.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 2),
    );
  });

  it('lets the first of two edits of a revision win, and votes beside it', async () => {
    const read = await insert();
    await knex.transaction(tx =>
      saveStanding(tx, { ...read, votes: 3, rank: 5 }),
    );
    const edit = (title: string) =>
      knex.transaction(tx => updateIdea(tx, { ...read, title }));
    const results = await Promise.allSettled([edit('one'), edit('two')]);
    expect(results.map(r => r.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const [again] = await knex.transaction(tx => lockIdeas(tx, [read.id]));
    expect(again.revision).toBe(2);
  });

  it('counts a vote once, and hands votes over', async () => {
    const [a, b] = [await insert(), await insert()];
    const vote = (idea: IdeaRecord, user: string, given = true) =>
      knex.transaction(tx =>
        saveVote(tx, { ideaId: idea.id, userRef: user, given, at: at(0) }),
      );
    expect(await vote(a, 'u1')).toBe(true);
    expect(await vote(a, 'u1')).toBe(false);
    expect(await vote(a, 'u2')).toBe(true);
    expect(await vote(b, 'u2')).toBe(true);
    expect(await vote(b, 'u3', false)).toBe(false);
    expect(await findVoted(knex, [a.id, b.id], 'u1')).toEqual(new Set([a.id]));
    expect(await knex.transaction(tx => moveVotes(tx, a.id, b.id))).toBe(2);
    expect(await findVoted(knex, [a.id, b.id], 'u1')).toEqual(new Set([b.id]));
    expect(await findVoted(knex, [a.id, b.id], 'u2')).toEqual(new Set([b.id]));
  });

  it('pages through events, newest first', async () => {
    const { id: ideaId } = await insert();
    await appendIdeaEvents(
      knex,
      [1, 3, 2, 3].map((minute, i) => ({
        ideaId,
        at: at(minute),
        actor: 'user:default/ada',
        type: `t${i}`,
        from: null,
        to: null,
        reason: null,
        detail: { i },
      })),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listIdeaEvents(knex, { ideaId, limit: 3, cursor });
      seen.push(...page.items.map(event => event.type));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['t3', 't1', 't2', 't0']);
  });

  it('counts what was chosen in the window, by nature and owner', async () => {
    const other = 'group:default/other';
    await insert({ nature: 'quick-fix', chosenAt: at(10) });
    await insert({ nature: 'quick-fix', chosenAt: at(5) });
    await insert({ nature: 'systemic', chosenAt: at(20), ownerRef: other });
    await insert({ nature: null, chosenAt: at(20) });
    await insert({ nature: 'systemic' });
    const since = at(10);
    expect(await countChosen(knex, { since, scope: 'all' })).toEqual({
      quickFix: 1,
      systemic: 1,
      unmarked: 1,
    });
    expect(
      await countChosen(knex, {
        since,
        scope: { not: { field: 'ownerRef', values: [CHECKOUT] } },
      }),
    ).toEqual({ quickFix: 0, systemic: 1, unmarked: 0 });
    const owners = [CHECKOUT, other, 'group:default/none'];
    expect(
      await countChosenByOwner(knex, { owners, since, scope: 'all' }),
    ).toEqual(
      new Map([
        [CHECKOUT, { quickFix: 1, systemic: 0, unmarked: 1 }],
        [other, { quickFix: 0, systemic: 1, unmarked: 0 }],
        ['group:default/none', { quickFix: 0, systemic: 0, unmarked: 0 }],
      ]),
    );
  });

  it('finds the quota of an owner, or else that for all', async () => {
    const quota = (ownerRef: string | null, maxQuickFixShare: number) => ({
      ownerRef,
      maxQuickFixShare,
      reason: 'why',
      setBy: 'user:default/ada',
      setAt: at(1),
    });
    expect(await findQuotas(knex, [CHECKOUT])).toEqual(new Map());
    await saveQuota(knex, quota(CHECKOUT, 0.5));
    expect(await findQuotas(knex, [CHECKOUT, 'group:default/b', null])).toEqual(
      new Map([[CHECKOUT, quota(CHECKOUT, 0.5)]]),
    );
    await saveQuota(knex, quota(null, 0.9));
    await saveQuota(knex, quota(CHECKOUT, 0.25));
    const found = await findQuotas(knex, [CHECKOUT, 'group:default/b', null]);
    expect([...found.values()].map(q => q.maxQuickFixShare)).toEqual([
      0.25, 0.9, 0.9,
    ]);
  });

  it('finds the first three open ideas of many services', async () => {
    const rng = createRng('top');
    const services = Array.from({ length: 250 }, (_, i) => `component:d/s${i}`);
    const records: IdeaRecord[] = [];
    for (let i = 0; i < 300; i++) {
      records.push(
        ideaRecord({
          id: newId(),
          number: i + 1,
          entityRef: services[rng.int(40)],
          ownerRef: `group:d/o${rng.int(3)}`,
          status: rng.int(3) === 0 ? 'done' : 'open',
          rank: rng.int(5),
        }),
      );
    }
    for (const record of records) {
      await knex.transaction(tx => insertIdea(tx, record));
    }
    const mine = (record: IdeaRecord) => record.ownerRef === 'group:d/o1';
    for (const conditional of [false, true]) {
      const top = await topIdeas(knex, {
        entityRefs: services,
        scope: conditional
          ? { field: 'ownerRef', values: ['group:d/o1'] }
          : 'all',
        keep: 3,
      });
      for (const entityRef of services) {
        const expected = records
          .filter(r => r.entityRef === entityRef && r.status === 'open')
          .filter(r => !conditional || mine(r))
          .sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1))
          .slice(0, 3)
          .map(r => r.id);
        expect((top.get(entityRef) ?? []).map(r => r.id)).toEqual(expected);
      }
    }
    expect(
      await topIdeas(knex, { entityRefs: [CART], scope: 'none', keep: 3 }),
    ).toEqual(new Map());
  });
});
