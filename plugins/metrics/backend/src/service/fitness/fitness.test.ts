import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { TelemetryClient } from '@hone/backstage-plugin-metrics-common';
import { createRng } from '@hone/inference';
import { CART, ISSUER } from '../../__fixtures__/entities';
import { metricInput } from '../../__fixtures__/metrics';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';

jest.setTimeout(120_000);

const DAY = 86_400_000;
/** Half-hourly values around a level of 100, the same for the same instant. */
const noise = new Map<number, number>();
const rng = createRng('fitness');
function steady(at: number): number {
  const slot = Math.floor(at / 1_800_000);
  const known = noise.get(slot) ?? 100 + 5 * rng.normal();
  noise.set(slot, known);
  return known;
}
const config = {
  cacheSeconds: 0.001,
  sourceTimeoutSeconds: 1,
  breaker: { failures: 1_000 },
};

const databases = testDatabases();

describe.each(databases.eachSupportedId())('fitness on %p', id => {
  let metrics: TestMetrics;
  let telemetry: TelemetryClient;
  let metric: Metric;

  const create = (rest: object = {}) =>
    metrics.client.createMetric(
      metricInput({ stepSeconds: 1800, ...rest }),
      metrics.auth,
    );
  const assess = (rest: object = {}) =>
    telemetry.assessFitness(
      { entityRef: CART, metricId: metric.id, weeks: 6, ...rest },
      metrics.auth,
    );
  const get = () =>
    telemetry.getFitness(
      { entityRef: CART, metricId: metric.id },
      metrics.auth,
    );

  beforeAll(async () => {
    metrics = await startMetrics({
      config,
      knex: await migrated(databases, id),
    });
    telemetry = new TelemetryClient({
      discoveryApi: { getBaseUrl: async () => metrics.origin },
    });
    metric = await create();
  });
  beforeEach(() => {
    metrics.source.state = 'up';
    metrics.source.points = steady;
  });
  afterAll(() => metrics?.stop());

  it('is not known before it was assessed', async () => {
    expect(await get()).toBeNull();
  });

  it('is assessed on the history of the metric, and stored', async () => {
    const report = await assess();
    expect(report).toMatchObject({
      entityRef: CART,
      metricId: metric.id,
      metricRevision: 1,
      computedAt: '2026-06-01T12:00:00.000Z',
      from: '2026-04-20T12:00:00.000Z',
      until: '2026-06-01T12:00:00.000Z',
      stepSeconds: 1800,
      seed: `${CART}/${metric.id}/1/2026-06-01T12:00:00.000Z`,
      verdict: 'trustworthy',
      instrumentChanges: [],
      proxy: null,
    });
    expect(report.falsePositives!.runs).toBe(400);
    expect(report.falsePositives!.rate).toBeLessThan(0.15);
    expect(report.detectable.map(({ days }) => days)).toEqual([
      3, 7, 14, 28, 56,
    ]);
    expect(report.detectable[0].share).toBeLessThan(0.1);
    expect(report.detectable[4].share).toBeNull();
    expect(await get()).toEqual(report);
    expect(await assess()).toEqual(report);
  });

  it('is marked wherever the metric is looked at', async () => {
    const exploration = await telemetry.exploreMetric(
      {
        metric: metric.name,
        entityRefs: [CART],
        start: '2026-06-01T11:00:00Z',
        end: '2026-06-01T12:00:00Z',
      },
      metrics.auth,
    );
    expect(exploration.series[0].fitness).toBe('trustworthy');
  });

  it('says what happened to the instrument, and names a proxy', async () => {
    const other = await create({ name: 'errors', title: 'Errors' });
    const from = Date.parse('2026-05-20T00:00:00Z');
    metrics.source.points = at => steady(at) * (at >= from ? 1000 : 1);
    const report = await telemetry.assessFitness(
      { entityRef: CART, metricId: other.id, weeks: 6 },
      metrics.auth,
    );
    expect(report).toMatchObject({
      verdict: 'lies',
      instrumentChanges: [{ at: '2026-05-20T00:00:00.000Z', kind: 'unit' }],
      proxy: { metricId: metric.id, title: 'Latency' },
    });
    expect(report.reasons[0]).toContain('as if in another unit');
  });

  it('stays away from deployments that are known', async () => {
    const sent = await metrics.send('POST', '/delivery/events', {
      source: 'ci',
      items: Array.from({ length: 28 }, (_, day) => {
        const at = new Date(
          Date.parse('2026-05-04T12:00:00Z') + day * DAY,
        ).toISOString();
        return {
          kind: 'deployment',
          id: `d${day}`,
          version: at,
          at,
          service: 'issuer',
          environment: 'production',
          status: 'succeeded',
        };
      }),
    });
    expect(sent.status).toBe(200);
    const report = await assess({ entityRef: ISSUER });
    expect(report.reasons.at(-1)).toContain('so frequent');
  });

  it('is too short to tell with values of a week', async () => {
    const from = Date.parse('2026-05-25T12:00:00Z');
    metrics.source.points = at => (at >= from ? steady(at) : null);
    expect(await assess()).toMatchObject({
      verdict: 'too-short',
      reasons: ['There are values of 7.0 days; 14 are needed.'],
    });
  });

  it('is too short to tell without values', async () => {
    metrics.source.points = () => null;
    expect(await assess()).toMatchObject({
      verdict: 'too-short',
      falsePositives: null,
      noise: null,
    });
  });

  it('is not assessed while the source is silent, and the last report stays', async () => {
    const before = await get();
    metrics.source.state = 'down';
    metrics.clock.advance(3 * 86_400);
    const answer = await metrics.send('POST', '/fitness', {
      entityRef: CART,
      metricId: metric.id,
    });
    expect(answer.status).toBe(503);
    expect(answer.body.error.message).toMatch(
      /^The metric source "test" has not answered since 2026-06-04T12:00:00.000Z, so there is no history to assess/,
    );
    expect(await get()).toEqual(before);
  });

  it('is not known of another revision of the definition', async () => {
    metric = await metrics.client.updateMetric(
      metric.id,
      1,
      metricInput({ stepSeconds: 1800, query: { level: '8' } }),
      metrics.auth,
    );
    expect(await get()).toBeNull();
  });

  it.each<[object, number, string]>([
    [{ metricId: 'nope' }, 404, 'There is no metric with the id "nope"'],
    [
      { entityRef: 'component:default/ghost' },
      404,
      'The catalog has no entity component:default/ghost that you may read',
    ],
    [{ entityRef: 'a:b:c/d/e' }, 400, 'entity'],
    [{ weeks: 1 }, 400, 'weeks'],
    [{ weeks: 27 }, 400, 'weeks'],
    [{ weeks: 2.5 }, 400, 'weeks'],
    [{ more: 1 }, 400, 'more'],
  ])('of %j answers %d', async (rest, status, message) => {
    const answer = await metrics.send('POST', '/fitness', {
      entityRef: CART,
      metricId: metric.id,
      ...rest,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it('of another service than the metric has answers 400', async () => {
    const own = await create({ name: 'own', entityRef: ISSUER });
    const path = `/fitness?entityRef=${CART}&metricId=${own.id}`;
    const answer = await metrics.send('GET', path);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(
      `entityRef has to be ${ISSUER}`,
    );
  });

  it('is refused when too many are assessed at once', async () => {
    metrics.source.points = () => null;
    metrics.source.delayMs = 300;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        metrics.send('POST', '/fitness', {
          entityRef: CART,
          metricId: metric.id,
          weeks: 2,
        }),
      ),
    );
    metrics.source.delayMs = 0;
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 503, 503]);
  });
});
