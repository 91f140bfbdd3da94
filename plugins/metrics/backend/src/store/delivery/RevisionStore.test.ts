import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { FactStore } from './FactStore';
import { RevisionStore } from './RevisionStore';
import type { Delivery } from './types';

jest.setTimeout(60_000);

const CART = 'component:default/cart';
const SHOP = 'github.com/acme/shop';
const receivedAt = new Date('2026-06-01T00:00:00Z');
const databases = testDatabases();

function delivery(
  rest: Partial<Delivery['fact']>,
  affects: string[] = [],
): Delivery {
  const fact: Delivery['fact'] = {
    source: 's',
    kind: 'change',
    externalId: 'c1',
    version: 1,
    at: 1000,
    entityRef: '',
    named: '',
    repository: '',
    body: {},
    ...rest,
  };
  const hash = `${fact.externalId}/${fact.version}`;
  return { deliveryId: hash, contentHash: hash, fact, affects };
}

describe.each(databases.eachSupportedId())('RevisionStore on %p', id => {
  let knex: Knex;
  let facts: FactStore;
  let revisions: RevisionStore;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    facts = new FactStore(knex);
    revisions = new RevisionStore(knex);
  });

  const apply = (...deliveries: Delivery[]) =>
    facts.apply('s', deliveries, { receivedAt });

  it('has nothing to say about what nobody told of', async () => {
    expect(await revisions.of(CART, SHOP)).toEqual({
      service: 0,
      repository: 0,
    });
  });

  it('counts the changes of commits although nobody knew whose they are', async () => {
    await apply(delivery({ repository: SHOP }));
    await apply(delivery({ repository: SHOP }));
    expect(await revisions.of(CART, SHOP)).toEqual({
      service: 0,
      repository: 1,
    });
    await apply(delivery({ repository: SHOP, version: 2 }, [CART]));
    expect(await revisions.of(CART, SHOP)).toEqual({
      service: 1,
      repository: 2,
    });
    expect(await revisions.of(CART, '')).toEqual({ service: 1, repository: 0 });
  });

  it('counts a commit that moves for the repository that it leaves too', async () => {
    await apply(delivery({ repository: SHOP }));
    await apply(delivery({ repository: 'github.com/acme/new', version: 2 }));
    expect(await revisions.of(CART, SHOP)).toMatchObject({ repository: 2 });
    expect(await revisions.of(CART, 'github.com/acme/new')).toMatchObject({
      repository: 1,
    });
  });

  it('leaves repositories alone when a deployment names one', async () => {
    await apply(
      delivery({ kind: 'deployment', entityRef: CART, repository: SHOP }, [
        CART,
      ]),
    );
    expect(await revisions.of(CART, SHOP)).toEqual({
      service: 1,
      repository: 0,
    });
  });
});
