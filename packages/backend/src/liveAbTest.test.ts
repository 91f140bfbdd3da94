import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import {
  ExperimentsClient,
  type Analysis,
} from '@hone/backstage-plugin-experiments-common';
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import warehouseModule from '@hone/backstage-plugin-metrics-backend-module-warehouse';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Flag } from './__testUtils__/shop/assignment';
import { ShopDatabase } from './__testUtils__/shop/ShopDatabase';
import {
  startShopService,
  type ShopService,
} from './__testUtils__/shop/startShopService';
import { basketOf, visitShop } from './__testUtils__/shop/visitShop';

jest.setTimeout(120_000);

const ENTITY_REF = 'component:default/shop';
const USERS = 4_000;
const VISITS = 2;
const UPLIFT = 1.4;
const DAY_MS = 86_400_000;

const PLANTED: Flag = { experiment: 'one-page-checkout' };
const SAME: Flag = { experiment: 'same-on-both-sides' };
const LOSSY: Flag = { experiment: 'breaks-on-old-browsers', lost: 0.2 };
const UNSTICKY: Flag = { experiment: 'forgets-who-came', unsticky: 0.1 };
const FLAGS = [PLANTED, SAME, LOSSY, UNSTICKY];

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:default/x' },
};

describe('an A/B test of a live service whose exposures and outcomes are in a real PostgreSQL', () => {
  const options = { token: mockCredentials.user.token() };
  const analyses = new Map<Flag, Analysis>();
  let database: ShopDatabase;
  let shop: ShopService;
  let stopBackend: () => Promise<void>;
  let experiments: ExperimentsClient;
  let metrics: MetricsClient;

  async function startPortal() {
    const backend = await startTestBackend({
      features: [
        metricsPlugin,
        warehouseModule,
        experimentsPlugin,
        catalogServiceMock.factory({ entities: [entity] }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            hone: {
              // The same visitors see every flag, and each is judged by the same metric.
              experiments: { collisions: { sameMetric: 'tell' } },
              metrics: {
                warehouses: [
                  {
                    id: 'shop',
                    client: 'postgresql',
                    connection: { connectionString: database.connectionString },
                    exposures: [
                      {
                        id: 'flags',
                        table: ['public', 'exposures'],
                        unit: 'user_id',
                        time: 'exposed_at',
                        variant: 'variant',
                        selector: { experiment: 'experiment' },
                      },
                    ],
                  },
                ],
              },
            },
          },
        }),
      ],
    });
    stopBackend = () => backend.stop();
    const origin = `http://127.0.0.1:${backend.server.port()}`;
    const discoveryApi = {
      getBaseUrl: async (id: string) => `${origin}/api/${id}`,
    };
    experiments = new ExperimentsClient({ discoveryApi });
    metrics = new MetricsClient({ discoveryApi });
  }

  /** What the users ordered in the two weeks before. */
  async function writeHistory() {
    const now = Date.now();
    for (let i = 1; i <= USERS; i += 1) {
      for (const days of [3, 9]) {
        const at = new Date(now - days * DAY_MS).toISOString();
        const amount = basketOf(`u${i}`, String(days));
        database.write('orders', [`u${i}`, at, amount]);
      }
    }
    await database.flush();
  }

  async function defineMetrics() {
    const common = {
      direction: 'higher-is-better' as const,
      sourceId: 'shop',
      stepSeconds: 1,
    };
    const query = {
      exposures: 'flags',
      table: 'public.orders',
      time: 'created_at',
    };
    const orders = await metrics.createMetric(
      {
        ...common,
        name: 'visitors-who-order',
        title: 'Visitors who order',
        unit: 'ratio',
        kind: 'proportion',
        query,
      },
      options,
    );
    const revenue = await metrics.createMetric(
      {
        ...common,
        name: 'revenue-per-visitor',
        title: 'Revenue per visitor',
        unit: 'EUR',
        kind: 'mean',
        query: { ...query, value: 'amount', covariateDays: '14' },
      },
      options,
    );
    return { orders: orders.id, revenue: revenue.id };
  }

  async function startExperiment(
    { experiment }: Flag,
    ids: { orders: string; revenue: string },
  ): Promise<string> {
    const arm = (variant: string) => ({
      name: variant,
      selector: { experiment, variant },
      share: 0.5,
    });
    const draft = await experiments.create(
      {
        title: `Live: ${experiment}`,
        entityRef: ENTITY_REF,
        design: 'ab',
        hypothesis: {
          problem: 'Many visitors leave at the checkout.',
          solution: 'A checkout on one page.',
          metric: 'More visitors order.',
        },
        metrics: [
          { role: 'primary', metricId: ids.orders, minimumEffect: 0.05 },
          { role: 'guardrail', metricId: ids.revenue, margin: 0.1 },
        ],
        treated: arm('B'),
        control: arm('A'),
        plan: {
          durationSeconds: 120,
          minimumDurationSeconds: 1,
          stepSeconds: 1,
        },
      },
      options,
    );
    expect(draft).toMatchObject({ status: 'draft', missing: [] });
    await experiments.transition(
      draft.key,
      draft.revision,
      { action: 'start' },
      options,
    );
    return draft.key;
  }

  beforeAll(async () => {
    database = await ShopDatabase.start();
    await startPortal();
    await writeHistory();
    shop = await startShopService(FLAGS, database);
    const ids = await defineMetrics();
    const keys = new Map<Flag, string>();
    for (const flag of FLAGS) {
      keys.set(flag, await startExperiment(flag, ids));
    }
    await visitShop(shop.port, {
      count: USERS,
      visits: VISITS,
      experiment: PLANTED.experiment,
      buying: 0.3,
      uplift: UPLIFT,
    });
    await database.flush();
    // An analysis uses what happened before the last whole second.
    await sleep(2_000);
    for (const [flag, key] of keys) {
      const analysis = await experiments.analyze(key, options);
      process.stdout.write(`${analysis.verdict.sentence.text}\n`);
      analyses.set(flag, analysis);
    }
  });

  afterAll(async () => {
    await stopBackend?.();
    await shop?.stop();
    await database?.stop();
  });

  const check = (flag: Flag, id: string) =>
    analyses.get(flag)!.checks.find(found => found.id === id);

  it('splits real requests', () => {
    expect(shop.requests()).toBeGreaterThan(USERS * VISITS);
  });

  it('finds the planted effect and ships', () => {
    const { verdict, results, queries } = analyses.get(PLANTED)!;
    expect(verdict).toMatchObject({
      recommendation: 'ship',
      reason: 'primary-better',
      grade: 'A',
      n: USERS,
    });
    const [lower, upper] = verdict.interval!;
    expect(lower).toBeGreaterThan(0);
    expect(lower).toBeLessThanOrEqual(UPLIFT - 1);
    expect(upper).toBeGreaterThanOrEqual(UPLIFT - 1);
    const revenue = results.find(result => result.role === 'guardrail')!;
    expect(revenue.detail).toMatch(/CUPED.* takes [1-9]\d?% of the variance/);
    expect(revenue.interval![0]).toBeLessThanOrEqual(UPLIFT - 1);
    expect(revenue.interval![1]).toBeGreaterThanOrEqual(UPLIFT - 1);
    expect(check(PLANTED, 'srm')).toMatchObject({ state: 'passed' });
    expect(check(PLANTED, 'exposure')).toMatchObject({
      state: 'passed',
      detail: `No unit saw another arm. ${USERS.toLocaleString(
        'en-US',
      )} exposures were repeated; a unit counts once, from its first.`,
    });
    expect(queries.map(query => query.text).join()).toContain(
      "'one-page-checkout'",
    );
  });

  it('stays quiet where both sides are the same', () => {
    const { verdict } = analyses.get(SAME)!;
    expect(['extend', 'inconclusive']).toContain(verdict.recommendation);
    expect(verdict.interval![0]).toBeLessThan(0);
    expect(verdict.interval![1]).toBeGreaterThan(0);
  });

  it('voids a split that loses a part of one side', () => {
    expect(analyses.get(LOSSY)!.verdict).toMatchObject({
      recommendation: 'invalid',
      reason: 'srm',
    });
  });

  it('voids a split that shows both sides to the same people', () => {
    expect(analyses.get(UNSTICKY)!.verdict).toMatchObject({
      recommendation: 'invalid',
      reason: 'exposure',
    });
    expect(check(UNSTICKY, 'srm')).toMatchObject({ state: 'passed' });
    expect(check(UNSTICKY, 'exposure')).toMatchObject({ state: 'failed' });
  });
});
