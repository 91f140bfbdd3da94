import fc from 'fast-check';
import { CART } from '../__fixtures__/entities';
import { metricInput, pushedInput } from '../__fixtures__/metrics';
import { testDatabases } from '../__testUtils__/databases';
import { startMetrics, type TestMetrics } from '../__testUtils__/startMetrics';

jest.setTimeout(180_000);

const RUNS = 100;
const REFUSED = 400;

const anything = fc.anything({
  withBigInt: false,
  withDate: false,
  withMap: false,
  withSet: false,
  maxDepth: 3,
  values: [
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, '\u0000', '\ud800', CART, 1e308, 5e-324, ''),
  ],
});

const instant = fc.oneof(
  fc.date({ noInvalidDate: true }).map(d => d.toISOString()),
  fc.constantFrom(
    '2026-02-30T00:00:00Z',
    '2026-06-01T00:00:00Z',
    '2026-06-01T00:00:00+14:00',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '2016-12-31T23:59:60Z',
  ),
);

/** A record whose fields are mostly of the right kind, sometimes anything, sometimes missing. */
function nearly(fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        fc.oneof(
          { weight: 40, arbitrary: value },
          { weight: 1, arbitrary: anything },
          // JSON leaves undefined fields out.
          { weight: 2, arbitrary: fc.constant(undefined) },
        ),
      ]),
    ),
  );
}

const text = fc.string({ unit: 'binary', maxLength: 70 });
const name = fc.oneof(fc.constantFrom('lead-time', 'latency', 'share'), text);
const entityRef = fc.oneof(fc.constant(CART), fc.constant('cart'), text);
const selector = fc.dictionary(text, text, { maxKeys: 3 });

const databases = testDatabases();

describe.each(databases.eachSupportedId())('any input on %p', database => {
  let metrics: TestMetrics;
  let id: fc.Arbitrary<string>;

  beforeAll(async () => {
    metrics = await startMetrics({ knex: await databases.init(database) });
    const { client, auth } = metrics;
    const made = await Promise.all([
      client.createMetric(metricInput(), auth),
      client.createMetric(pushedInput(), auth),
      client.createMetric(
        pushedInput({ name: 'share', kind: 'proportion' }),
        auth,
      ),
    ]);
    id = fc.oneof(fc.constantFrom(...made.map(m => m.id)), text);
  });
  afterAll(() => metrics?.stop());

  async function neverFails(
    method: string,
    path: string,
    bodies: fc.Arbitrary<unknown>,
    headers: Record<string, string> = {},
  ) {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(bodies, async body => {
        const answer = await metrics.send(method, path, body ?? null, headers);
        statuses.add(answer.status);
        expect(answer.status).toBeLessThan(500);
        expect(answer.body.error?.message ?? 'a good answer').toMatch(/.{10}/);
      }),
      { numRuns: RUNS },
    );
    return [...statuses];
  }

  it('is no internal error of POST /observations', async () => {
    const item = nearly({
      externalId: text,
      metric: name,
      entityRef,
      arm: text,
      at: instant,
      value: fc.double(),
      n: fc.double({ min: 0 }),
      mean: fc.double(),
      m2: fc.double({ min: 0 }),
      successes: fc.nat(),
      bucketSeconds: fc.nat(),
    });
    const statuses = await neverFails(
      'POST',
      '/observations',
      nearly({ source: text, items: fc.array(item, { maxLength: 4 }) }),
    );
    expect(statuses).toContain(REFUSED);
  });

  it('is no internal error of good observations with any numbers, nor of reading them', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const item = fc.record({
      externalId: fc.uuid(),
      metric: fc.constant('lead-time'),
      entityRef: fc.constant(CART),
      at: fc.constant('2026-06-01T00:00:00Z'),
      n: number.map(Math.abs),
      mean: number,
      m2: number.map(Math.abs),
    });
    const sample = fc.record({
      externalId: fc.uuid(),
      metric: fc.constant('lead-time'),
      entityRef: fc.constant(CART),
      at: fc.constant('2026-06-01T00:00:00Z'),
      value: fc.oneof(number, fc.double({ min: -1e3, max: 1e3, noNaN: true })),
    });
    const statuses = await neverFails(
      'POST',
      '/observations',
      fc.record({
        source: fc.constant('fuzz'),
        items: fc.array(fc.oneof(item, sample), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
    );
    expect(statuses).toContain(200);
    const { items } = (
      await metrics.send('GET', '/metrics?q=lead-time&sourceId=push')
    ).body;
    const read = await metrics.send('POST', '/moments/query', {
      items: [{ metricId: items[0].id, entityRef: CART }],
      start: '2026-06-01T00:00:00Z',
      end: '2026-06-02T00:00:00Z',
    });
    expect(read.body.items[0]).toMatchObject({
      error: null,
      mean: expect.any(Number),
      m2: expect.any(Number),
    });
  });

  it('is no internal error of POST /observations as NDJSON', async () => {
    const line = fc.oneof(
      fc.json(),
      text,
      fc.constant(
        `{"externalId":"a","metric":"lead-time","entityRef":"${CART}","at":"2026-06-01T00:00:00Z","value":1}`,
      ),
    );
    const statuses = await neverFails(
      'POST',
      '/observations?source=nd',
      fc.array(line, { maxLength: 4 }).map(lines => lines.join('\n')),
      { 'Content-Type': 'application/x-ndjson' },
    );
    expect(statuses).toContain(REFUSED);
  });

  it('is no internal error of POST /metrics', async () => {
    const statuses = await neverFails(
      'POST',
      '/metrics',
      nearly({
        name: fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/), text),
        title: text,
        description: text,
        entityRef: fc.oneof(entityRef, fc.constant(null)),
        unit: fc.constantFrom('s', '1'),
        direction: fc.constantFrom('lower-is-better', 'higher-is-better'),
        kind: fc.constantFrom('mean', 'proportion', 'quantile', 'rate'),
        sourceId: fc.constantFrom('test', 'push', 'none'),
        query: fc.oneof(fc.constant({ level: '1' }), selector),
        stepSeconds: fc.nat(),
        simulated: fc.boolean(),
      }),
    );
    expect(statuses).toContain(REFUSED);
  });

  it.each(['/series/query', '/moments/query'])(
    'is no internal error of POST %s',
    async path => {
      const statuses = await neverFails(
        'POST',
        path,
        nearly({
          items: fc.array(
            nearly({ metricId: id, entityRef, arm: text, selector }),
            { maxLength: 3 },
          ),
          start: instant,
          end: instant,
          ...(path.startsWith('/series')
            ? { stepSeconds: fc.oneof(fc.nat(), fc.constant(31_536_000)) }
            : {}),
        }),
      );
      expect(statuses).toContain(REFUSED);
    },
  );

  it('is no internal error of POST /pins', async () => {
    const statuses = await neverFails(
      'POST',
      '/pins',
      nearly({
        items: fc.array(
          nearly({
            metricId: id,
            entityRef,
            arm: text,
            selector,
            from: instant,
            until: fc.oneof(instant, fc.constant(null)),
            bucketSeconds: fc.nat(),
          }),
          { maxLength: 3 },
        ),
      }),
    );
    expect(statuses).toContain(REFUSED);
  });

  it('is no internal error of POST /candidates', async () => {
    const statuses = await neverFails(
      'POST',
      '/candidates',
      nearly({ entityRef, text, limit: fc.nat() }),
    );
    expect(statuses).toContain(REFUSED);
  });

  it('is no internal error of queries, paths and headers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        async given => {
          const part = encodeURIComponent(given);
          for (const [method, path] of [
            ['GET', `/metrics?cursor=${part}`],
            ['GET', `/metrics?q=${part}&limit=2`],
            ['GET', `/metrics?entityRef=${part}`],
            ['GET', `/metrics?limit=${part}`],
            ['GET', `/metrics/${part}`],
            ['DELETE', `/pins/${part}`],
            ['DELETE', `/metrics/${part}`],
          ]) {
            const { status } = await metrics.send(method, path, undefined, {
              'If-Match': part,
            });
            expect(status).toBeLessThan(500);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
