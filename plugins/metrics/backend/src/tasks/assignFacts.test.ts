import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { cart, issuer } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { TestClock } from '../__testUtils__/TestClock';
import { DeliveryIngest } from '../service/delivery/ingest/DeliveryIngest';
import { ServiceDirectory } from '../service/delivery/ingest/ServiceDirectory';
import { createStores } from '../store/createStores';
import { assignFacts } from './assignFacts';

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())('assignFacts, %s', id => {
  it('gives facts to a service that comes into the catalog later', async () => {
    const stores = createStores(await migrated(databases, id));
    const clock = new TestClock();
    const logger = mockServices.logger.mock();
    const directoryOf = (entities: Entity[]) =>
      new ServiceDirectory({
        catalog: catalogServiceMock({ entities }),
        auth: mockServices.auth(),
        clock,
      });
    const at = '2026-05-01T00:00:00Z';
    const event = (service: string) => ({
      kind: 'incident' as const,
      id: service,
      version: at,
      createdAt: at,
      service,
    });
    const ingest = new DeliveryIngest({
      ...stores,
      directory: directoryOf([issuer]),
      clock,
    });
    const receipt = await ingest.push({
      source: 's',
      items: [event('cart'), event('ghost')],
    });
    expect(receipt.unassigned).toBe(2);

    const later = { ...stores, directory: directoryOf([cart]), logger };
    expect(await assignFacts(later)).toBe(1);
    expect(await assignFacts(later)).toBe(0);
    const facts = await stores.facts.ofService('component:default/cart', {
      kinds: ['incident'],
      from: 0,
      limit: 10,
    });
    expect(facts.map(fact => fact.externalId)).toEqual(['cart']);
    expect(await stores.facts.unassigned(10)).toMatchObject([
      { named: 'ghost' },
    ]);
  });
});
