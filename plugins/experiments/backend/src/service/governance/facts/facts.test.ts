import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { experimentRecord } from '../../../__fixtures__/experiment';
import { testContext } from '../../../__testUtils__/testContext';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { insertExperiment } from '../../../store/experiments';
import { shippedPolicy } from '../policy/defaultPolicy';
import { assessSubject } from './assessSubject';
import { orUnknown } from './orUnknown';

jest.setTimeout(60_000);

const NOW = '2026-06-01T00:00:00Z';
const CART = 'component:default/cart-api';
const CHECKOUT = 'group:default/checkout';
const share = (count: number, of: number) => ({
  count,
  of,
  value: of > 0 ? count / of : null,
  interval: [0, 1],
});

function summary(change: {
  incidents?: number;
  failed?: number;
  caught?: number;
  escaped?: number;
}): Partial<DeliverySummary> {
  const { incidents = 0, failed = 0, caught = 0, escaped = 0 } = change;
  return {
    restore: { n: incidents, open: 0, median: null, interval: [null, null] },
    changeFailRateWithCaught: share(failed, 200),
    canaryCatchRate: share(caught, failed),
    changeFailRate: share(escaped, 200),
    provisional: { deployments: 0, failed: 0 },
  };
}

describe.each(databases.eachSupportedId())('facts, %s', id => {
  const subject = experimentRecord({
    ownerRef: CHECKOUT,
    entityRef: CART,
    design: 'canary',
    treated: { name: 'canary', share: 0.05 },
    risk: { schemaChange: true },
  });

  async function setUp(annotations: Record<string, string> = {}) {
    const knex = await initDatabase(id);
    const t = testContext(knex, NOW);
    t.context.catalog = catalogServiceMock({
      entities: [
        {
          apiVersion: 'v1',
          kind: 'Component',
          metadata: { name: 'cart-api', namespace: 'default', annotations },
          relations: [
            { type: 'ownedBy', targetRef: CHECKOUT },
            { type: 'dependencyOf', targetRef: 'component:default/shop' },
            { type: 'dependencyOf', targetRef: 'component:default/shop' },
            { type: 'providesApi', targetRef: 'api:default/cart' },
          ],
        },
        {
          apiVersion: 'v1',
          kind: 'API',
          metadata: { name: 'cart', namespace: 'default' },
          relations: [
            { type: 'apiConsumedBy', targetRef: 'component:default/app' },
            { type: 'apiConsumedBy', targetRef: CART },
          ],
        },
      ],
    });
    const assess = (change = {}) =>
      assessSubject(
        t.context,
        { ...subject, ...change },
        { policy: shippedPolicy(), at: new Date(NOW) },
      );
    return { ...t, knex, assess };
  }

  it('come from the catalog, the plan and its author', async () => {
    const t = await setUp({
      'hone.dev/criticality': '2',
      'hone.dev/data-class': ' Payment, personal ,no class!',
    });
    const { facts } = await t.assess({ risk: { dataClasses: ['health'] } });
    expect(facts).toMatchObject({
      criticality: 2,
      dependents: 2,
      treatedServices: 1,
      trafficShare: 0.05,
      earlierTrials: 0,
      guardrails: 0,
      inFreeze: false,
      recentIncidents: null,
      errorBudgetLeft: null,
      errorBudgetUnread: false,
      guardrailsCanTell: null,
    });
    expect(facts.answers.dataClasses).toEqual([
      'health',
      'payment',
      'personal',
    ]);
  });

  it('are unknown where a source is down', async () => {
    const t = await setUp({ 'hone.dev/criticality': '9' });
    expect((await t.assess()).facts.criticality).toBeNull();
    jest
      .spyOn(t.context.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    const { facts, assessment } = await t.assess();
    expect(facts).toMatchObject({ criticality: null, dependents: null });
    expect(facts.answers.dataClasses).toBeUndefined();
    expect(
      assessment.contributions
        .filter(part => part.unknown)
        .map(part => part.factor),
    ).toEqual(expect.arrayContaining(['criticality', 'dependents']));
  });

  it('count incidents of seven days and closed trials on the same services', async () => {
    const t = await setUp();
    t.metrics.deliveries.set(7, summary({ incidents: 2 }));
    await t.knex.transaction(async tx => {
      for (const change of [
        { status: 'closed' as const },
        { status: 'running' as const },
        { status: 'closed' as const, design: 'process' as const },
        {
          status: 'closed' as const,
          entityRef: 'component:default/other',
        },
      ]) {
        const { id: _id, ...rest } = experimentRecord({
          design: 'canary',
          ...change,
        });
        await insertExperiment(tx, experimentRecord(rest));
      }
    });
    expect((await t.assess()).facts).toMatchObject({
      recentIncidents: 2,
      earlierTrials: 1,
    });
  });

  it('read the error budget from the metric that the service names', async () => {
    const t = await setUp({ 'hone.dev/error-budget-metric': 'm-budget' });
    t.metrics.define('m-budget', { unit: '%' });
    t.metrics.points[CART] = [
      [Date.parse('2026-05-30T00:00:00Z'), 80],
      [Date.parse('2026-05-31T00:00:00Z'), -5],
    ];
    const told = (await t.assess()).facts;
    expect(told.errorBudgetLeft).toBeCloseTo(-0.05);
    expect(told.errorBudgetUnread).toBe(false);
    t.metrics.mode = 'error';
    expect((await t.assess()).facts).toMatchObject({
      errorBudgetLeft: null,
      errorBudgetUnread: true,
    });
  });

  it('let a team that hardly ever fails start a T1 by itself, until a failure escapes', async () => {
    const t = await setUp({ 'hone.dev/error-budget-metric': 'm-budget' });
    t.metrics.define('m-budget', { unit: '1' });
    t.metrics.points[CART] = [[Date.parse('2026-05-31T00:00:00Z'), 0.8]];
    t.metrics.deliveries.set(180, summary({ failed: 2, caught: 2 }));
    t.metrics.deliveries.set(28, summary({}));
    const before = await t.assess();
    expect(before.assessment).toMatchObject({
      tier: 'T0',
      scoreTier: 'T1',
      autonomy: { earned: true },
    });
    t.metrics.deliveries.set(28, summary({ escaped: 1 }));
    const { assessment } = await t.assess();
    expect(assessment).toMatchObject({
      tier: 'T1',
      autonomy: {
        earned: false,
        sentence:
          'Needs an approval: a failure reached everybody in the last 28 days.',
      },
    });
  });

  it('do not wait for a source for ever', async () => {
    jest.useFakeTimers();
    try {
      const t = testContext(null as never, NOW);
      let aborted = false;
      const asked = orUnknown(t.context, 'nothing', signal => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        return new Promise(() => {});
      });
      await jest.advanceTimersByTimeAsync(5000);
      expect(await asked).toBeNull();
      expect(aborted).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});
