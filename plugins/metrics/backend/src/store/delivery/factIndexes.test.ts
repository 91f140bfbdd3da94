import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { FactStore } from './FactStore';
import { RollupReadStore } from './RollupReadStore';
import { RollupStore } from './RollupStore';
import { UnassignedStore } from './UnassignedStore';

jest.setTimeout(60_000);

const databases = testDatabases();
const SERVICE = 'component:default/cart';

// SQLite tells its plan without statistics; PostgreSQL scans tables as small as those of a test.
describe.each(databases.eachSupportedId().filter(([id]) => id === 'SQLITE_3'))(
  'indexes of facts on %p',
  id => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await migrated(databases, id);
    });

    async function planOf(query: () => Promise<unknown>): Promise<string> {
      const seen: { sql: string; bindings: readonly Knex.RawBinding[] }[] = [];
      const note = (told: (typeof seen)[number]) => seen.push(told);
      knex.on('query', note);
      await query();
      knex.removeListener('query', note);
      const steps = await Promise.all(
        seen.map(({ sql, bindings }) =>
          knex.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings),
        ),
      );
      return steps
        .flat()
        .map(step => step.detail)
        .join('\n');
    }

    it.each([
      [
        'facts of a service',
        () =>
          new FactStore(knex).ofService(SERVICE, {
            kinds: ['deployment', 'incident'],
            from: 0,
            limit: 10,
          }),
        'delivery_facts_entity_idx (entity_ref=? AND at>?)',
      ],
      [
        'commits',
        () => new FactStore(knex).commits(['r'], { from: 0, limit: 10 }),
        'delivery_facts_repository_idx (repository=? AND at>?)',
      ],
      [
        'facts without a service',
        () => new FactStore(knex).unassigned(10),
        'delivery_facts_entity_idx (entity_ref=?)',
      ],
      [
        'groups of facts without a service',
        () => new UnassignedStore(knex).groups({ limit: 10 }),
        'delivery_facts_entity_idx (entity_ref=?)',
      ],
      [
        'how many facts have no service',
        () => new RollupReadStore(knex).unassigned({ from: 0, to: 9 }, 10),
        'delivery_facts_entity_idx (entity_ref=? AND at>? AND at<?)',
      ],
      [
        'instants of a service',
        () => new RollupStore(knex).eventInstants(SERVICE, 10),
        'delivery_facts_entity_idx (entity_ref=?)',
      ],
    ])('look up %s', async (_, query, index) => {
      const plan = await planOf(query);
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/SCAN delivery_facts(?! USING)/);
    });

    it('look up what is known of deliveries', async () => {
      const plan = await planOf(() =>
        new FactStore(knex).apply(
          's',
          [
            {
              deliveryId: 'd',
              contentHash: 'h',
              affects: [],
              fact: {
                source: 's',
                kind: 'change',
                externalId: 'e',
                version: 1,
                at: 1,
                entityRef: '',
                named: '',
                repository: 'r',
                body: {},
              },
            },
          ],
          { receivedAt: new Date(0) },
        ),
      );
      expect(plan).toContain(
        'sqlite_autoindex_delivery_events_1 (source=? AND delivery_id=?)',
      );
      expect(plan).toContain(
        'sqlite_autoindex_delivery_facts_1 (source=? AND kind=? AND external_id=?)',
      );
    });
  },
);
