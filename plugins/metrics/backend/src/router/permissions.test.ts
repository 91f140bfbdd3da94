import { metricsPermissions } from '@hone/backstage-plugin-metrics-common';
import type { Knex } from 'knex';
import { CART } from '../__fixtures__/entities';
import { metricInput, pushedInput } from '../__fixtures__/metrics';
import { testDatabases } from '../__testUtils__/databases';
import { startMetrics, type TestMetrics } from '../__testUtils__/startMetrics';
import { spec } from '../generated/spec';
import { ExplanationStore } from '../store/explanations/ExplanationStore';

jest.setTimeout(60_000);

const READ = 'hone.metric.read';
const window = { start: '2026-06-01T00:00:00Z', end: '2026-06-01T01:00:00Z' };

const INCIDENT = 'INC-1';
const CHANGE = 'change';
const ANNOTATION = {
  entityRef: CART,
  title: 'EXP-1',
  text: '',
  tags: [],
  from: window.start,
  until: null,
  url: null,
};
const DELIVERY_WINDOW = `from=${window.start}&to=${window.end}`;

/** Every route with a request that works, what it needs, and the answer without each of these. */
const ROUTES: {
  route: string;
  path?: (ids: Ids) => string;
  body?: (ids: Ids) => unknown;
  /** What If-Match names; the revision of the metric by default. */
  revision?: (ids: Ids) => number;
  allowed: number;
  denied: Record<string, number>;
}[] = [
  { route: 'GET /sources', allowed: 200, denied: { [READ]: 403 } },
  { route: 'GET /metrics', allowed: 200, denied: { [READ]: 403 } },
  {
    route: 'POST /metrics',
    body: () =>
      metricInput({
        name: `m${Math.random()}`.replace('0.', ''),
        title: 'Other',
      }),
    allowed: 201,
    denied: { 'hone.metric.create': 403 },
  },
  {
    route: 'GET /metrics/{id}',
    path: ids => `/metrics/${ids.metric}`,
    allowed: 200,
    denied: { [READ]: 404 },
  },
  {
    route: 'PUT /metrics/{id}',
    path: ids => `/metrics/${ids.metric}`,
    body: () => metricInput(),
    allowed: 200,
    denied: { [READ]: 404, 'hone.metric.update': 403 },
  },
  {
    route: 'DELETE /metrics/{id}',
    path: ids => `/metrics/${ids.metric}`,
    allowed: 204,
    denied: { [READ]: 404, 'hone.metric.delete': 403 },
  },
  {
    route: 'POST /candidates',
    body: () => ({ entityRef: CART }),
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'POST /series/query',
    body: ids => ({
      items: [{ metricId: ids.metric, entityRef: CART }],
      ...window,
    }),
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'POST /moments/query',
    body: ids => ({
      items: [{ metricId: ids.metric, entityRef: CART }],
      ...window,
    }),
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'POST /pins',
    body: ids => ({
      items: [{ metricId: ids.metric, entityRef: CART, from: window.start }],
    }),
    allowed: 200,
    denied: { 'hone.observation.create': 403 },
  },
  {
    route: 'DELETE /pins/{id}',
    path: ids => `/pins/${ids.pin}`,
    allowed: 204,
    denied: { [READ]: 404, 'hone.observation.create': 403 },
  },
  {
    route: 'POST /observations',
    body: () => ({
      source: 'ci',
      items: [
        {
          externalId: 'a',
          metric: 'lead-time',
          entityRef: CART,
          at: window.start,
          value: 1,
        },
      ],
    }),
    allowed: 200,
    denied: { 'hone.observation.create': 403 },
  },
  {
    route: 'POST /delivery/events',
    body: () => ({
      source: 'ci',
      items: [
        {
          kind: 'flag-change',
          id: 'f',
          version: window.start,
          at: window.start,
          service: 'cart',
          flag: 'new-checkout',
        },
      ],
    }),
    allowed: 200,
    denied: { 'hone.delivery-event.create': 403 },
  },
  {
    route: 'GET /delivery/summary',
    path: () => `/delivery/summary?entityRef=${CART}&${DELIVERY_WINDOW}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'GET /delivery/releases',
    path: () => `/delivery/releases?entityRef=${CART}&${DELIVERY_WINDOW}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'GET /delivery/service',
    path: () => `/delivery/service?entityRef=${CART}&${DELIVERY_WINDOW}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'GET /delivery/service/year',
    path: () => `/delivery/service/year?entityRef=${CART}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'GET /delivery/links',
    path: () => `/delivery/links?entityRef=${CART}&incident=${INCIDENT}`,
    allowed: 200,
    denied: { [READ]: 404 },
  },
  {
    route: 'PUT /delivery/links',
    body: () => ({
      entityRef: CART,
      incident: INCIDENT,
      cause: { type: 'none' },
      reason: 'A provider was down',
    }),
    revision: ids => ids.link,
    allowed: 200,
    denied: { [READ]: 404, 'hone.delivery-link.update': 403 },
  },
  { route: 'GET /delivery/overview', allowed: 200, denied: { [READ]: 403 } },
  { route: 'GET /delivery/groups', allowed: 200, denied: { [READ]: 403 } },
  { route: 'GET /delivery/services', allowed: 200, denied: { [READ]: 403 } },
  { route: 'GET /delivery/quality', allowed: 200, denied: { [READ]: 403 } },
  { route: 'GET /delivery/sources', allowed: 200, denied: { [READ]: 403 } },
  { route: 'GET /delivery/unassigned', allowed: 200, denied: { [READ]: 403 } },
  {
    route: 'GET /watches',
    path: () => `/watches?entityRef=${CART}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'PUT /watches',
    body: ids => ({ entityRef: CART, metricId: ids.metric }),
    allowed: 200,
    denied: { [READ]: 404, 'hone.telemetry.update': 403 },
  },
  {
    route: 'DELETE /watches/{id}',
    path: ids => `/watches/${ids.watch}`,
    allowed: 204,
    denied: { [READ]: 404, 'hone.telemetry.update': 403 },
  },
  {
    route: 'PUT /watches/{id}/changes/{changeId}',
    path: ids => `/watches/${ids.watch}/changes/${CHANGE}`,
    body: () => ({ meaningful: false }),
    allowed: 200,
    denied: { [READ]: 404, 'hone.telemetry.update': 403 },
  },
  {
    route: 'GET /catalogue',
    path: () => `/catalogue?entityRef=${CART}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'GET /dashboards',
    path: () => `/dashboards?entityRef=${CART}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'GET /fitness',
    path: ids => `/fitness?entityRef=${CART}&metricId=${ids.metric}`,
    allowed: 200,
    denied: { [READ]: 404 },
  },
  {
    route: 'POST /fitness',
    body: ids => ({ entityRef: CART, metricId: ids.metric, weeks: 2 }),
    allowed: 200,
    denied: { [READ]: 404, 'hone.telemetry.update': 403 },
  },
  {
    route: 'POST /explore',
    body: () => ({ metric: 'latency', entityRefs: [CART], ...window }),
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'PUT /annotations/{key}',
    path: () => '/annotations/other',
    body: () => ANNOTATION,
    allowed: 200,
    denied: { [READ]: 404, 'hone.annotation.update': 403 },
  },
  {
    route: 'GET /annotations/{key}',
    path: () => '/annotations/exp-1',
    allowed: 200,
    denied: { [READ]: 404 },
  },
  {
    route: 'DELETE /annotations/{key}',
    path: () => '/annotations/exp-1',
    allowed: 204,
    denied: { [READ]: 404, 'hone.annotation.update': 403 },
  },
  {
    route: 'GET /explanations',
    path: () => `/explanations?entityRef=${CART}`,
    allowed: 200,
    denied: { [READ]: 403 },
  },
  {
    route: 'POST /explanations',
    body: () => ({ entityRef: CART }),
    allowed: 202,
    denied: { [READ]: 404, 'hone.telemetry.update': 403 },
  },
  {
    route: 'GET /explanations/{id}',
    path: ids => `/explanations/${ids.explanation}`,
    allowed: 200,
    denied: { [READ]: 404 },
  },
  {
    route: 'PUT /explanations/{id}/candidates/{rank}',
    path: ids => `/explanations/${ids.explanation}/candidates/1`,
    body: () => ({ confirmed: true }),
    allowed: 200,
    denied: { [READ]: 404, 'hone.telemetry.update': 403 },
  },
];

const SENTENCES: Record<number, RegExp> = {
  200: /^$/,
  201: /^$/,
  202: /^$/,
  204: /^$/,
  403: /^You need the permission hone\./,
  404: /^There is no such/,
};

interface Ids {
  metric: string;
  revision: number;
  pin: string;
  link: number;
  watch: string;
  explanation: string;
}

/** An explanation with a cause that may be judged. */
async function explainCart(knex: Knex): Promise<string> {
  const store = new ExplanationStore(knex);
  const [at, evidence] = [Date.parse(window.start), null];
  const explanation = await store.insert(
    {
      ...{ entityRef: CART, trigger: 'person', createdBy: 'somebody' },
      request: {
        ...{ metricId: null, metricTitle: null, incident: null },
        ...{ at, baselineStart: at, end: at, stepSeconds: 60 },
      },
    },
    new Date(at),
  );
  const candidate = {
    ...{ rank: 1, kind: 'service' as const, entityRef: CART, title: 'Cart' },
    ...{ at, confidence: 0.9, reasons: [], url: null, evidence },
  };
  await store.finish(
    explanation!,
    {
      ...{ metricId: null, metricTitle: null, found: true, headline: 'Slow.' },
      ...{ target: null, candidates: [candidate], unknown: 0.1 },
      ...{ ruledOut: [], warnings: [] },
    },
    [],
  );
  return explanation!.id;
}

/** A watch with a change that may be judged. */
async function watchCart(
  { send }: TestMetrics,
  metricId: string,
  knex: Knex,
): Promise<string> {
  const { body } = await send('PUT', '/watches', { entityRef: CART, metricId });
  await knex('watch_changes')
    .insert({
      ...{ id: CHANGE, watch_id: body.id, metric_id: metricId },
      ...{ at: 0, found_at: 0, before: 1, after: 2, magnitude: 3 },
    })
    .onConflict('id')
    .merge();
  return body.id;
}

const databases = testDatabases();

describe('permissions', () => {
  let metrics: TestMetrics;
  let ids: Ids;
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    metrics = await startMetrics({ knex });
    await metrics.client.createMetric(pushedInput(), metrics.auth);
    await metrics.send('POST', '/delivery/events', {
      source: 'ci',
      items: [
        {
          kind: 'incident',
          id: INCIDENT,
          version: window.start,
          createdAt: window.start,
          service: 'cart',
        },
      ],
    });
  });
  afterAll(() => metrics?.stop());

  beforeEach(async () => {
    metrics.denied.clear();
    const { client, auth } = metrics;
    const known = (await client.listMetrics({ q: 'latency' }, auth)).items[0];
    const metric = known ?? (await client.createMetric(metricInput(), auth));
    const [pin] = await client.pinSeries(
      [{ metricId: metric.id, entityRef: CART, from: window.start }],
      auth,
    );
    const link = await metrics.send(
      'GET',
      `/delivery/links?entityRef=${CART}&incident=${INCIDENT}`,
    );
    await metrics.telemetry.putAnnotation('exp-1', ANNOTATION, auth);
    ids = {
      metric: metric.id,
      revision: metric.revision,
      pin: pin.id,
      link: link.body.revision,
      watch: await watchCart(metrics, metric.id, knex),
      explanation: await explainCart(knex),
    };
  });

  async function send(options: (typeof ROUTES)[number]) {
    const { path, body, revision } = options;
    const [method, template] = options.route.split(' ');
    const changes = ['PUT', 'DELETE'].includes(method);
    return metrics.send(
      method,
      path ? path(ids) : template,
      body?.(ids),
      changes
        ? { 'If-Match': String(revision ? revision(ids) : ids.revision) }
        : {},
    );
  }

  it('are tested for every route of the contract', () => {
    const routes = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter(method => method !== 'parameters')
        .map(method => `${method.toUpperCase()} ${path}`),
    );
    expect(ROUTES.map(r => r.route).sort()).toEqual(routes.sort());
  });

  const matrix = ROUTES.flatMap(route => [
    { ...route, without: '', status: route.allowed },
    ...metricsPermissions.map(({ name }) => ({
      ...route,
      without: name,
      status: route.denied[name] ?? route.allowed,
    })),
  ]);

  it.each(matrix)(
    '$route without "$without" answers $status',
    async ({ without, status, ...route }) => {
      if (without) metrics.denied.add(without);
      const answer = await send(route);
      expect(answer).toMatchObject({ status });
      expect(answer.body?.error?.message ?? '').toMatch(SENTENCES[status]);
    },
  );

  it.each(ROUTES)('$route wants to know who asks', async route => {
    const [method, template] = route.route.split(' ');
    const answer = await metrics.send(
      method,
      route.path ? route.path(ids) : template,
      route.body?.(ids),
      { Authorization: 'Bearer nonsense', 'If-Match': '1' },
    );
    expect(answer.status).toBe(401);
  });
});
