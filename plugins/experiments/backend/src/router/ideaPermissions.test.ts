import { HoneApiError } from '@hone/common';
import type { IdeaInput } from '@hone/backstage-plugin-experiments-common';
import { ideaInput } from '../__testUtils__/backlog';
import { as, experimentInput, metricInput } from '../__testUtils__/inputs';
import { ideaConditions, TestPolicy } from '../__testUtils__/permissions';
import { CART, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const ada = as('ada');

async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 200;
  } catch (error) {
    if (error instanceof HoneApiError) return error.status;
    throw error;
  }
}

describe('permissions of the backlog', () => {
  const policy = new TestPolicy();
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let metricId: string;

  beforeAll(async () => {
    portal = await startPortal({ features: [policy.factory] });
    metricId = (await portal.metrics.createMetric(metricInput(), ada)).id;
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  const add = (change: Partial<IdeaInput> = {}) =>
    portal.ideas.create(ideaInput({ entityRef: CART, ...change }), ada);

  const NAMES = ['update', 'rank', 'vote'];
  /** Each mutation of a fresh idea, and the right that it needs. */
  const mutations: [
    string,
    string,
    (key: string, other: string) => Promise<unknown>,
  ][] = [
    ['PUT', 'update', key => portal.ideas.update(key, 1, ideaInput(), ada)],
    ['vote', 'vote', key => portal.ideas.vote(key, true, ada)],
    [
      'move',
      'rank',
      (key, other) =>
        portal.ideas.move(key, 1, { before: other, reason: 'why' }, ada),
    ],
    [
      'commit',
      'update',
      key => portal.ideas.transition(key, 1, { action: 'commit' }, ada),
    ],
    [
      'drop',
      'update',
      key =>
        portal.ideas.transition(key, 1, { action: 'drop', reason: 'why' }, ada),
    ],
    [
      'reopen',
      'update',
      key => portal.ideas.transition(key, 1, { action: 'reopen' }, ada),
    ],
    [
      'merge',
      'update',
      (key, into) =>
        portal.ideas.transition(key, 1, { action: 'merge', into }, ada),
    ],
  ];

  it.each(mutations)('%s needs %s', async (_name, right, call) => {
    const other = await add();
    for (const name of NAMES) {
      policy.answers = {};
      const { key } = await add();
      policy.answers = { [`hone.idea.${name}`]: false };
      // What the state refuses is a conflict, never a matter of rights.
      expect(name === right ? [403] : [200, 409]).toContain(
        await statusOf(call(key, other.key)),
      );
    }
    policy.answers = {};
    const { key } = await add();
    policy.answers = { 'hone.idea.read': false };
    expect(await statusOf(call(key, other.key))).toBe(404);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['create', 'hone.idea.create', () => add()],
    [
      'quota',
      'hone.idea.quota',
      () =>
        portal.ideas.setQuota(
          { ownerRef: null, maxQuickFixShare: 1, reason: 'why' },
          ada,
        ),
    ],
    [
      'try',
      'hone.experiment.create',
      async () =>
        portal.experiments.create(
          { ...experimentInput(metricId), ideaKey: (await add()).key },
          ada,
        ),
    ],
  ])('%s needs %s', async (_name, permission, call) => {
    policy.answers = { [permission]: false };
    expect(await statusOf(call())).toBe(403);
    policy.answers = {};
    expect(await statusOf(call())).toBe(200);
  });

  it('hides what may not be read everywhere, and answers as if it did not exist', async () => {
    const idea = await add({ title: 'Hidden zebra crossing' });
    policy.answers = { 'hone.idea.read': false };
    for (const key of [idea.key, idea.id]) {
      expect(await statusOf(portal.ideas.get(key, ada))).toBe(404);
      expect(await statusOf(portal.ideas.events(key, {}, ada))).toBe(404);
    }
    const message = (key: string) =>
      portal.ideas.get(key, ada).catch(e => e.message.replace(key, 'X'));
    expect(await message(idea.key)).toBe(await message('IDEA-99999'));
    expect((await portal.ideas.list({}, ada)).items).toEqual([]);
    const query = { title: 'Hidden zebra crossing' };
    expect(await portal.ideas.findSimilar(query, ada)).toEqual([]);
    const [summary] = await portal.experiments.entitySummaries([CART], ada);
    expect(summary.ideas).toEqual([]);
    expect(await portal.ideas.balance({}, ada)).toMatchObject({
      systemic: 0,
      quickFix: 0,
      unmarked: 0,
      quota: null,
    });
  });

  it('applies conditions to lists, summaries and single ones alike', async () => {
    const mine = await add({ title: 'Mine', ownerRef: 'group:default/mine' });
    const theirs = await add({ title: 'Theirs' });
    policy.answers = {
      'hone.idea.read': {
        allOf: [
          ideaConditions.isIdeaForEntity({
            entityRefs: ['Component:default/Cart-API'],
          }),
          ideaConditions.isIdeaOwner({ claims: ['group:default/Mine'] }),
        ],
      },
      'hone.idea.update': {
        not: ideaConditions.isIdeaOwner({ claims: ['group:default/mine'] }),
      },
    };
    const { items } = await portal.ideas.list({}, ada);
    expect(items.map(item => item.title)).toEqual(['Mine']);
    expect(await statusOf(portal.ideas.get(theirs.key, ada))).toBe(404);
    const [summary] = await portal.experiments.entitySummaries([CART], ada);
    expect(summary.ideas.map(item => item.title)).toEqual(['Mine']);
    const edit = items[0].allowedActions.find(a => a.action === 'edit');
    expect(edit!.whyNot).toContain('hone.idea.update');
    expect(
      await statusOf(portal.ideas.update(mine.key, 1, ideaInput(), ada)),
    ).toBe(403);
  });
});
