import type { DeliverySource } from '@hone/backstage-plugin-metrics-node';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { startMetrics } from '../__testUtils__/startMetrics';

jest.setTimeout(120_000);

const databases = testDatabases();

const git: DeliverySource = {
  id: 'git-cart',
  kind: 'git',
  title: 'Repository cart',
  async *read() {
    // Nothing new.
  },
};

describe.each(databases.eachSupportedId())('sources of deliveries, %s', id => {
  it('are those that are read and those that push, with what came in', async () => {
    const metrics = await startMetrics({
      knex: await migrated(databases, id),
      deliverySources: [git],
    });
    try {
      const at = metrics.clock.now().toISOString();
      const event = {
        kind: 'flag-change',
        id: 'f',
        version: at,
        at,
        flag: 'x',
      };
      const push = (service: string, name = event.id) =>
        metrics.send('POST', '/delivery/events', {
          source: 'ci',
          items: [{ ...event, id: name, service }],
        });
      await push('cart');
      await push('cart');
      const { body } = await metrics.send('GET', '/delivery/sources');
      expect(body.items).toEqual([
        {
          id: 'ci',
          kind: 'push',
          title: 'ci',
          state: 'ok',
          lastSuccessAt: null,
          failingSince: null,
          message: null,
          lastEventAt: at,
          events: 2,
          duplicates: 1,
          stale: 0,
          webhook: null,
        },
        expect.objectContaining({
          id: 'git-cart',
          kind: 'git',
          title: 'Repository cart',
          state: 'waiting',
          events: 0,
        }),
      ]);
    } finally {
      await metrics.stop();
    }
  });

  it('name what belongs to no service, the most events first, page by page', async () => {
    const metrics = await startMetrics({ knex: await migrated(databases, id) });
    try {
      const at = metrics.clock.now().toISOString();
      const items = ['ghost', 'ghost', 'spirit', 'cart', 'wraith'].map(
        (service, i) => ({
          kind: 'flag-change',
          id: `f${i}`,
          version: at,
          at: new Date(Date.parse(at) - i * 1_000).toISOString(),
          service,
          flag: 'x',
        }),
      );
      await metrics.send('POST', '/delivery/events', { source: 'ci', items });
      const seen: unknown[] = [];
      let cursor = '';
      do {
        const { body } = await metrics.send(
          'GET',
          `/delivery/unassigned?limit=1${cursor && `&cursor=${cursor}`}`,
        );
        expect(body.items).toHaveLength(1);
        seen.push(body.items[0]);
        cursor = body.nextCursor;
      } while (cursor);
      const group = { source: 'ci', repository: '' };
      expect(seen).toEqual([
        {
          ...group,
          named: 'ghost',
          events: 2,
          firstAt: items[1].at,
          lastAt: items[0].at,
        },
        expect.objectContaining({ ...group, named: 'spirit', events: 1 }),
        expect.objectContaining({ ...group, named: 'wraith', events: 1 }),
      ]);
      expect(
        await metrics.send('GET', '/delivery/unassigned?cursor=nonsense'),
      ).toMatchObject({ status: 400 });
    } finally {
      await metrics.stop();
    }
  });
});
