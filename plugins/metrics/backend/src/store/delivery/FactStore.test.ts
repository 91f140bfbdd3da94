import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { FactStore } from './FactStore';
import type { Delivery } from './types';

jest.setTimeout(60_000);

const CART = 'component:default/cart';
const receivedAt = new Date('2026-06-01T00:00:00Z');
const databases = testDatabases();

function delivery(
  id: number,
  version: number,
  rest: Partial<Delivery['fact']> = {},
): Delivery {
  const fact: Delivery['fact'] = {
    source: 's',
    kind: 'deployment',
    externalId: `d${id}`,
    version,
    at: 1000 + id,
    entityRef: CART,
    named: 'cart',
    repository: '',
    body: { version },
    ...rest,
  };
  const hash = `${id}/${version}/${fact.entityRef}`;
  return {
    deliveryId: hash,
    contentHash: hash,
    fact,
    affects: [fact.entityRef].filter(Boolean),
  };
}

describe.each(databases.eachSupportedId())('FactStore on %p', id => {
  let knex: Knex;
  let store: FactStore;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    store = new FactStore(knex);
  });

  const apply = (deliveries: Delivery[]) =>
    store.apply('s', deliveries, { receivedAt });
  const facts = async () =>
    (
      await store.ofService(CART, {
        kinds: ['deployment'],
        from: 0,
        limit: 100,
      })
    ).map(fact => [fact.externalId, fact.version]);
  const revision = async (ref = CART) =>
    Number(
      (await knex('delivery_services').where({ entity_ref: ref }).first())
        ?.facts_revision ?? 0,
    );

  it('ends in the same rows when requests cross each other', async () => {
    const rng = createRng('crossing');
    const all = Array.from({ length: 60 }, (_, i) =>
      delivery(i % 6, Math.floor(i / 6)),
    );
    await Promise.all(
      Array.from({ length: 4 }, () => apply(rng.shuffle(all).slice(0, 40))),
    );
    await apply(all);
    expect(await facts()).toEqual([5, 4, 3, 2, 1, 0].map(n => [`d${n}`, 9]));
    const [{ n }] = await knex('delivery_events').count({ n: '*' });
    expect(Number(n)).toBe(60);
  });

  it('of two contents with one version keeps the same, whichever came first', async () => {
    const a = delivery(1, 5);
    const b: Delivery = {
      ...delivery(1, 5, { body: { other: true } }),
      deliveryId: 'b',
      contentHash: 'zz',
    };
    await apply([a]);
    await apply([b]);
    const first = await store.ofService(CART, {
      kinds: ['deployment'],
      from: 0,
      limit: 1,
    });
    await knex('delivery_facts').delete();
    await knex('delivery_events').delete();
    await apply([b]);
    expect((await apply([a])).stale).toBe(1);
    expect(
      await store.ofService(CART, { kinds: ['deployment'], from: 0, limit: 1 }),
    ).toEqual(first);
  });

  it('changes the revision of a service only when a fact of it changed', async () => {
    await apply([delivery(1, 1)]);
    expect(await revision()).toBe(1);
    await apply([delivery(1, 1)]);
    expect(await revision()).toBe(1);
    await apply([delivery(1, 2, { entityRef: 'component:default/pay' })]);
    expect(await revision()).toBe(2);
    expect(await revision('component:default/pay')).toBe(1);
    expect(await facts()).toEqual([]);
  });

  it('stores the cursor with the events, or neither', async () => {
    const broken = delivery(2, 1, { externalId: null as never });
    await expect(
      store.apply('s', [delivery(1, 1), broken], { receivedAt, cursor: 'c' }),
      // The driver's errors may come from another realm, so they are not known as errors here.
    ).rejects.toMatchObject({ message: expect.stringMatching(/null/i) });
    expect(await knex('delivery_sources')).toEqual([]);
    expect(await facts()).toEqual([]);
    await store.apply('s', [delivery(1, 1)], { receivedAt, cursor: 'c' });
    expect(await knex('delivery_sources').first()).toMatchObject({
      source_id: 's',
      cursor: 'c',
    });
  });

  it('takes thousands of events in one request', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => delivery(i, 1));
    const start = performance.now();
    expect(await apply(many)).toMatchObject({ kept: 5_000, facts: 5_000 });
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(
      `5,000 events stored at ${Math.round(
        5_000 / seconds,
      )} a second on ${id}\n`,
    );
    expect(await apply(many)).toMatchObject({ kept: 0, duplicates: 5_000 });
  });
});
