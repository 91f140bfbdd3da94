import {
  migrated,
  MIGRATIONS,
  testDatabases,
} from '../../../__testUtils__/databases';
import { FactStore } from '../../../store/delivery/FactStore';
import { ServiceIndex } from './ServiceDirectory';
import { toDelivery } from './toDelivery';

jest.setTimeout(60_000);

const databases = testDatabases();
const now = new Date('2026-11-27T12:00:00Z');

function commit(sha: string, at: string) {
  return toDelivery(
    'ci',
    {
      kind: 'change',
      id: sha,
      sha,
      version: at,
      at,
      repository: 'github.com/acme/cart',
      parents: [],
    },
    { services: new ServiceIndex([]), now },
  );
}

describe('the id of a delivery that came without one', () => {
  it('is the same for the same event and another one for another', () => {
    const first = commit('a1', '2026-11-02T09:00:00Z');
    expect(commit('a1', '2026-11-02T09:00:00.000Z')).toEqual(first);
    expect(commit('a2', '2026-11-02T09:00:00Z').deliveryId).not.toBe(
      first.deliveryId,
    );
  });

  it('sorts by time, also where instants have fewer digits', () => {
    const instants = [
      '1980-01-01T00:00:00Z',
      '2001-09-08T00:00:00Z',
      '2001-09-10T00:00:00Z',
      '2026-11-02T09:00:00Z',
    ];
    const ids = instants.map(at => commit('a1', at).deliveryId);
    expect(ids.slice().sort()).toEqual(ids);
  });

  it.each(databases.eachSupportedId())(
    'is given to what was kept before, so that it counts as known, on %p',
    async id => {
      const knex = await migrated(databases, id);
      const store = new FactStore(knex);
      const deliveries = ['1980-01-01T00:00:00Z', '2026-11-02T09:00:00Z'].map(
        (at, i) => commit(`a${i}`, at),
      );
      const named = { ...commit('b', '2026-11-03T09:00:00Z'), deliveryId: 'b' };
      const apply = (all: typeof deliveries) =>
        store.apply('ci', all, { receivedAt: now });

      const later = { name: '20261127180000_delivery_bulk.js' };
      await knex.migrate.down({ ...MIGRATIONS, ...later });
      const before = deliveries.map(one => ({
        ...one,
        deliveryId: one.contentHash,
      }));
      expect((await apply([...before, named])).kept).toBe(3);
      await knex.migrate.up({ ...MIGRATIONS, ...later });

      expect(await apply([...deliveries, named])).toMatchObject({
        kept: 0,
        duplicates: 3,
      });
      await knex.migrate.down({ ...MIGRATIONS, ...later });
      expect(await apply([...before, named])).toMatchObject({ kept: 0 });
    },
  );
});
