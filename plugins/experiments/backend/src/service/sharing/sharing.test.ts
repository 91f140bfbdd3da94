import type { Analysis } from '@hone/backstage-plugin-experiments-common';
import { experimentInput } from '../../__testUtils__/inputs';
import { experimentConditions } from '../../__testUtils__/permissions';
import { callerNamed, testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { addComment } from '../comments/addComment';
import { listCommentsForCaller } from '../comments/listCommentsForCaller';
import { takeBackComment } from '../comments/takeBackComment';
import { createDraft } from '../drafts/createDraft';
import { transitionExperiment } from '../lifecycle/transition';
import {
  countForCaller,
  getForCaller,
  listEventsForCaller,
  listForCaller,
  summarizeForCaller,
} from '../queries';
import { listSlotsForCaller } from '../slots/listSlotsForCaller';
import { forGuest } from '../views/forGuest';
import { shareExperiment } from './shareExperiment';

jest.setTimeout(60_000);

const PARTNERS = 'group:default/partners';
const input = experimentInput('m-primary');
const gil = callerNamed('gil');
const bob = callerNamed('bob');

describe.each(databases.eachSupportedId())('sharing, %s', id => {
  async function setUp() {
    const knex = await initDatabase(id);
    const test = testContext(knex, '2026-06-01T00:00:00Z');
    const { context, caller } = test;
    jest
      .spyOn(context.catalog, 'getEntitiesByRefs')
      .mockImplementation(async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          ref.includes('nowhere')
            ? undefined
            : {
                apiVersion: 'v1',
                kind: ref.split(':')[0],
                metadata: { name: ref.split('/')[1], namespace: 'default' },
                relations: [
                  { type: 'ownedBy', targetRef: 'group:default/checkout' },
                ],
              },
        ),
      }));
    const create = (title = 'Shared') =>
      createDraft(context, caller, { ...input, title });
    const share = (
      { key, revision }: { key: string; revision: number },
      groups = [PARTNERS],
    ) => shareExperiment(context, caller, key, revision, groups);
    /** From now on the policy is that of a guest. */
    const asGuest = (claims = [PARTNERS]) => {
      const shared = experimentConditions.isSharedWith({ claims });
      test.policy.answers = {
        'hone.experiment.read': shared,
        'hone.experiment.comment': shared,
        ...Object.fromEntries(
          ['update', 'run', 'approve', 'decide', 'share'].map(right => [
            `hone.experiment.${right}`,
            false,
          ]),
        ),
      };
    };
    return { ...test, knex, create, share, asGuest };
  }

  it('lets a group read exactly what is shared with it', async () => {
    const t = await setUp();
    const shared = await t.share(await t.create());
    const hidden = await t.create('Hidden');
    expect(shared).toMatchObject({ sharedWith: [PARTNERS], revision: 2 });
    t.asGuest(['Group:Default/Partners']);
    const list = await listForCaller(t.context, gil, {});
    expect(list.items.map(item => item.key)).toEqual([shared.key]);
    expect((await countForCaller(t.context, gil, {})).statuses.draft).toBe(1);
    await getForCaller(t.context, gil, shared.key);
    const refusal = (key: string) =>
      getForCaller(t.context, gil, key).then(
        () => 'shown',
        e => `${e.name} ${e.message}`,
      );
    expect(await refusal(hidden.key)).toBe(
      (await refusal('EXP-999')).replace('EXP-999', hidden.key),
    );
    const [card] = await summarizeForCaller(t.context, gil, ['cart-api']);
    expect(card.open.map(item => item.key)).toEqual([shared.key]);
    expect(card.slots).toBeNull();
    expect(
      await listSlotsForCaller(t.context, gil, {
        owner: ['group:default/checkout'],
      }),
    ).toEqual([]);
    t.asGuest(['group:default/others']);
    expect((await listForCaller(t.context, gil, {})).items).toEqual([]);
  });

  it('tells guests roles instead of names', async () => {
    const t = await setUp();
    const { context } = t;
    let current = await t.share(await t.create());
    const { key } = current;
    const step = async (
      body: Parameters<typeof transitionExperiment>[4],
      who = bob,
    ) => {
      current = await transitionExperiment(
        context,
        who,
        key,
        current.revision,
        body,
      );
    };
    await step({ action: 'submit' }, t.caller);
    await step({ action: 'approve' });
    await step({ action: 'start' });
    await step({ action: 'conclude' });
    await step(
      {
        action: 'decide',
        decision: 'ship',
        reason: 'It worked for the partners',
        nextOwnerRef: 'user:default/bob',
      },
      t.caller,
    );
    await addComment(context, t.caller, key, 'from ada');
    await addComment(context, bob, key, 'from bob');
    const member = await getForCaller(context, bob, key);
    expect([member.createdBy, member.pendingDecision?.proposedBy]).toEqual(
      Array(2).fill('user:default/ada'),
    );

    t.asGuest();
    await addComment(context, gil, key, 'from gil');
    const seen = {
      experiment: await getForCaller(context, gil, key),
      events: await listEventsForCaller(context, gil, key, {}),
      comments: await listCommentsForCaller(context, gil, key, {}),
    };
    expect(seen.experiment).toMatchObject({
      createdBy: 'owner',
      sharedWith: [],
      canShare: false,
      canComment: true,
      pendingDecision: { proposedBy: 'owner', nextOwnerRef: 'participant' },
    });
    expect(seen.events.items.map(e => [e.type, e.actor])).toEqual([
      ['decide', 'decider'],
      ['conclude', 'participant'],
      ['start', 'participant'],
      ['approve', 'reviewer'],
      ['submit', 'owner'],
      ['share', 'owner'],
      ['create', 'owner'],
    ]);
    expect(seen.comments.items.map(c => [c.text, c.author, c.own])).toEqual([
      ['from gil', 'user:default/gil', true],
      ['from bob', 'participant', false],
      ['from ada', 'owner', false],
    ]);
    const text = JSON.stringify(seen);
    for (const name of ['user:default/ada', 'user:default/bob', PARTNERS]) {
      expect(text).not.toContain(name);
    }
  });

  it('shows guests the verdict, without queries and other experiments', () => {
    const analysis = {
      checks: [
        { id: 'interference', state: 'failed', detail: 'EXP-7 changed it' },
        { id: 'concurrent-changes', state: 'passed', detail: 'None ran' },
        { id: 'data', state: 'warning', detail: 'Gaps' },
      ],
      queries: [{ query: 'sum(inside)' }],
      rules: [{ name: 'A check failed', detail: 'EXP-7 changed it' }],
      gradeReasons: ['Control group', 'Weaker: EXP-7 changed it'],
      results: [{ metricId: 'm' }],
    } as unknown as Analysis;
    const shown = forGuest(analysis);
    expect(shown.checks.map(c => c.detail)).toEqual([
      'Another experiment changed a service of the control on the same metric.',
      'None ran',
      'Gaps',
    ]);
    expect([shown.queries, shown.results]).toEqual([[], analysis.results]);
    expect(shown.gradeReasons).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toContain('EXP-7');
  });

  it('keeps whoever may read it anyway a member', async () => {
    const t = await setUp();
    const shared = await t.share(await t.create());
    t.policy.answers = {
      'hone.experiment.read': {
        anyOf: [
          experimentConditions.isSharedWith({ claims: [PARTNERS] }),
          experimentConditions.isOwner({ claims: ['group:default/checkout'] }),
        ],
      },
    };
    expect((await getForCaller(t.context, gil, shared.key)).createdBy).toBe(
      'user:default/ada',
    );
  });

  it('takes groups of the catalog, records what changed, and can be taken back', async () => {
    const t = await setUp();
    const draft = await t.create();
    for (const [group, text] of [
      [
        'partners',
        /groups\.0 has to be a group such as .*"partners" was given/,
      ],
      ['user:gil', /has to be a group/],
      [
        'group:nowhere',
        /has to be in the catalog, but there is no group:default\/nowhere/,
      ],
    ] as const) {
      await expect(t.share(draft, [group])).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(text),
      });
    }
    const shared = await t.share(draft, ['group:b', 'Group:a', 'group:a']);
    expect(shared.sharedWith).toEqual(['group:default/a', 'group:default/b']);
    await expect(t.share(draft, [])).rejects.toMatchObject({
      name: 'ConflictError',
    });
    const fewer = await t.share(shared, ['group:b', 'group:c']);
    const { items } = await listEventsForCaller(
      t.context,
      t.caller,
      draft.key,
      {},
    );
    expect(items[0]).toMatchObject({
      type: 'share',
      detail: { added: ['group:default/c'], removed: ['group:default/a'] },
    });
    expect((await t.share(fewer, [])).sharedWith).toEqual([]);
    t.policy.answers = { 'hone.experiment.share': false };
    await expect(t.share(fewer)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('shows comments by page, and keeps the place of one that was taken back', async () => {
    const t = await setUp();
    const { context, caller } = t;
    const { key } = await t.create();
    for (let i = 0; i < 5; i++) {
      t.clock.advance(i === 2 ? 0 : 1000);
      await addComment(context, caller, key, `  number ${i} <b>\n`);
    }
    const page = (cursor?: string) =>
      listCommentsForCaller(context, bob, key, { limit: 2, cursor });
    const first = await page();
    const second = await page(first.nextCursor!);
    const third = await page(second.nextCursor!);
    expect(third.nextCursor).toBeNull();
    const all = [first, second, third].flatMap(p => p.items);
    expect(all.map(c => c.text)).toEqual(
      [4, 3, 2, 1, 0].map(i => `number ${i} <b>`),
    );
    await expect(
      takeBackComment(context, bob, key, all[2].id),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      takeBackComment(context, bob, key, 'none'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await takeBackComment(context, caller, key, all[2].id);
    await takeBackComment(context, caller, key, all[2].id);
    const after = await listCommentsForCaller(context, bob, key, {});
    expect(after.items[2]).toEqual({
      ...all[2],
      text: '',
      author: null,
      deleted: true,
    });
    expect(after.items).toHaveLength(5);
    expect(await t.knex('comments').where({ text: 'number 2 <b>' })).toEqual(
      [],
    );
    await expect(addComment(context, caller, key, ' \n')).rejects.toMatchObject(
      {
        name: 'InputError',
        message: 'text has to say something, but it is empty',
      },
    );
  });
});
