import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { experimentConditions } from '../../__testUtils__/permissions';
import { callerNamed, testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { startScheduled } from '../../tasks/startScheduled';
import { createDraft } from '../drafts/createDraft';
import { importExperiments } from '../imports/importExperiments';
import { transitionExperiment } from '../lifecycle/transition';
import {
  getForCaller,
  listEventsForCaller,
  summarizeForCaller,
} from '../queries';
import { listSlotsForCaller } from './listSlotsForCaller';

jest.setTimeout(120_000);

const OWNER = 'group:default/search';
const input: ExperimentInput = {
  title: 'Connection pool v2',
  entityRef: 'component:default/cart-api',
  ownerRef: OWNER,
  design: 'canary',
  hypothesis: { problem: 'p', solution: 's', metric: 'm' },
  metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
  treated: { name: 'canary' },
  control: { name: 'stable' },
  plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
};

describe.each(databases.eachSupportedId())('slots, %s', id => {
  async function setUp(limit = 2) {
    const knex = await initDatabase(id);
    const test = testContext(knex, '2026-06-01T00:00:00Z');
    test.context.settings.slots = { default: limit, owners: new Map() };
    const { context, caller } = test;
    const draft = (change: Partial<ExperimentInput> = {}) =>
      createDraft(context, caller, { ...input, ...change });
    const step = (
      { key, revision }: { key: string; revision: number },
      body: Parameters<typeof transitionExperiment>[4],
    ) => transitionExperiment(context, caller, key, revision, body);
    const start = async (change: Partial<ExperimentInput> = {}) =>
      step(await draft(change), { action: 'start' });
    return { ...test, knex, draft, step, start };
  }

  it('are never more than the limit under fifty starts at once', async () => {
    const t = await setUp(3);
    const drafts = [];
    for (let i = 0; i < 50; i++) drafts.push(await t.draft());
    const results = await Promise.allSettled(
      drafts.map(draft => t.step(draft, { action: 'start' })),
    );
    const refused = results.filter(r => r.status === 'rejected');
    expect(results.length - refused.length).toBe(3);
    for (const { reason } of refused) {
      expect(reason.message).toMatch(
        /^You can't start this yet: search uses 3 of 3 slots\./,
      );
    }
    const [{ used }] = await listSlotsForCaller(t.context, t.caller, {
      owner: [OWNER],
    });
    expect(used).toBe(3);
    const rows = await t.knex('experiments').where({ status: 'running' });
    expect(rows).toHaveLength(3);
    // Who was refused is a draft as before, without a trace in its history.
    const events = await t.knex('events').where({ type: 'start' });
    expect(events).toHaveLength(3);
  });

  it('are free for those that end while others start', async () => {
    const t = await setUp(2);
    const running = [await t.start(), await t.start()];
    const waiting = [];
    for (let i = 0; i < 10; i++) waiting.push(await t.draft());
    const ended = [];
    for (const one of running) {
      const undecided = await t.step(one, { action: 'conclude' });
      ended.push(undecided);
    }
    await Promise.allSettled([
      ...ended.map(one =>
        t.step(one, {
          action: 'decide',
          decision: 'inconclusive',
          reason: 'Too little data',
        }),
      ),
      ...waiting.map(one => t.step(one, { action: 'start' })),
    ]);
    const held = await t
      .knex('experiments')
      .whereIn('status', ['running', 'paused', 'decide']);
    expect(held.length).toBeLessThanOrEqual(2);
    const [{ used }] = await listSlotsForCaller(t.context, t.caller, {
      owner: [OWNER],
    });
    expect(used).toBe(held.length);
  });

  it('say who holds them, and what frees one', async () => {
    const t = await setUp();
    const first = await t.start();
    await t.start();
    const third = await t.draft();
    const refusal = (
      await t.step(third, { action: 'start' }).catch(error => error)
    ).message;
    expect(refusal).toBe(
      "You can't start this yet: search uses 2 of 2 slots. Concluding and deciding EXP-001 or EXP-002 frees one.",
    );
    const ended = await t.step(first, { action: 'conclude' });
    const whyNot = async () =>
      (await getForCaller(t.context, t.caller, third.key)).allowedActions.find(
        a => a.action === 'start',
      )!.whyNot;
    expect(await whyNot()).toBe(
      "You can't start this yet: search uses 2 of 2 slots. Deciding EXP-001 frees one.",
    );
    await t.step(ended, {
      action: 'decide',
      decision: 'not-valid',
      reason: 'Broken',
    });
    expect(await whyNot()).toBeNull();
    expect((await t.step(third, { action: 'start' })).status).toBe('running');
  });

  it('name no holder that the caller may not read', async () => {
    const t = await setUp(1);
    await t.start();
    const draft = await t.draft({ title: 'Mine' });
    t.policy.answers = {
      'hone.experiment.read': experimentConditions.inStatus({
        statuses: ['draft'],
      }),
    };
    const { message } = await t
      .step(draft, { action: 'start' })
      .catch(error => error);
    expect(message).toBe(
      "You can't start this yet: search uses 1 of 1 slots. Deciding one of its experiments frees one.",
    );
  });

  it('have limits of their own, and none without an owner', async () => {
    const t = await setUp(1);
    t.context.settings.slots.owners.set(OWNER, 2);
    await t.start();
    await t.start();
    await expect(t.start()).rejects.toMatchObject({ name: 'ConflictError' });
    // The service has no owner in the catalog of this test.
    const free = { ...input, ownerRef: undefined };
    await t.start(free);
    await t.start(free);
    expect(await listSlotsForCaller(t.context, t.caller, {})).toEqual([
      {
        ownerRef: OWNER,
        used: 2,
        limit: 2,
        holders: [
          { key: 'EXP-001', title: input.title, status: 'running' },
          { key: 'EXP-002', title: input.title, status: 'running' },
        ],
      },
    ]);
  });

  it('are shown to members only', async () => {
    const t = await setUp();
    await t.start();
    t.policy.answers = {
      'hone.experiment.read': experimentConditions.isSharedWith({
        claims: [OWNER],
      }),
    };
    const ask = () =>
      listSlotsForCaller(t.context, t.caller, { owner: [OWNER] });
    expect(await ask()).toEqual([]);
    t.policy.answers = {
      'hone.experiment.read': experimentConditions.isOwner({ claims: [OWNER] }),
    };
    expect((await ask()).map(s => s.used)).toEqual([1]);
    t.policy.answers = { 'hone.experiment.read': false };
    expect(await ask()).toEqual([]);
  });

  it('stand on the cards of what the owner owns', async () => {
    const t = await setUp();
    jest.spyOn(t.context.catalog, 'getEntitiesByRefs').mockResolvedValue({
      items: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'cart-api', namespace: 'default' },
          relations: [{ type: 'ownedBy', targetRef: OWNER }],
        },
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'search', namespace: 'default' },
        },
        undefined,
      ],
    });
    const summaries = await summarizeForCaller(t.context, t.caller, [
      'cart-api',
      OWNER,
      'component:default/gone',
    ]);
    expect(summaries.map(s => s.slots?.ownerRef)).toEqual([
      OWNER,
      OWNER,
      undefined,
    ]);
  });

  it('keep a scheduled start waiting, which says so once', async () => {
    const t = await setUp(1);
    const running = await t.start();
    const planned = await t.step(await t.draft(), {
      action: 'schedule',
      startAt: '2026-06-01T01:00:00Z',
    });
    t.clock.set('2026-06-01T01:10:00Z');
    expect(await startScheduled(t.context)).toBe(0);
    t.clock.set('2026-06-01T01:20:00Z');
    expect(await startScheduled(t.context)).toBe(0);
    expect(await getForCaller(t.context, t.caller, planned.key)).toMatchObject({
      status: 'scheduled',
    });
    const events = async () =>
      (
        await listEventsForCaller(t.context, t.caller, planned.key, {})
      ).items.map(e => e.type);
    expect(await events()).toEqual(['wait-for-slot', 'schedule', 'create']);
    const ended = await t.step(running, { action: 'conclude' });
    await t.step(ended, {
      action: 'decide',
      decision: 'inconclusive',
      reason: 'Nothing to see',
    });
    expect(await startScheduled(t.context)).toBe(1);
    expect((await events())[0]).toBe('start');
  });

  it('let those behind a full owner start, beyond one batch', async () => {
    const t = await setUp(1);
    t.context.settings.batchSize = 2;
    await t.start();
    const schedule = async (change: Partial<ExperimentInput>) =>
      t.step(await t.draft(change), {
        action: 'schedule',
        startAt: '2026-06-01T01:00:00Z',
      });
    for (let i = 0; i < 5; i++) await schedule({});
    await schedule({ ownerRef: 'group:default/other' });
    t.clock.set('2026-06-01T02:00:00Z');
    expect(await startScheduled(t.context)).toBe(1);
    expect(await startScheduled(t.context)).toBe(0);
  });

  it('never refuse an import, and count what it brings', async () => {
    const t = await setUp(1);
    await t.start();
    await importExperiments(t.context, callerNamed('ci'), {
      source: 's',
      items: [1, 2].map(n => ({
        externalId: `e-${n}`,
        experiment: input,
        history: [
          { action: 'start' as const, at: '2026-05-31T23:00:00Z', actor: 'x' },
        ],
      })),
    });
    const [{ used, limit }] = await listSlotsForCaller(t.context, t.caller, {
      owner: [OWNER],
    });
    expect([used, limit]).toEqual([3, 1]);
  });
});
