import type { Knex } from 'knex';
import { backlog, callerNamed } from '../../__testUtils__/backlog';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { getIdeaForCaller, listIdeaEventsForCaller } from './queries';
import { transitionIdea } from './transitionIdea';
import { voteForIdea } from './voteForIdea';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('steps of ideas, %s', id => {
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

  it('commits, drops and reopens, with reasons and events', async () => {
    await test.worth(1);
    await expect(
      step('IDEA-1', { action: 'drop', reason: ' ' }),
    ).rejects.toThrow(/^reason has to say why/);
    await expect(
      step('IDEA-1', { action: 'drop', reason: 'x', into: 'IDEA-1' }),
    ).rejects.toThrow(/^into is for merge only/);
    expect(
      await step('IDEA-1', { action: 'drop', reason: 'Moot' }),
    ).toMatchObject({ status: 'dropped' });
    await expect(step('IDEA-1', { action: 'commit' })).rejects.toThrow(
      'IDEA-1 is dropped; commit is for ideas that are open: reopen it first',
    );
    expect(await step('IDEA-1', { action: 'reopen' })).toMatchObject({
      status: 'open',
    });
    const done = await step('IDEA-1', { action: 'commit' });
    expect(actions(done)).toMatchObject({
      edit: false,
      try: false,
      reopen: true,
    });
    await expect(
      step('IDEA-1', { action: 'drop', reason: 'x' }),
    ).rejects.toThrow(/is done/);
    const { items } = await listIdeaEventsForCaller(
      test.context,
      test.caller,
      'IDEA-1',
      {},
    );
    expect(items.map(e => [e.type, e.from, e.to, e.reason])).toEqual([
      ['commit', 'open', 'done', null],
      ['reopen', 'dropped', 'open', null],
      ['drop', 'open', 'dropped', 'Moot'],
      ['create', null, 'open', null],
    ]);
  });

  it('merges with the votes, once per voter, and never in a circle', async () => {
    const { context } = test;
    for (const title of ['One', 'Two', 'Three']) await test.worth(10, title);
    for (const [name, key] of [
      ['ada', 'IDEA-1'],
      ['bob', 'IDEA-1'],
      ['bob', 'IDEA-2'],
    ] as const) {
      await voteForIdea(context, callerNamed(name), key, true);
    }
    for (const [input, message] of [
      [{ action: 'merge' }, /^into has to be the key/],
      [{ action: 'merge', into: 'IDEA-1' }, /cannot be merged into itself/],
      [{ action: 'merge', into: 'IDEA-9' }, /^There is no idea IDEA-9/],
    ] as const) {
      await expect(step('IDEA-1', input)).rejects.toThrow(message);
    }
    const merged = await step('IDEA-1', { action: 'merge', into: 'IDEA-2' });
    expect(merged).toMatchObject({
      status: 'merged',
      votes: 0,
      mergedInto: { key: 'IDEA-2', title: 'Two' },
    });
    const target = await get('IDEA-2');
    expect(target).toMatchObject({ votes: 2, voted: true, revision: 1 });
    expect(target.rank).toBeGreaterThan(10);
    await expect(
      step('IDEA-2', { action: 'merge', into: 'IDEA-1' }),
    ).rejects.toThrow(
      'IDEA-2 cannot be merged into IDEA-1, which is merged: choose an idea that is open or tried',
    );
    await step('IDEA-2', { action: 'merge', into: 'IDEA-3' });
    await expect(
      step('IDEA-3', { action: 'merge', into: 'IDEA-1' }),
    ).rejects.toThrow(/which is merged/);
    const events = async (key: string) =>
      (await listIdeaEventsForCaller(context, test.caller, key, {})).items[0];
    expect(await events('IDEA-2')).toMatchObject({
      type: 'merge',
      detail: { into: 'IDEA-3', votes: 2 },
    });
    expect(await events('IDEA-3')).toMatchObject({
      type: 'absorb',
      detail: { idea: 'IDEA-2', votes: 2 },
    });
    expect(await step('IDEA-1', { action: 'reopen' })).toMatchObject({
      status: 'open',
      mergedInto: null,
      votes: 0,
    });
  });

  it('lets only one of two opposite merges at the same time happen', async () => {
    const { context, caller } = test;
    await test.worth(1);
    await test.worth(2);
    const merge = (key: string, into: string) =>
      transitionIdea(context, caller, key, 1, { action: 'merge', into });
    const results = await Promise.allSettled([
      merge('IDEA-1', 'IDEA-2'),
      merge('IDEA-2', 'IDEA-1'),
    ]);
    expect(results.map(r => r.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });
});
