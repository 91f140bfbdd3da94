import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { SavedViewInput } from '@hone/backstage-plugin-experiments-common';
import { callerNamed, testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import type { Caller } from '../context';
import { deleteViewForCaller } from './deleteViewForCaller';
import { listViewsForCaller } from './listViewsForCaller';
import { MOST_VIEWS, saveViewForCaller } from './saveViewForCaller';

jest.setTimeout(60_000);

const ada = callerNamed('ada');
const bob = callerNamed('bob');
const view: SavedViewInput = {
  name: 'Mine',
  page: 'portfolio',
  query: '?status=running',
};

describe.each(databases.eachSupportedId())('saved views, %s', id => {
  async function setUp(groups: string[] = ['group:default/checkout']) {
    const knex = await initDatabase(id);
    const { context, policy } = testContext(knex, '2026-06-01T00:00:00Z');
    context.userInfo = mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const { userEntityRef } = (
          credentials as ReturnType<typeof mockCredentials.user>
        ).principal;
        return {
          userEntityRef,
          ownershipEntityRefs: [userEntityRef, ...groups],
        };
      },
    });
    const save = (change: Partial<SavedViewInput> = {}, who: Caller = ada) =>
      saveViewForCaller(context, who, { ...view, ...change });
    const list = (who: Caller = ada) => listViewsForCaller(context, who);
    return { context, policy, knex, save, list };
  }

  it('belong to a person, and to a group where they are shared', async () => {
    const t = await setUp();
    const mine = await t.save();
    await t.save({ name: 'Ours', sharedWith: 'group:checkout' });
    expect(mine).toEqual({
      id: expect.any(String),
      name: 'Mine',
      page: 'portfolio',
      query: 'status=running',
      sharedWith: null,
      own: true,
      createdAt: '2026-06-01T00:00:00.000Z',
    });
    const names = async (who: Caller) =>
      (await t.list(who)).map(v => [v.name, v.own]);
    expect(await names(ada)).toEqual([
      ['Mine', true],
      ['Ours', true],
    ]);
    expect(await names(bob)).toEqual([['Ours', false]]);
    await expect(
      deleteViewForCaller(t.context, bob, (await t.list(bob))[0].id),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await deleteViewForCaller(t.context, ada, mine.id);
    expect(await names(ada)).toEqual([['Ours', true]]);
  });

  it('are replaced under their name on their page', async () => {
    const t = await setUp();
    const first = await t.save({ sharedWith: 'group:default/checkout' });
    const again = await t.save({ name: ' Mine ', query: 'q=a' });
    await t.save({ page: 'backlog' });
    await t.save({}, bob);
    expect(again).toMatchObject({
      id: first.id,
      query: 'q=a',
      sharedWith: null,
    });
    expect(await t.list()).toHaveLength(2);
  });

  it('are shared with groups of their owner only', async () => {
    const t = await setUp();
    await expect(
      t.save({ sharedWith: 'group:default/others' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        'sharedWith has to be a group that you belong to, but "group:default/others" was given',
    });
    await expect(t.save({ name: '  ' })).rejects.toMatchObject({
      message: 'name has to say something, but it is empty',
    });
  });

  it('are a hundred at most, also under requests at the same time', async () => {
    const t = await setUp();
    for (let i = 0; i < MOST_VIEWS - 2; i++) await t.save({ name: `v ${i}` });
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, i) => t.save({ name: `more ${i}` })),
    );
    const refused = results.filter(r => r.status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(refused[0].reason.message).toMatch(/^You have 100 saved views/);
    expect(await t.list()).toHaveLength(MOST_VIEWS);
    await t.save({ name: 'v 0', query: 'still=replaced' });
  });

  it('are for people who may read experiments', async () => {
    const t = await setUp();
    const program = {
      credentials: mockCredentials.service('plugin:x'),
      actor: 'service:plugin:x',
    };
    await expect(t.save({}, program)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'Saved views are for people, not for programs',
    });
    t.policy.answers = { 'hone.experiment.read': false };
    for (const call of [t.save(), t.list()]) {
      await expect(call).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('hone.experiment.read'),
      });
    }
  });
});
