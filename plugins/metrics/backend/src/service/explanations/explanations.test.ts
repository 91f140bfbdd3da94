import { mockServices } from '@backstage/backend-test-utils';
import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { TelemetryClient } from '@hone/backstage-plugin-metrics-common';
import { CART, ISSUER } from '../../__fixtures__/entities';
import { metricInput } from '../../__fixtures__/metrics';
import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';
import { ScriptedSource } from './__testUtils__/ScriptedSource';
import { BILLING, CARDS, SHOP, SHOP_METRICS } from './__testUtils__/shop';

jest.setTimeout(120_000);

const auth = mockServices.auth();

type Caller = Parameters<TestMetrics['catalog']['getEntitiesByRefs']>[1];

function isAskedByPerson(caller: Caller): boolean {
  return (
    caller !== undefined &&
    'credentials' in caller &&
    auth.isPrincipal(caller.credentials, 'user')
  );
}

/** The clock of the tests stands at noon. */
const AT = Date.parse('2026-06-01T11:30:00Z');
const MINUTE = 60_000;
const iso = (at: number) => new Date(at).toISOString();

describe('explanations', () => {
  let source: ScriptedSource;
  let metrics: TestMetrics;
  let client: TelemetryClient;
  let hidden: Set<string>;

  beforeEach(async () => {
    source = new ScriptedSource();
    hidden = new Set();
    metrics = await startMetrics({ sources: [source], entities: SHOP });
    client = new TelemetryClient({
      discoveryApi: { getBaseUrl: async () => metrics.origin },
    });
    const find = metrics.catalog.getEntitiesByRefs.getMockImplementation()!;
    metrics.catalog.getEntitiesByRefs.mockImplementation(
      async (request, caller) => {
        const { items } = await find(request, caller);
        const isPerson = isAskedByPerson(caller);
        return {
          items: items.map((item, i) =>
            isPerson && hidden.has([...request.entityRefs][i])
              ? undefined
              : item,
          ),
        };
      },
    );
    for (const definition of SHOP_METRICS) {
      await metrics.client.createMetric(definition, metrics.auth);
    }
  });
  afterEach(() => metrics.stop());

  function shift(metric: string, factors: Record<string, number>) {
    for (const [service, factor] of Object.entries(factors)) {
      source.shifts.push({ service, metric, since: AT, factor });
    }
  }

  async function done(id: string): Promise<Explanation> {
    for (;;) {
      const found = await client.getExplanation(id, metrics.auth);
      if (found.state !== 'pending') return found;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async function explain(rest: object = {}): Promise<Explanation> {
    const pending = await client.explainDegradation(
      { entityRef: CART, at: iso(AT), ...rest },
      metrics.auth,
    );
    expect(pending).toMatchObject({ state: 'pending', unknown: null });
    return done(pending.id);
  }

  async function deploy(service: string, id: string, at: number) {
    const { status } = await metrics.send('POST', '/delivery/events', {
      source: 'ci',
      items: [
        {
          kind: 'deployment',
          id,
          version: iso(at),
          at: iso(at),
          service,
          environment: 'production',
          status: 'succeeded',
          digest: id,
          url: 'https://ci.example.com/4711',
        },
        {
          kind: 'flag-change',
          id: `flag-of-${id}`,
          version: iso(at),
          at: iso(at - 20 * MINUTE),
          service,
          flag: 'new-cards',
        },
      ],
    });
    expect(status).toBe(200);
  }

  const sumOf = ({ candidates, unknown }: Explanation) =>
    candidates.reduce((sum, one) => sum + one.confidence, unknown ?? 0);

  it('name the deepest service that strays, with evidence', async () => {
    shift('latency', { cards: 4, issuer: 2.5, cart: 1.8 });
    const found = await explain();
    expect(found).toMatchObject({
      state: 'done',
      found: true,
      entityRef: CART,
      metricTitle: 'Latency',
      stepSeconds: 60,
      trigger: 'person',
      createdBy: 'user:default/mock',
      at: iso(AT),
      baselineStart: iso(AT - 6 * 60 * MINUTE),
      end: iso(AT + 30 * MINUTE),
      unseen: 0,
      error: null,
    });
    const [first, ...others] = found.candidates;
    expect(first).toMatchObject({
      rank: 1,
      kind: 'service',
      entityRef: CARDS,
      title: 'CARDS',
      at: iso(AT),
      confirmed: null,
      url: null,
    });
    expect(first.reasons).toEqual([
      expect.stringMatching(
        /^Latency went from 0\.(2|19\d) s to 0\.(8|79\d|80\d) s\.$/,
      ),
      'Nothing that it calls strays too.',
      '2 services that stray depend on it.',
    ]);
    expect(first.evidence!.before).toBeCloseTo(0.2, 2);
    expect(first.evidence!.after).toBeCloseTo(0.8, 1);
    expect(first.evidence!.points).toHaveLength(391);
    expect(others.map(one => one.entityRef)).toEqual(
      expect.arrayContaining([ISSUER, CART]),
    );
    expect(found.target).toMatchObject({ entityRef: CART, unit: 's' });
    expect(found.summary).toMatch(
      /^Latency of CART went from .* Most likely: CARDS \(\d+ %\)\. This is the best explanation, not a proof/,
    );
    expect(found.unknown).toBeGreaterThanOrEqual(0.1);
    expect(sumOf(found)).toBeCloseTo(1, 6);
    expect(found.ruledOut).toEqual([
      'Nothing was deployed and no flag changed in 4 services within 2 hours before.',
      '1 of 3 services below vary as usual.',
    ]);
  });

  it('find when it began, however late it is noticed', async () => {
    shift('latency', { issuer: 3, cart: 2 });
    const found = await explain({ at: undefined });
    expect(found.at).toBe('2026-06-01T12:00:00.000Z');
    expect(found.candidates[0]).toMatchObject({
      entityRef: ISSUER,
      at: iso(AT),
    });
  });

  it('of errors follow the errors', async () => {
    shift('errors', { billing: 40, cart: 20 });
    const found = await explain();
    expect(found.metricTitle).toBe('Share of failed requests');
    expect(found.candidates[0].entityRef).toBe(BILLING);
    expect(found.candidates[0].reasons[0]).toMatch(/went from .* % to .* %/);
  });

  it('see errors where there were none at all', async () => {
    await metrics.client.createMetric(
      metricInput({ name: 'never', kind: 'proportion', query: { level: '0' } }),
      metrics.auth,
    );
    const read = source.readSeries.bind(source);
    jest
      .spyOn(source, 'readSeries')
      .mockImplementation(async (target, window) => {
        const answer = await read(target, window);
        const isStruck =
          target.metric.name === 'never' &&
          ['billing', 'cart'].includes(target.entity.metadata.name);
        return {
          ...answer,
          points: answer.points.map(([at, value]) => [
            at,
            isStruck && at >= AT ? 0.2 : value,
          ]),
        };
      });
    expect((await explain()).candidates[0].entityRef).toBe(BILLING);
  });

  it('put a deployment shortly before the onset above its service', async () => {
    shift('latency', { issuer: 3, cart: 2 });
    await deploy('issuer', 'run-1', AT - 2 * MINUTE);
    await deploy('billing', 'run-2', AT - 1 * MINUTE);
    await deploy('cart', 'run-3', AT - 3 * 60 * MINUTE);
    const found = await explain();
    expect(found.candidates.map(({ kind, title }) => [kind, title])).toEqual([
      ['deployment', 'Deployment run-1 of ISSUER'],
      ['service', 'ISSUER'],
      ['flag-change', 'Flag new-cards of ISSUER'],
      ['service', 'CART'],
    ]);
    expect(found.candidates[0]).toMatchObject({
      entityRef: ISSUER,
      at: iso(AT - 2 * MINUTE),
      url: 'https://ci.example.com/4711',
      evidence: { entityRef: ISSUER },
    });
    expect(found.candidates[0].reasons).toEqual([
      'It was made 2 minutes before the degradation began.',
      'Its service is the one that is most likely at fault.',
      expect.stringMatching(/^Latency of its service went from/),
    ]);
    expect(found.ruledOut).toContain(
      'Deployment run-2 of BILLING, 1 minute before the degradation began: the service varies as usual.',
    );
    expect(sumOf(found)).toBeCloseTo(1, 6);
  });

  it('do not hold silence for innocence', async () => {
    shift('latency', { cart: 3 });
    source.silent.add('billing');
    await deploy('billing', 'run-2', AT - 1 * MINUTE);
    const found = await explain();
    expect(found.candidates.map(one => one.title)).toEqual([
      'CART',
      'Deployment run-2 of BILLING',
      'Flag new-cards of BILLING',
    ]);
    expect(found.candidates[1].reasons[1]).toContain('time alone');
    expect(found.ruledOut).toContain(
      'BILLING has no metric with enough values, so that it could not be looked at.',
    );
  });

  it('find nothing where nothing degraded', async () => {
    const found = await explain();
    expect(found).toMatchObject({
      state: 'done',
      found: false,
      candidates: [],
      unknown: 1,
      summary: 'Nothing degraded: CART and what it depends on vary as usual.',
    });
    expect(found.ruledOut).toContain('3 of 3 services below vary as usual.');
  });

  it('do not take more load for a fault', async () => {
    shift('requests', { cart: 3, issuer: 3, cards: 3.1, billing: 2.9 });
    const found = await explain();
    expect(found).toMatchObject({ found: false, candidates: [], unknown: 1 });
    expect(found.summary).toMatch(
      /^Nothing degraded: Requests per second went from .* 1\/s, and 3 of 3 services below followed in proportion\.$/,
    );
  });

  it('name the load that explains a degradation', async () => {
    shift('requests', { cart: 3, issuer: 3, cards: 3.1, billing: 2.9 });
    shift('latency', { cart: 1.5 });
    const found = await explain();
    expect(found).toMatchObject({ found: false, candidates: [] });
    expect(found.summary).toMatch(
      /^No fault, but another load: Requests per second went from .*, and 3 of 3 services below followed in proportion\.$/,
    );
  });

  it('say that there is too little to tell', async () => {
    for (const { metadata } of SHOP) source.silent.add(metadata.name);
    const found = await explain();
    expect(found).toMatchObject({ state: 'done', found: false, target: null });
    expect(found.summary).toMatch(/^There are too few values to tell/);
  });

  it('go on without what cannot be read', async () => {
    shift('latency', { issuer: 3, cart: 2 });
    source.failing.add('billing');
    const found = await explain();
    expect(found.candidates[0].entityRef).toBe(ISSUER);
    expect(found.warnings).toEqual([
      'Test engine refuses connections (3 series)',
    ]);
  });

  it('tell nothing of services that the reader may not see', async () => {
    shift('latency', { issuer: 3, cart: 2 });
    await deploy('issuer', 'run-1', AT - 2 * MINUTE);
    source.silent.add('cards');
    hidden.add(ISSUER).add(CARDS);
    const found = await explain();
    expect(found.unseen).toBe(1);
    expect(found.candidates.map(one => one.kind)).toEqual([
      'unseen',
      'unseen',
      'unseen',
      'service',
    ]);
    expect(found.candidates[0]).toEqual({
      rank: 1,
      kind: 'unseen',
      entityRef: null,
      title: 'a service that you may not see',
      at: null,
      confidence: expect.any(Number),
      reasons: [],
      url: null,
      evidence: null,
      confirmed: null,
    });
    expect(found.summary).toContain(
      'Most likely: a service that you may not see',
    );
    const { items } = (
      await metrics.send('GET', `/explanations?entityRef=${CART}`)
    ).body;
    for (const told of [found, items]) {
      expect(JSON.stringify(told)).not.toMatch(/issuer|cards|run-1/i);
    }
    const judged = await metrics.send(
      'PUT',
      `/explanations/${found.id}/candidates/1`,
      { confirmed: true },
    );
    expect(judged).toMatchObject({
      status: 404,
      body: {
        error: {
          message: 'The explanation has no cause number 1 that you may judge',
        },
      },
    });

    hidden.clear();
    const seen = await client.getExplanation(found.id, metrics.auth);
    expect(seen.candidates[0].title).toBe('Deployment run-1 of ISSUER');
    hidden.add(CART);
    expect(
      await metrics.send('GET', `/explanations/${found.id}`),
    ).toMatchObject({ status: 404 });
    expect(
      await metrics.send('GET', `/explanations?entityRef=${CART}`),
    ).toMatchObject({ status: 404 });
  });

  it('are judged, and later ones learn from it', async () => {
    shift('latency', { issuer: 3, cart: 2 });
    await deploy('issuer', 'run-1', AT - 2 * MINUTE);
    const first = await explain();
    const judge = (id: string, rank: number, confirmed: boolean | null) =>
      client.judgeCandidate({ id, rank, confirmed }, metrics.auth);
    const judged = await judge(first.id, 1, false);
    expect(judged.candidates[0].confirmed).toBe(false);
    expect(judged.candidates[0].evidence).not.toBeNull();
    await judge(first.id, 2, true);

    const second = await explain();
    const confidence = ({ candidates }: Explanation, kind: string) =>
      candidates.find(one => one.kind === kind)!.confidence;
    expect(confidence(second, 'deployment')).toBeLessThan(
      confidence(first, 'deployment'),
    );
    expect(confidence(second, 'service')).toBeGreaterThan(
      confidence(first, 'service'),
    );

    await judge(first.id, 1, null);
    const back = await judge(first.id, 2, null);
    expect(back.candidates.map(one => one.confirmed)).toEqual(
      back.candidates.map(() => null),
    );
    const third = await explain();
    expect(third.candidates.map(one => one.confidence)).toEqual(
      first.candidates.map(one => one.confidence),
    );
  });

  it('of a service are listed newest first, without evidence', async () => {
    shift('latency', { cart: 3 });
    const first = await explain();
    metrics.clock.advance(60);
    const second = await explain({
      incident: { source: 'jira', externalId: 'INC-1' },
    });
    const listed = await client.listExplanations(
      { entityRef: CART },
      metrics.auth,
    );
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(listed[0]).toMatchObject({
      incident: { source: 'jira', externalId: 'INC-1' },
      target: null,
      candidates: [{ title: 'CART', evidence: null }],
    });
    expect(
      await client.listExplanations(
        { entityRef: CART, limit: 1 },
        metrics.auth,
      ),
    ).toHaveLength(1);
    expect(
      await client.listExplanations({ entityRef: ISSUER }, metrics.auth),
    ).toEqual([]);
  });

  it.each<[object, number, string]>([
    [
      { entityRef: 'component:default/ghost' },
      404,
      'The catalog has no entity component:default/ghost that you may read',
    ],
    [{ entityRef: 'a:b:c/d/e' }, 400, 'entityRef has to be an entity'],
    [
      { at: '2026-06-01T12:00:01Z' },
      400,
      'at has to be at most now, 2026-06-01T12:00:00.000Z, but 2026-06-01T12:00:01Z was given',
    ],
    [{ metricId: 'nope' }, 404, 'There is no metric with the id "nope"'],
    [
      { stepSeconds: 1 },
      400,
      'stepSeconds has to be at least 47, so that baseline and issue have at most 500 points, but 1 was given',
    ],
    [
      { baselineSeconds: 600, stepSeconds: 120 },
      400,
      'stepSeconds has to be at most 60, so that the baseline has 10 points, but 120 was given',
    ],
  ])('of %j are refused with %d', async (rest, status, message) => {
    const answer = await metrics.send('POST', '/explanations', {
      entityRef: CART,
      at: iso(AT),
      ...rest,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
    expect(
      await client.listExplanations({ entityRef: CART }, metrics.auth),
    ).toEqual([]);
  });

  it('refuse the metric of another service, and what is not there', async () => {
    const own = await metrics.client.createMetric(
      metricInput({ name: 'own', entityRef: ISSUER }),
      metrics.auth,
    );
    const other = await metrics.send('POST', '/explanations', {
      entityRef: CART,
      metricId: own.id,
    });
    expect(other).toMatchObject({
      status: 400,
      body: {
        error: {
          message: `metricId has to be a metric of ${CART} or one that fits every service, but ${own.id} was given, which belongs to another`,
        },
      },
    });
    expect(await metrics.send('GET', '/explanations/nope')).toMatchObject({
      status: 404,
      body: {
        error: {
          message:
            'There is no explanation with the id "nope" that you may read',
        },
      },
    });
    const { id } = await explain();
    expect(
      await metrics.send('PUT', `/explanations/${id}/candidates/1`, {
        confirmed: true,
      }),
    ).toMatchObject({ status: 404 });
  });

  it('fail with a sentence when the service leaves the catalog', async () => {
    const find = metrics.catalog.getEntitiesByRefs.getMockImplementation()!;
    metrics.catalog.getEntitiesByRefs.mockImplementation(
      async (request, caller) => {
        const isPerson = isAskedByPerson(caller);
        return isPerson
          ? find(request, caller)
          : { items: [...request.entityRefs].map(() => undefined) };
      },
    );
    expect(await explain()).toMatchObject({
      state: 'failed',
      summary: 'No explanation could be made.',
      error: `The catalog has no entity ${CART} any more`,
      unknown: null,
    });
  });
});
