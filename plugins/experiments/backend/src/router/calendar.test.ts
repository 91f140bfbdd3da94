import type { Entity } from '@backstage/catalog-model';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { as, experimentInput, metricInput } from '../__testUtils__/inputs';
import { experimentConditions, TestPolicy } from '../__testUtils__/permissions';
import { refusal } from '../__testUtils__/startApi';
import { CART, SEARCH, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const ada = as('ada');
const NEXT_DOOR = 'component:default/payments-api';
const RANGE = { from: '2026-06-01T00:00:00Z', to: '2026-08-31T00:00:00Z' };

const payments: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', namespace: 'default' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/payments' },
    { type: 'dependsOn', targetRef: CART },
  ],
};

const partners: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'partners', namespace: 'default' },
  spec: { type: 'external', children: [] },
};

describe('the calendar', () => {
  const policy = new TestPolicy();
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let input: ExperimentInput;

  beforeAll(async () => {
    portal = await startPortal({
      features: [policy.factory],
      entities: [payments, partners],
    });
    const metric = await portal.metrics.createMetric(metricInput(), ada);
    input = experimentInput(metric.id);
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  const draft = (change: Partial<ExperimentInput> = {}) =>
    portal.experiments.create({ ...input, ...change }, ada);

  /** One runs on the cart, one is scheduled next door for the day after tomorrow. */
  let running: string;
  let scheduled: string;
  beforeAll(async () => {
    running = (await draft({ title: 'On the cart' })).key;
    await portal.experiments.transition(running, 1, { action: 'start' }, ada);
    scheduled = (
      await draft({
        title: 'Next door',
        entityRef: NEXT_DOOR,
        ownerRef: 'group:default/payments',
      })
    ).key;
    await portal.experiments.transition(
      scheduled,
      1,
      { action: 'schedule', startAt: '2026-06-03T00:00:00Z' },
      ada,
    );
  });

  it('shows what runs and will, in lanes, with collisions and freezes', async () => {
    const freeze = await portal.calendar.createFreeze(
      {
        title: 'Summer',
        from: '2026-07-01T00:00:00Z',
        to: '2026-07-08T00:00:00Z',
        scope: 'all',
        reason: 'Nobody is there',
      },
      ada,
    );
    const calendar = await portal.calendar.calendar(RANGE, ada);
    expect(calendar.lanes).toEqual([
      { id: 'group:default/checkout', title: null, keys: [running] },
      { id: 'group:default/payments', title: null, keys: [scheduled] },
    ]);
    expect(calendar.items).toEqual([
      expect.objectContaining({ key: running, status: 'running' }),
      expect.objectContaining({
        key: scheduled,
        from: '2026-06-03T00:00:00.000Z',
        assumed: false,
        services: [NEXT_DOOR],
      }),
    ]);
    expect(calendar.freezes).toEqual([freeze]);
    expect(calendar.collisions).toEqual([
      {
        key: scheduled,
        collision: expect.objectContaining({
          key: running,
          reasons: ['dependency'],
          services: [NEXT_DOOR],
          refused: false,
        }),
      },
    ]);
    const { lanes } = await portal.calendar.calendar(
      { ...RANGE, group: 'metric' },
      ada,
    );
    expect(lanes).toEqual([
      expect.objectContaining({ keys: [running, scheduled] }),
    ]);
    await portal.calendar.deleteFreeze(freeze.id, 1, ada);
  });

  it('says what a draft and a stored one collide with', async () => {
    const { items } = await portal.calendar.draftCollisions(
      { experiment: { ...input, entityRef: NEXT_DOOR } },
      ada,
    );
    expect(items.map(({ key, reasons }) => [key, reasons])).toEqual([
      [running, ['dependency']],
      [scheduled, ['service']],
    ]);
    // It does not run yet.
    expect(items[1].refused).toBe(false);
    const onCart = await portal.calendar.draftCollisions(
      { experiment: input },
      ada,
    );
    expect(onCart.items[0]).toMatchObject({
      key: running,
      refused: true,
      assumed: true,
      sentence: {
        key: 'collision.refused',
        text: expect.stringContaining(`${running} runs on the same service`),
      },
    });
    const elsewhere = await portal.calendar.draftCollisions(
      { experiment: { ...input, entityRef: SEARCH } },
      ada,
    );
    expect(elsewhere).toEqual({ items: [], dependenciesKnown: true });
    const later = await portal.calendar.collisions(
      { key: scheduled, startAt: '2027-01-01T00:00:00Z' },
      ada,
    );
    expect(later.items).toEqual([]);
    const now = await portal.calendar.collisions({ key: scheduled }, ada);
    expect(now.items.map(({ key }) => key)).toEqual([running]);
  });

  it('proposes a date at which both stay readable', async () => {
    const { key } = await draft({ title: 'Another on the cart' });
    const proposed = await portal.calendar.suggestStart(key, {}, ada);
    expect(proposed.inflationThen).toBeLessThanOrEqual(1.25);
    expect(proposed.skipped.collision).toBeGreaterThan(0);
    const again = await portal.calendar.suggestStart(
      key,
      { startAt: proposed.startAt! },
      ada,
    );
    expect(again.skipped.collision).toBe(0);
    expect(again.startAt).toBe(proposed.startAt);
    const late = await refusal(portal.calendar.suggestStart(running, {}, ada));
    expect([late.status, late.message]).toEqual([
      409,
      `${running} has started already`,
    ]);
    const bad = await refusal(
      portal.calendar.suggestStart(key, { startAt: 'soon' }, ada),
    );
    expect([bad.status, bad.message]).toEqual([
      400,
      expect.stringContaining('startAt has to be an instant'),
    ]);
  });

  it('tells members of what they may not read, without its key', async () => {
    policy.answers = {
      'hone.experiment.read': experimentConditions.isOwner({
        claims: ['group:default/payments'],
      }),
    };
    const { items } = await portal.calendar.collisions({ key: scheduled }, ada);
    expect(items).toEqual([
      expect.objectContaining({
        key: null,
        title: null,
        status: null,
        ownerRef: 'group:default/checkout',
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain(running);
    expect(JSON.stringify(items)).not.toContain('On the cart');
    const calendar = await portal.calendar.calendar(RANGE, ada);
    expect(calendar.items.map(({ key }) => key)).toEqual([scheduled]);
    expect(calendar.collisions).toEqual([
      { key: scheduled, collision: expect.objectContaining({ key: null }) },
    ]);
    expect(JSON.stringify(calendar)).not.toContain(running);
    const unreadable = await refusal(
      portal.calendar.collisions({ key: running }, ada),
    );
    expect(unreadable.status).toBe(404);
  });

  it('shows guests what is shared with them and nothing else', async () => {
    const { revision } = await portal.experiments.get(scheduled, ada);
    await portal.experiments.share(
      scheduled,
      revision,
      ['group:default/partners'],
      ada,
    );
    policy.answers = {
      'hone.freeze.read': false,
      'hone.experiment.create': false,
      'hone.experiment.read': experimentConditions.isSharedWith({
        claims: ['group:default/partners'],
      }),
    };
    const calendar = await portal.calendar.calendar(RANGE, ada);
    expect(calendar).toMatchObject({ collisions: [], freezes: [] });
    expect(calendar.items.map(({ key }) => key)).toEqual([scheduled]);
    const found = await portal.calendar.collisions({ key: scheduled }, ada);
    expect(found).toEqual({ items: [], dependenciesKnown: true });
    const calls = [
      portal.calendar.suggestStart(scheduled, {}, ada),
      portal.calendar.draftCollisions({ experiment: input }, ada),
    ];
    for (const call of calls) expect((await refusal(call)).status).toBe(403);
  });
});
