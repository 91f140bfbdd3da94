import type { Entity } from '@backstage/catalog-model';
import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { startMetrics, type TestMetrics } from '../__testUtils__/startMetrics';
import { component, group } from '../service/delivery/__fixtures__/entities';
import { startRollups } from '../service/delivery/__testUtils__/startRollups';

jest.setTimeout(120_000);

const databases = testDatabases();
const TEAM = 'group:default/team';
const SECRET = 'group:default/secret';

const entities: Entity[] = [
  group('team'),
  group('secret'),
  component('cart', { owner: TEAM, tags: ['simulated'] }),
  component('mail', { owner: TEAM }),
  component('vault', { owner: SECRET }),
  component('orphan'),
];

const deployment = (service: string, id: string, at: string) => ({
  kind: 'deployment' as const,
  id,
  version: at,
  at,
  service,
  environment: 'production',
  status: 'succeeded' as const,
  digest: `sha256:${id}`,
  sha: id,
});

const EVENTS = [
  deployment('cart', 'c1', '2026-05-19T09:00:00Z'),
  deployment('cart', 'c2', '2026-05-26T09:00:00Z'),
  deployment('mail', 'm1', '2026-05-27T09:00:00Z'),
  deployment('vault', 'v1', '2026-05-27T09:00:00Z'),
  deployment('orphan', 'o1', '2026-05-28T09:00:00Z'),
  deployment('nobody', 'n1', '2026-05-28T09:00:00Z'),
];

describe.each(databases.eachSupportedId())('dashboards, %s', id => {
  let metrics: TestMetrics;
  let knex: Knex;
  let hidden: Set<string>;

  beforeAll(async () => {
    knex = await migrated(databases, id);
    metrics = await startMetrics({ knex, entities });
    const find = metrics.catalog.getEntitiesByRefs.getMockImplementation()!;
    metrics.catalog.getEntitiesByRefs.mockImplementation(
      async (request, caller) => {
        const { items } = await find(request, caller);
        return {
          items: items.map((item, i) =>
            hidden.has([...request.entityRefs][i]) ? undefined : item,
          ),
        };
      },
    );
    await metrics.send('POST', '/delivery/events', {
      source: 'ci',
      items: EVENTS,
    });
    await startRollups(knex, { entities, clock: metrics.clock }).compute();
  });
  beforeEach(() => {
    // What the catalog answered before is forgotten by now.
    metrics.clock.advance(61);
    metrics.denied.clear();
    hidden = new Set();
  });
  afterAll(() => metrics?.stop());

  const get = async (path: string) => metrics.send('GET', `/delivery/${path}`);
  const overview = async (query = ''): Promise<DeliveryOverview> =>
    (await get(`overview?weeks=4${query}`)).body;
  const refs = async (list: string) =>
    (await get(list)).body.items.map((item: { ref: string }) => item.ref);

  it('show the organisation', async () => {
    const shown = await overview();
    expect(shown).toMatchObject({
      group: null,
      period: { from: '2026-05-11', to: '2026-06-08' },
      before: { from: '2026-04-13', to: '2026-05-11' },
      zone: 'UTC',
      services: 4,
      hiddenGroups: 0,
      simulated: true,
    });
    expect(shown.summary.deployments).toBe(5);
    expect(shown.summaryBefore.deployments).toBe(0);
    expect(shown.weeks).toHaveLength(53);
    expect(
      shown.weeks.slice(-4).map(week => [week.week, week.deployments]),
    ).toEqual([
      ['2026-05-11', 0],
      ['2026-05-18', 1],
      ['2026-05-25', 4],
      ['2026-06-01', 0],
    ]);
    expect(shown.weeks.filter(week => week.running)).toMatchObject([
      { week: '2026-06-01' },
    ]);
    expect(shown.signals.map(({ verdict }) => verdict)).not.toContain(
      'changed',
    );
  });

  it('show whole weeks of the past', async () => {
    const shown = await overview('&until=2026-05-25');
    expect(shown.period).toEqual({ from: '2026-04-27', to: '2026-05-25' });
    expect(shown.summary.deployments).toBe(1);
    expect(shown.weeks.at(-1)?.running).toBe(false);
  });

  it('show a group, by its full or its short reference', async () => {
    const shown = await overview(`&group=${TEAM}`);
    expect(shown).toMatchObject({ group: TEAM, services: 2, simulated: true });
    expect(shown.summary.deployments).toBe(3);
    expect(await overview('&group=team')).toEqual(shown);
  });

  it('list groups and services, page by page', async () => {
    expect(await refs('groups')).toEqual(['', SECRET, TEAM]);
    const all = [
      'component:default/cart',
      'component:default/mail',
      'component:default/orphan',
      'component:default/vault',
    ];
    expect(await refs('services')).toEqual(all);
    expect(await refs(`services?group=${TEAM}`)).toEqual(all.slice(0, 2));
    for (const [list, whole] of [
      ['groups', ['', SECRET, TEAM]],
      ['services', all],
    ] as const) {
      const found: string[] = [];
      let cursor: string | null = '';
      for (let page = 0; cursor !== null; page += 1) {
        expect(page).toBeLessThan(whole.length);
        const { body } = await get(
          `${list}?limit=1${cursor && `&cursor=${cursor}`}`,
        );
        expect(body.items).toHaveLength(1);
        found.push(body.items[0].ref);
        cursor = body.nextCursor;
      }
      expect(found).toEqual(whole);
    }
    const { body } = await get('services?weeks=2&limit=1');
    expect(body.items[0]).toMatchObject({
      services: 1,
      simulated: true,
      summary: { deployments: 1 },
      weeks: [{ week: '2026-05-25' }, { week: '2026-06-01', running: true }],
    });
  });

  it('say how far the numbers can be trusted', async () => {
    const { body } = await get('quality?weeks=4');
    expect(body.period).toEqual({ from: '2026-05-11', to: '2026-06-08' });
    const checks = Object.fromEntries(
      body.checks.map((check: { check: string }) => [check.check, check]),
    );
    expect(Object.keys(checks)).toEqual([
      'linked',
      'computable',
      'known-commits',
      'clocks',
      'assigned',
    ]);
    expect(checks['known-commits'].share).toMatchObject({ count: 0, of: 5 });
    expect(checks['known-commits'].services[0]).toEqual({
      ref: 'component:default/cart',
      count: 0,
      of: 2,
    });
    expect(checks.assigned.share).toMatchObject({ count: 5, of: 6 });
    expect(checks.linked).toMatchObject({ share: { of: 0 }, services: [] });
    const ofTeam = await get(`quality?weeks=4&group=${TEAM}`);
    expect(ofTeam.body.checks).toHaveLength(4);
    expect(ofTeam.body.checks[2].share).toMatchObject({ count: 0, of: 3 });
  });

  describe('for somebody who may not read a group', () => {
    beforeEach(() => {
      hidden.add(SECRET);
    });

    it('leave it out of every sum, and say so', async () => {
      const shown = await overview();
      // Services without a group are in the numbers of those who may read all groups.
      expect(shown).toMatchObject({ hiddenGroups: 2, services: 2 });
      expect(shown.summary.deployments).toBe(3);
      const { body } = await get('quality?weeks=4');
      expect(body.checks[2].share.of).toBe(3);
      expect(JSON.stringify(body)).not.toContain('vault');
    });

    it('leave it and its services out of lists', async () => {
      expect(await refs('groups')).toEqual([TEAM]);
      expect(await refs('services')).toEqual([
        'component:default/cart',
        'component:default/mail',
        'component:default/orphan',
      ]);
    });

    it.each(['overview', 'services', 'quality'])(
      'do not know it: %s',
      async route => {
        const answer = await get(`${route}?group=${SECRET}`);
        expect(answer.status).toBe(404);
        expect(answer.body.error.message).toBe(
          `The catalog has no entity ${SECRET} that you may read`,
        );
        expect(await get(`${route}?group=group:default/ghost`)).toMatchObject({
          status: 404,
        });
      },
    );

    it('ask the catalog at most once a minute, and not for long', async () => {
      const asked = () => metrics.catalog.getEntitiesByRefs.mock.calls.length;
      expect((await overview()).hiddenGroups).toBe(2);
      const before = asked();
      metrics.clock.advance(59);
      await overview();
      expect(asked()).toBe(before);
      hidden.clear();
      metrics.clock.advance(2);
      expect((await overview()).hiddenGroups).toBe(0);
    });
  });

  it('leave services out that the caller may not read', async () => {
    hidden.add('component:default/cart');
    expect(await refs(`services?group=${TEAM}`)).toEqual([
      'component:default/mail',
    ]);
    const { body } = await get('quality?weeks=4');
    expect(JSON.stringify(body)).not.toContain('cart');
  });

  it.each(['overview', 'groups', 'services', 'quality'])(
    'need the permission to read: %s',
    async route => {
      metrics.denied.add('hone.metric.read');
      const answer = await get(route);
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toBe(
        'You need the permission hone.metric.read for this',
      );
    },
  );

  it.each([
    ['weeks=105', /weeks.*104/],
    ['weeks=0', /weeks.*1/],
    ['weeks=many', /weeks/],
    ['until=2026-05-26', /until has to be a Monday up to 2026-06-08, the end/],
    ['until=2026-06-15', /until has to be a Monday up to 2026-06-08, the end/],
    ['until=2026-02-30', /until has to be a Monday/],
    ['until=soon', /until/],
  ])('refuse %s with a sentence', async (query, message) => {
    for (const route of ['overview', 'groups', 'services', 'quality']) {
      const answer = await get(`${route}?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(message);
    }
  });

  it.each([
    ['groups?limit=101', /limit/],
    ['services?limit=0', /limit/],
    ['services?cursor=x', /cursor has to be/],
    ['groups?cursor=x', /cursor has to be/],
    ['overview?group=%21', /group has to be an entity reference/],
  ])('refuse %s with a sentence', async (path, message) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });
});

it('show zeros before anything was computed', async () => {
  const metrics = await startMetrics();
  const { body } = await metrics.send('GET', '/delivery/overview');
  expect(body).toMatchObject({
    computedAt: null,
    services: 0,
    simulated: false,
    summary: { deployments: 0, leadTime: { p50: null } },
  });
  expect(body.weeks).toHaveLength(53);
  const groups = await metrics.send('GET', '/delivery/groups');
  expect(groups.body).toEqual({ items: [], nextCursor: null });
  await metrics.stop();
});
