import type { Knex } from 'knex';
import { backlog, callerNamed, ideaInput } from '../../__testUtils__/backlog';
import { ideaConditions } from '../../__testUtils__/permissions';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { createIdea } from './createIdea';
import {
  getIdeaForCaller,
  listIdeaEventsForCaller,
  listIdeasForCaller,
} from './queries';
import { transitionIdea } from './transitionIdea';
import { updateIdeaForCaller } from './updateIdeaForCaller';
import { voteForIdea } from './voteForIdea';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('the backlog, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof backlog>;
  beforeEach(async () => {
    knex = await initDatabase(id);
    test = backlog(knex);
  });

  const get = (key: string) => getIdeaForCaller(test.context, test.caller, key);
  const step = async (
    key: string,
    input: Parameters<typeof transitionIdea>[4],
  ) => {
    const { revision } = await get(key);
    return transitionIdea(test.context, test.caller, key, revision, input);
  };
  const actions = (idea: Awaited<ReturnType<typeof get>>) =>
    Object.fromEntries(
      idea.allowedActions.map(({ action, allowed }) => [action, allowed]),
    );

  it('adds an idea with its priority', async () => {
    const idea = await test.add({
      entityRef: 'cart-api',
      factors: {
        ratePerMonth: 0.45,
        impact: 3900,
        probability: 0.55,
        effortDays: 3,
      },
    });
    expect(idea).toMatchObject({
      key: 'IDEA-1',
      entityRef: 'component:default/cart-api',
      status: 'open',
      votes: 0,
      voted: false,
      ageDays: 0,
      source: { type: 'person', ref: null },
      simulated: false,
    });
    expect(idea.rank).toBeCloseTo(321.75, 9);
    expect(actions(idea)).toEqual({
      edit: true,
      vote: true,
      move: true,
      try: true,
      commit: true,
      drop: true,
      reopen: false,
      merge: true,
    });
    test.clock.advance(90.5 * 86_400_000);
    expect((await get('IDEA-1')).ageDays).toBe(90);
  });

  it('answers what a source told of before, also when it tells twice at once', async () => {
    const source = {
      type: 'post-mortem',
      ref: 'PM-7',
      simulated: true,
    } as const;
    const told = await Promise.all(
      [1, 2, 3, 4].map(() =>
        createIdea(test.context, test.caller, ideaInput({ source })),
      ),
    );
    expect(told.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(told.map(({ idea }) => idea.id)).size).toBe(1);
    expect(told[0].idea.simulated).toBe(true);
    expect(await test.order()).toHaveLength(1);
    test.policy.answers = { 'hone.idea.read': false };
    await expect(test.add({ source })).rejects.toThrow(
      /^source.ref "PM-7" of a post-mortem was told of before/,
    );
  });

  it('refuses what does not exist or makes no sense', async () => {
    for (const [change, message] of [
      [
        { metricId: 'no such metric' },
        /^metricId has to name a metric that exists/,
      ],
      [{ entityRef: 'nope' }, /^component:default\/nope is not in the catalog/],
      [{ entityRef: 'a:b:c' }, /^entityRef has to be an entity reference/],
      [{ ownerRef: '///' }, /^ownerRef has to be an entity reference/],
      [{ title: '   x  ' }, /^title has to have at least 3 characters/],
      [
        { factors: { effortDays: 0.001 } },
        /^factors.effortDays has to be at least/,
      ],
      [
        { source: { type: 'coach', url: 'data:text/html,x' } },
        /^source.url has to be an address/,
      ],
    ] as const) {
      await expect(test.add(change)).rejects.toThrow(message);
    }
    expect(await knex('ideas')).toEqual([]);
  });

  it('is simulated where its metric is, and stays so', async () => {
    test.metrics.define('sim', { simulated: true });
    const idea = await test.add({ metricId: 'sim' });
    expect(idea.simulated).toBe(true);
    const edited = await updateIdeaForCaller(
      test.context,
      test.caller,
      idea.key,
      1,
      ideaInput({ title: 'Without the metric' }),
    );
    expect(edited).toMatchObject({ simulated: true, metricId: null });
  });

  it('edits recompute the priority, keep the source, and lose to a faster one', async () => {
    const { context, caller } = test;
    await test.add({
      source: { type: 'retrospective', ref: 'R-1', label: 'Retro' },
    });
    expect((await get('IDEA-1')).rank).toBe(-1);
    const edit = (revision: number, change: Parameters<typeof ideaInput>[0]) =>
      updateIdeaForCaller(
        context,
        caller,
        'IDEA-1',
        revision,
        ideaInput(change),
      );
    const edited = await edit(1, {
      factors: { impact: 30, probability: 0.5, effortDays: 1 },
    });
    expect(edited).toMatchObject({
      rank: 15,
      revision: 2,
      source: { type: 'retrospective', ref: 'R-1', label: 'Retro' },
    });
    await expect(edit(1, {})).rejects.toThrow(/changed by somebody else/);
    await expect(edit(2, { source: { type: 'coach' } })).rejects.toThrow(
      /^source has to stay retrospective "R-1"/,
    );
    await expect(edit(2, { metricId: 'no such metric' })).rejects.toThrow(
      /^metricId/,
    );
    const relabelled = await edit(2, {
      source: { type: 'retrospective', label: 'Retro of May' },
    });
    expect(relabelled.source).toMatchObject({
      ref: 'R-1',
      label: 'Retro of May',
    });
    const { items } = await listIdeaEventsForCaller(
      context,
      caller,
      'IDEA-1',
      {},
    );
    expect(items.map(e => [e.type, e.detail.fields])).toEqual([
      ['update', ['source', 'factors']],
      ['update', ['factors']],
      ['create', undefined],
    ]);
  });

  it('counts a vote of a person once, without an edit of anybody being lost', async () => {
    const { context, caller } = test;
    const { key, rank } = await test.worth(10);
    const voters = ['ada', 'bob', 'cy', 'ada', 'bob', 'ada'].map(callerNamed);
    const results = await Promise.all([
      ...voters.map(voter => voteForIdea(context, voter, key, true)),
      updateIdeaForCaller(
        context,
        caller,
        key,
        1,
        ideaInput({
          title: 'New title',
          factors: { impact: 40, probability: 0.5, effortDays: 1 },
        }),
      ),
    ]);
    expect(results).toHaveLength(7);
    const now = await get(key);
    expect(now).toMatchObject({
      votes: 3,
      voted: true,
      title: 'New title',
      revision: 2,
    });
    // 20 by the edit, and 3 votes on top of it.
    expect(now.rank).toBeGreaterThan(2 * rank);
    expect(now.priority.probability.from).toBe('votes');
    await voteForIdea(context, caller, key, false);
    await voteForIdea(context, caller, key, false);
    expect(await get(key)).toMatchObject({ votes: 2, voted: false });
    const service = {
      ...caller,
      credentials: {
        ...caller.credentials,
        principal: { type: 'service', subject: 's' },
      },
    };
    await expect(
      voteForIdea(context, service as never, key, true),
    ).rejects.toThrow('Votes are given by people');
    await step(key, { action: 'drop', reason: 'no' });
    await expect(voteForIdea(context, caller, key, true)).rejects.toThrow(
      /IDEA-1 is dropped; vote is for ideas that are open or trying: reopen it first/,
    );
  });

  it('shows and counts only what may be read', async () => {
    const { context, caller, policy } = test;
    await test.add({ title: 'Mine', ownerRef: 'group:default/mine' });
    await test.add({ title: 'Theirs', ownerRef: 'group:default/theirs' });
    await step('IDEA-1', { action: 'merge', into: 'IDEA-2' });
    policy.answers = {
      'hone.idea.read': ideaConditions.isIdeaOwner({
        claims: ['group:default/Mine'],
      }),
    };
    const page = await listIdeasForCaller(context, caller, {});
    expect(page.items.map(idea => [idea.title, idea.mergedInto])).toEqual([
      ['Mine', null],
    ]);
    await expect(get('IDEA-2')).rejects.toThrow('There is no idea IDEA-2');
    await expect(get('IDEA-99')).rejects.toThrow('There is no idea IDEA-99');
  });
});
