import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { mockServices } from '@backstage/backend-test-utils';
import { insert } from '../../__testUtils__/rows';
import { experimentConditions } from '../../__testUtils__/permissions';
import { testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { startScheduled } from '../../tasks/startScheduled';
import { createDraft } from '../drafts/createDraft';
import { transitionExperiment } from '../lifecycle/transition';
import { getForCaller, listEventsForCaller } from '../queries';
import { readSlotLimits, type SlotLimits } from './slotLimits';

jest.setTimeout(120_000);

const CART = 'component:default/cart-api';
const input: ExperimentInput = {
  title: 'Connection pool v2',
  entityRef: CART,
  design: 'canary',
  hypothesis: { problem: 'p', solution: 's', metric: 'm' },
  metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
  treated: { name: 'canary' },
  control: { name: 'stable' },
  plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
};

const limits = (change: Partial<SlotLimits> = {}): SlotLimits => ({
  default: 1000,
  owners: new Map(),
  services: { default: null, entities: new Map() },
  refusesSameMetric: false,
  ...change,
});

describe.each(databases.eachSupportedId())('slots of services, %s', id => {
  async function setUp(slots: SlotLimits) {
    const knex = await initDatabase(id);
    const test = testContext(knex, '2026-06-01T00:00:00Z');
    test.context.settings.slots = slots;
    const { context, caller } = test;
    let owners = 0;
    // Each of another owner, so that no owner's slots are in the way.
    const draft = (change: Partial<ExperimentInput> = {}) =>
      createDraft(context, caller, {
        ...input,
        ownerRef: `group:default/team-${owners++}`,
        ...change,
      });
    const step = (
      { key, revision }: { key: string; revision: number },
      body: Parameters<typeof transitionExperiment>[4],
    ) => transitionExperiment(context, caller, key, revision, body);
    const start = async () => step(await draft(), { action: 'start' });
    const fifty = async () => {
      const drafts = [];
      for (let i = 0; i < 50; i++) drafts.push(await draft());
      const results = await Promise.allSettled(
        drafts.map(one => step(one, { action: 'start' })),
      );
      const running = await knex('experiments').where({ status: 'running' });
      return {
        running: running.length,
        refusals: results.flatMap(r =>
          r.status === 'rejected' ? [r.reason.message as string] : [],
        ),
      };
    };
    return { ...test, knex, draft, step, start, fifty };
  }

  it('are never more than the limit under fifty starts of fifty owners at once', async () => {
    const t = await setUp(
      limits({
        services: { default: 10, entities: new Map([[CART, 3]]) },
      }),
    );
    const { running, refusals } = await t.fifty();
    expect(running).toBe(3);
    expect(refusals).toHaveLength(47);
    for (const refusal of refusals) {
      expect(refusal).toMatch(
        /^You can't start this yet: cart-api uses 3 of 3 slots\. Concluding and deciding EXP-0\d\d, EXP-0\d\d or EXP-0\d\d frees one\.$/,
      );
    }
    expect(await t.knex('events').where({ type: 'start' })).toHaveLength(3);
  });

  it('let only one start of fifty that are judged by the same metric', async () => {
    const t = await setUp(limits({ refusesSameMetric: true }));
    const { running, refusals } = await t.fifty();
    expect(running).toBe(1);
    expect(new Set(refusals)).toEqual(
      new Set([
        expect.stringMatching(
          /^You can't start this yet: EXP-0\d\d runs on cart-api and is judged by .+ too\. Concluding it makes room\.$/,
        ),
      ]),
    );
  });

  it('are four where nothing is configured and few trials are known', async () => {
    const t = await setUp(limits());
    for (let i = 0; i < 4; i++) await t.start();
    const fifth = await t.draft();
    const { message } = await t
      .step(fifth, { action: 'start' })
      .catch(error => error);
    expect(message).toContain('cart-api uses 4 of 4 slots');
    const [start] = (
      await getForCaller(t.context, t.caller, fifth.key)
    ).allowedActions.filter(({ action }) => action === 'start');
    expect(start.whyNot).toBe(message);
  });

  it('are what the trials of a service bear, and say so', async () => {
    const t = await setUp(limits());
    for (let number = 901; number <= 903; number++) {
      await insert(t.knex, {
        number,
        status: 'closed',
        outcome: 'inconclusive',
        startedAt: new Date('2026-01-01T00:00:00Z'),
        endedAt: new Date('2026-01-29T00:00:00Z'),
        control: { name: 'others', entityRefs: ['component:default/x'] },
      });
    }
    const trial: Partial<ExperimentInput> = {
      design: 'process',
      treated: { name: 'team' },
      control: null,
      plan: { durationSeconds: 28 * 86_400 },
    };
    for (let i = 0; i < 2; i++) {
      await t.step(await t.draft(trial), { action: 'start' });
    }
    const { message } = await t
      .step(await t.draft(trial), { action: 'start' })
      .catch(error => error);
    // Trials that look back on eight durations and compare with others: two at once inflate the variance to 32/9.
    expect(message).toMatch(
      /^You can't start this yet: cart-api uses 2 of 2 slots\. .* These are trials of whole services: with more at the same time the variance of each effect would be more than four times as large\.$/,
    );
    // Arms that run side by side do not blur them.
    expect((await t.start()).status).toBe('running');
  });

  it('name nothing that the caller may not read', async () => {
    const t = await setUp(limits({ refusesSameMetric: true }));
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
    expect(message).toMatch(
      /^You can't start this yet: another experiment runs on cart-api/,
    );
  });

  it('keep a scheduled start waiting without holding back its owner', async () => {
    const t = await setUp(limits({ refusesSameMetric: true }));
    t.metrics.define('m-guard');
    const running = await t.start();
    const schedule = async (change: Partial<ExperimentInput>) =>
      t.step(await t.draft({ ownerRef: 'group:default/search', ...change }), {
        action: 'schedule',
        startAt: '2026-06-01T01:00:00Z',
      });
    const waiting = await schedule({});
    const other = await schedule({
      metrics: [{ role: 'primary', metricId: 'm-guard', minimumEffect: 0.05 }],
    });
    t.clock.set('2026-06-01T02:00:00Z');
    expect(await startScheduled(t.context)).toBe(1);
    const status = async (key: string) =>
      (await getForCaller(t.context, t.caller, key)).status;
    expect([await status(waiting.key), await status(other.key)]).toEqual([
      'scheduled',
      'running',
    ]);
    const events = await listEventsForCaller(
      t.context,
      t.caller,
      waiting.key,
      {},
    );
    expect(events.items[0]).toMatchObject({
      type: 'wait-for-slot',
      reason: expect.stringContaining('judged by the same metric'),
    });
    expect(JSON.stringify(events.items[0])).not.toContain(running.key);
    await t.step(running, { action: 'conclude' });
    expect(await startScheduled(t.context)).toBe(1);
  });
});

describe('the configuration of slots', () => {
  const read = (experiments: object) =>
    readSlotLimits(
      mockServices.rootConfig({ data: { hone: { experiments } } }),
    );

  it('is derived and refuses the same metric where nothing is said', () => {
    expect(read({})).toEqual({
      default: 2,
      owners: new Map(),
      services: { default: null, entities: new Map() },
      refusesSameMetric: true,
    });
  });

  it('names services', () => {
    const { services, refusesSameMetric } = read({
      slots: {
        services: {
          default: 5,
          limits: [{ entityRef: 'Component:cart-api', limit: 0 }],
        },
      },
      collisions: { sameMetric: 'tell' },
    });
    expect(services).toEqual({ default: 5, entities: new Map([[CART, 0]]) });
    expect(refusesSameMetric).toBe(false);
  });

  it.each<[object, RegExp]>([
    [{ slots: { services: { default: -1 } } }, /services\.default has to be/],
    [
      { slots: { services: { limits: [{ entityRef: CART, limit: 1.5 }] } } },
      /services\.limits\.0\.limit has to be a whole number/,
    ],
    [{ collisions: { sameMetric: 'no' } }, /has to be refuse or tell/],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
