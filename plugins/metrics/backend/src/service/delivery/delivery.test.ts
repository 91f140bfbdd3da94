import type { Entity } from '@backstage/catalog-model';
import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';

jest.setTimeout(120_000);

const MAIL = 'component:default/mail';
const HOUR = 3_600_000;
const databases = testDatabases();

function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/x',
    },
  };
}

const instant = (text: string) => `2026-${text.replace(' ', 'T')}:00Z`;

/** The log G8 as a source sends it: deliveries in the order of arrival. */
const mailLog = () => {
  const deployment = (id: string, version: string, rest: object) => ({
    kind: 'deployment',
    id,
    version: instant(version),
    service: 'mail',
    environment: 'production',
    ...rest,
  });
  const change = (id: string, at: string, parents: string[]) => ({
    kind: 'change',
    id,
    version: instant(at),
    at: instant(at),
    repository: 'https://github.com/acme/mail.git',
    parents,
    paths: ['mail'],
  });
  const incident = (version: string, rest: object) => ({
    kind: 'incident',
    id: 'I1',
    version: instant(version),
    service: 'mail',
    createdAt: instant('05-05 12:35'),
    impactAt: instant('05-05 12:30'),
    cause: { type: 'digest', value: 'm2' },
    ...rest,
  });
  const d2 = deployment('D2', '05-05 12:00', {
    at: instant('05-05 12:00'),
    sha: 'c3',
    digest: 'm2',
    status: 'succeeded',
  });
  return [
    { deliveryId: 'g-01', ...d2 },
    {
      deliveryId: 'g-02',
      ...incident('05-05 13:05', { mitigatedAt: instant('05-05 13:00') }),
    },
    { deliveryId: 'g-03', ...incident('05-05 12:35', {}) },
    { deliveryId: 'g-01', ...d2 },
    { deliveryId: 'g-04', ...d2 },
    {
      deliveryId: 'g-05',
      ...deployment('D2', '05-05 11:50', {
        sha: 'c3',
        digest: 'm2',
        status: 'running',
      }),
    },
    { deliveryId: 'g-06', ...change('c2', '05-05 08:00', ['c1']) },
    {
      deliveryId: 'g-07',
      ...deployment('D1', '05-04 10:00', {
        at: instant('05-04 10:00'),
        sha: 'c1',
        digest: 'm1',
        status: 'succeeded',
      }),
    },
    { deliveryId: 'g-08', ...change('c1', '05-04 08:00', []) },
    { deliveryId: 'g-09', ...change('c3', '05-05 13:00', ['c2']) },
  ];
};

const WINDOW = `from=${instant('05-01 00:00')}&to=${instant('05-11 00:00')}`;

describe.each(databases.eachSupportedId())('delivery, %s', id => {
  let metrics: TestMetrics;
  let knex: Knex;

  const clear = async () => {
    for (const table of ['events', 'facts']) {
      await knex(`delivery_${table}`).delete();
    }
    // Facts that are removed by hand have changed too.
    for (const table of ['services', 'repositories']) {
      await knex(`delivery_${table}`).increment('facts_revision');
    }
  };
  beforeAll(async () => {
    knex = await migrated(databases, id);
    metrics = await startMetrics({
      knex,
      entities: [
        component('mail', { 'github.com/project-slug': 'acme/mail' }),
        component('cart', { 'hone.dev/delivery-names': 'shop-cart' }),
      ],
    });
  });
  beforeEach(clear);
  afterAll(() => metrics?.stop());

  const push = (items: unknown[], source = 'test') =>
    metrics.send('POST', '/delivery/events', { source, items });
  const summary = async (ref = MAIL) =>
    (await metrics.send('GET', `/delivery/summary?entityRef=${ref}&${WINDOW}`))
      .body;
  const releases = async (rest = '') =>
    (
      await metrics.send(
        'GET',
        `/delivery/releases?entityRef=${MAIL}&${WINDOW}${rest}`,
      )
    ).body;

  it('keeps each delivery once, and of each fact the later version (G8)', async () => {
    expect((await push(mailLog())).body).toEqual({
      kept: 9,
      duplicates: 2,
      stale: 2,
      facts: 6,
      unassigned: 0,
    });
    expect(await summary()).toMatchObject({
      deployments: 2,
      leadTime: {
        n: 1,
        of: 3,
        notComputable: { 'first-deployment': 1, negative: 1 },
        p50: { value: 4 * HOUR },
      },
      changeFailRate: { count: 1, of: 2, value: 0.5 },
      recovery: { n: 1, open: 0, median: 0.5 * HOUR },
    });
  });

  it('comes to the same whatever the order, and however often it is sent', async () => {
    await push(mailLog());
    const expected = { summary: await summary(), releases: await releases() };
    const rng = createRng('orders');
    for (let round = 0; round < 4; round++) {
      await clear();
      for (const event of rng.shuffle(mailLog())) await push([event]);
      await push(rng.shuffle(mailLog()));
      expect({ summary: await summary(), releases: await releases() }).toEqual(
        expected,
      );
    }
  });

  it('shows what was deployed, with the evidence, page by page', async () => {
    await push(mailLog());
    const first = await releases('&limit=1');
    expect(first.items).toEqual([
      {
        id: 'D2',
        kind: 'deployment',
        at: '2026-05-05T12:00:00.000Z',
        startedAt: null,
        targets: [],
        sha: 'c3',
        digest: 'm2',
        url: null,
        unplanned: false,
        outcome: 'failed',
        matured: true,
        changes: 2,
        leadTime: { n: 1, p50: 4 * HOUR },
        evidence: [
          { type: 'incident', id: 'I1', confidence: 'content', url: null },
        ],
      },
    ]);
    const second = await releases(`&limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map((item: { id: string }) => item.id)).toEqual(['D1']);
    expect(second.nextCursor).toBeNull();
  });

  it('keeps events of services that nobody knows, and says so', async () => {
    const event = {
      ...mailLog()[0],
      deliveryId: undefined,
      id: 'elsewhere',
      service: 'nobody',
    };
    expect((await push([event])).body).toMatchObject({
      facts: 1,
      unassigned: 1,
    });
    const known = { ...event, id: 'named', service: 'Shop-Cart' };
    expect((await push([known])).body.unassigned).toBe(0);
    expect((await summary('component:default/cart')).deployments).toBe(1);
  });

  it('says how many deployments are of commits that nobody knows', async () => {
    await push(mailLog().filter(event => event.kind !== 'change'));
    expect((await summary()).leadTime).toMatchObject({
      n: 0,
      of: 0,
      unknownCommits: 2,
    });
  });

  it('does not count what is not in production', async () => {
    await push([{ ...mailLog()[0], environment: 'staging' }]);
    expect((await summary()).deployments).toBe(0);
  });

  it('takes NDJSON', async () => {
    const lines = mailLog().map(event => JSON.stringify(event));
    const answer = await metrics.send(
      'POST',
      '/delivery/events?source=nd',
      lines.join('\n'),
      { 'Content-Type': 'application/x-ndjson' },
    );
    expect(answer).toMatchObject({ status: 200, body: { facts: 6 } });
  });

  it.each([
    [{ at: '2027-01-01T00:00:00Z' }, 'items.0.at has to be at most 10 minutes'],
    [{ at: 'soon' }, 'items.0.at has to be an instant'],
    [{ version: '0001-01-01T00:00:00Z' }, 'items.0.version has to be'],
    [{ at: undefined }, 'items.0.at is missing'],
    [{ status: 'done' }, 'items.0'],
    [{ kind: 'deploy' }, 'items.0'],
    [{ service: '' }, 'items.0'],
    [{ id: 'x'.repeat(201) }, 'items.0'],
    [{ more: 1 }, 'items.0'],
  ])(
    'refuses %j with a sentence, and stores nothing',
    async (rest, message) => {
      const answer = await push([
        { ...mailLog()[0], ...rest },
        ...mailLog().slice(1),
      ]);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(message);
      expect((await summary()).deployments).toBe(0);
    },
  );

  it('refuses an incident that ended before it began', async () => {
    const answer = await push([
      { ...mailLog()[1], mitigatedAt: instant('05-05 12:00') },
    ]);
    expect(answer.body.error.message).toContain(
      'items.0.mitigatedAt has to be after impactAt',
    );
  });

  it.each([
    ['from=x&to=2026-05-01T00:00:00Z', 'from'],
    ['from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z', 'to has to be after'],
    ['from=2020-05-02T00:00:00Z&to=2026-05-01T00:00:00Z', 'at most 800 days'],
  ])('refuses the window %s', async (window, message) => {
    const answer = await metrics.send(
      'GET',
      `/delivery/summary?entityRef=${MAIL}&${window}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
  });

  it('does not know services that the caller may not read', async () => {
    const answer = await metrics.send(
      'GET',
      `/delivery/summary?entityRef=component:default/ghost&${WINDOW}`,
    );
    expect(answer.status).toBe(404);
  });
});
