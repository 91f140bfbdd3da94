import {
  createServiceFactory,
  type AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  type MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { as, experimentInput, metricInput } from '../__testUtils__/inputs';
import { experimentConditions, TestPolicy } from '../__testUtils__/permissions';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

type JsonObject = NonNullable<
  Parameters<MockActionsRegistry['invoke']>[0]['input']
>;

const ada = as('ada');
const PLAN = {
  title: 'Review within half a day',
  entity: 'cart-api',
  design: 'process',
  problem: 'Changes wait for review.',
  solution: 'Review within half a working day.',
  metric: 'Lead time below 25 h.',
  treated: { name: 'team' },
  durationDays: 28,
};
const IDEA = { title: 'Small batches', problem: 'Queues.', solution: 'Less.' };
const DECISION = {
  decision: 'inconclusive',
  reason: 'Nobody pushed values, so nothing can be told.',
};

async function start() {
  const registry = actionsRegistryServiceMock();
  const policy = new TestPolicy();
  const events: AuditorServiceCreateEventOptions[] = [];
  const portal = await startPortal({
    features: [
      policy.factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => registry,
      }),
      mockServices.auditor.mock({
        createEvent: async options => {
          events.push(options);
          return { success: async () => {}, fail: async () => {} };
        },
      }).factory,
    ],
  });
  const invoke = async <T = Record<string, unknown>>(
    name: string,
    input: JsonObject,
    who = 'ada',
  ): Promise<T> => {
    const credentials = mockCredentials.user(`user:default/${who}`);
    const id = `test:${name}`;
    const { output } = await registry.invoke({ id, input, credentials });
    return output as T;
  };
  return { ...portal, registry, policy, events, invoke };
}

describe('actions for agents', () => {
  let portal: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    portal = await start();
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    portal.policy.answers = {};
    portal.policy.people = {
      'user:default/mallory': Object.fromEntries(
        [
          'hone.experiment.read',
          'hone.experiment.create',
          'hone.experiment.decide',
          'hone.idea.create',
          'hone.idea.read',
        ].map(name => [name, false]),
      ),
    };
    portal.events.length = 0;
  });

  /** An experiment that ended without a result. */
  async function ended(): Promise<Experiment> {
    const metric = await portal.metrics.createMetric(
      metricInput({ name: `lead-time-${Date.now()}` }),
      ada,
    );
    const { experiments } = portal;
    const draft = await experiments.create(experimentInput(metric.id), ada);
    const running = await experiments.transition(
      draft.key,
      draft.revision,
      { action: 'start' },
      ada,
    );
    return experiments.transition(
      draft.key,
      running.revision,
      { action: 'conclude' },
      ada,
    );
  }

  it('read learnings, and say nothing of a service that is not told of', async () => {
    const { key, revision } = await ended();
    const { experiments, learnings } = portal;
    await experiments.transition(
      key,
      revision,
      { action: 'decide', decision: 'inconclusive', reason: DECISION.reason },
      ada,
    );
    const learning = {
      title: 'Small batches wait less',
      text: 'Seen once.',
      claim: 'improves' as const,
      kind: 'smaller-batches',
    };
    const created = await learnings.create(
      { learning, experimentKey: key, stance: 'unclear' },
      ada,
    );
    portal.events.length = 0;
    const list = await portal.invoke('list-learnings', { query: 'batches' });
    expect(list).toMatchObject({
      items: [
        {
          key: created.key,
          pooled: null,
          experiments: [{ key, stance: 'unclear' }],
          link: expect.stringContaining(`/learnings?q=${created.key}`),
        },
      ],
      nextCursor: null,
    });
    const one = await portal.invoke('get-learning', {
      key: created.key,
      entity: 'component:default/cart-api',
    });
    expect(one).toMatchObject({
      learning: { key: created.key },
      expected: null,
      silence: expect.any(String),
    });
    portal.policy.answers = { 'hone.learning.read': false };
    await expect(portal.invoke('list-learnings', {})).rejects.toThrow();
    await expect(
      portal.invoke('get-learning', { key: created.key }),
    ).rejects.toThrow();
    expect(portal.events).toHaveLength(0);
  });

  it('draft an experiment that a person completes, and start nothing', async () => {
    const draft = await portal.invoke('draft-experiment', {
      ...PLAN,
      treated: { name: 'team', entities: ['cart-api'] },
    });
    expect(draft).toMatchObject({
      status: 'draft',
      entity: 'component:default/cart-api',
      owner: 'group:default/checkout',
      missing: [expect.any(String)],
    });
    const stored = await portal.experiments.get(draft.key as string, ada);
    expect(stored).toMatchObject({
      createdBy: 'user:default/ada',
      plan: { durationSeconds: 28 * 86_400 },
      treated: { entityRefs: ['component:default/cart-api'] },
    });
    expect(portal.events[0]).toMatchObject({
      eventId: 'experiment-mutate',
      meta: {
        actionType: 'create',
        through: 'draft-experiment',
        actor: 'user:default/ada',
      },
    });
  });

  it('list and read what the person may read', async () => {
    const { key } = await portal.invoke('draft-experiment', PLAN);
    const page = await portal.invoke<{ items: { key: string }[] }>(
      'list-experiments',
      { query: 'review', entity: ['cart-api'], status: ['draft'] },
    );
    expect(page.items.map(item => item.key)).toContain(key);
    expect(
      await portal.invoke('get-experiment', { key: key as string }),
    ).toMatchObject({
      key,
      problem: PLAN.problem,
      verdict: null,
      link: `/experiments/${key}`,
    });
  });

  it('page through lists', async () => {
    await portal.invoke('draft-experiment', PLAN);
    await portal.invoke('draft-experiment', PLAN);
    const first = await portal.invoke<{
      items: { key: string }[];
      nextCursor: string;
    }>('list-experiments', { limit: 1 });
    const second = await portal.invoke<{ items: { key: string }[] }>(
      'list-experiments',
      { limit: 1, cursor: first.nextCursor },
    );
    expect(second.items).toHaveLength(1);
    expect(second.items[0].key).not.toBe(first.items[0].key);
  });

  it('propose an idea once, as a coach', async () => {
    const proposal = { ...IDEA, entity: 'cart-api', reference: 'batch-1' };
    const first = await portal.invoke('propose-idea', proposal);
    expect(first).toMatchObject({ created: true, status: 'open' });
    const again = await portal.invoke('propose-idea', proposal);
    expect(again).toMatchObject({ created: false, key: first.key });
    const idea = await portal.ideas.get(first.key as string, ada);
    expect(idea).toMatchObject({
      source: { type: 'coach', ref: 'batch-1' },
      ownerRef: 'group:default/checkout',
    });
    expect(portal.events[0]).toMatchObject({ eventId: 'idea-mutate' });
  });

  it('only propose a decision, also one that follows the recommendation', async () => {
    const { key, revision } = await ended();
    const proposed = await portal.invoke('draft-decision', {
      key,
      revision,
      ...DECISION,
    });
    expect(proposed).toMatchObject({
      status: 'decide',
      outcome: null,
      pendingDecision: { decision: 'inconclusive', reason: DECISION.reason },
    });
    const confirm = { action: 'confirm' } as const;
    const next = proposed.revision as number;
    await expect(
      portal.experiments.transition(key, next, confirm, ada),
    ).rejects.toThrow('you proposed this decision');
    const decided = await portal.experiments.transition(
      key,
      next,
      confirm,
      as('bob'),
    );
    expect(decided).toMatchObject({ outcome: 'inconclusive' });
  });

  it('do not decide on what changed since it was read', async () => {
    const { key, revision } = await ended();
    await expect(
      portal.invoke('draft-decision', {
        key,
        revision: revision - 1,
        ...DECISION,
      }),
    ).rejects.toThrow(key);
    expect(await portal.experiments.get(key, ada)).toMatchObject({
      pendingDecision: null,
    });
  });

  it('tell a person without rights nothing', async () => {
    const { key, revision } = await ended();
    const page = portal.invoke('list-experiments', {}, 'mallory');
    expect(await page).toEqual({ items: [], nextCursor: null });
    const refusal = (name: string, input: JsonObject) =>
      portal.invoke(name, input, 'mallory').then(
        () => 'was accepted',
        (error: Error) => error.message,
      );
    const unknown = await refusal('get-experiment', { key: 'EXP-9999' });
    const hidden = await refusal('get-experiment', { key });
    expect(hidden).toBe(unknown.replace('EXP-9999', key));
    expect(
      await refusal('draft-decision', { key, revision, ...DECISION }),
    ).toBe(hidden);
    expect(await refusal('draft-experiment', PLAN)).toContain(
      'hone.experiment.create',
    );
    expect(await refusal('propose-idea', IDEA)).toContain('hone.idea.create');
  });

  it('do not decide for a person who may only read', async () => {
    portal.policy.answers = { 'hone.experiment.decide': false };
    const { key, revision } = await ended();
    await expect(
      portal.invoke('draft-decision', { key, revision, ...DECISION }),
    ).rejects.toThrow('hone.experiment.decide');
  });

  it('show what a condition allows, and no more', async () => {
    const { key } = await portal.invoke('draft-experiment', PLAN);
    portal.policy.people['user:default/mallory']['hone.experiment.read'] =
      experimentConditions.isOwner({ claims: ['group:default/partners'] });
    expect(
      await portal.invoke('list-experiments', {}, 'mallory'),
    ).toMatchObject({ items: [] });
    const own = await portal.invoke('draft-experiment', {
      ...PLAN,
      owner: 'group:default/partners',
    });
    expect(own.key).not.toBe(key);
    expect(
      await portal.invoke('list-experiments', {}, 'mallory'),
    ).toMatchObject({ items: [{ key: own.key }] });
  });

  it.each([
    ['list-experiments', { limit: 1_000 }],
    ['list-experiments', { status: ['lost'] }],
    ['get-experiment', { key: '' }],
    ['propose-idea', { ...IDEA, title: 'x' }],
    ['propose-idea', { ...IDEA, problem: 'x'.repeat(5_001) }],
    ['draft-experiment', { ...PLAN, durationDays: 0 }],
    ['draft-experiment', { ...PLAN, design: 'guess' }],
    [
      'draft-decision',
      { key: 'EXP-1', revision: 1, decision: 'ship', reason: 'so' },
    ],
  ])('%s refuses %j', async (name, input) => {
    await expect(portal.invoke(name, input)).rejects.toThrow('Invalid input');
  });

  it('refuse text that no database stores', async () => {
    await expect(
      portal.invoke('propose-idea', {
        ...IDEA,
        title: 'Null \u0000 character',
      }),
    ).rejects.toThrow('input.title has to be text without null characters');
  });

  it('tell agents what they do', async () => {
    const { actions } = await portal.registry.list();
    const told = Object.fromEntries(
      actions.map(({ name, attributes }) => [name, attributes]),
    );
    const reads = { readOnly: true, destructive: false, idempotent: true };
    const writes = { readOnly: false, destructive: false, idempotent: false };
    expect(told).toMatchObject({
      'list-experiments': reads,
      'get-experiment': reads,
      'propose-idea': writes,
      'draft-experiment': writes,
      'draft-decision': writes,
    });
  });
});
