import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { LinkStore, type LinkCause, type LinkChange } from './LinkStore';

jest.setTimeout(60_000);

const CART = 'component:default/cart';
const databases = testDatabases();

function change(
  revision: number,
  to: LinkCause,
  from: LinkChange['from'] = { cause: 'automatic', deploymentId: null },
): LinkChange {
  return {
    revision,
    from,
    to,
    reason: `Reason ${revision}`,
    changedBy: 'user:default/ada',
    changedAt: new Date('2026-06-01T00:00:00Z'),
  };
}

describe.each(databases.eachSupportedId())('LinkStore on %p', id => {
  let knex: Knex;
  let store: LinkStore;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    store = new LinkStore(knex);
  });

  const revisionOfFacts = async () =>
    Number(
      (await knex('delivery_services').where({ entity_ref: CART }).first())
        ?.facts_revision ?? 0,
    );

  it('knows of nothing that nobody said', async () => {
    expect(await store.get(CART, 'I1')).toEqual({
      incidentId: 'I1',
      cause: { type: 'automatic' },
      revision: 0,
    });
    expect(await store.ofService(CART, 10)).toEqual([]);
    expect(await store.changes(CART, 'I1', 10)).toEqual([]);
  });

  it('keeps what stands and every change of it, and has the service computed anew', async () => {
    const deployment = { type: 'deployment', id: 'D1' } as const;
    expect(await store.change(CART, 'I1', change(1, deployment))).toBe(true);
    expect(
      await store.change(
        CART,
        'I1',
        change(
          2,
          { type: 'none' },
          { cause: 'deployment', deploymentId: 'D1' },
        ),
      ),
    ).toBe(true);
    expect(await store.ofService(CART, 10)).toEqual([
      { incidentId: 'I1', cause: { type: 'none' }, revision: 2 },
    ]);
    expect(await store.changes(CART, 'I1', 10)).toEqual([
      change(2, { type: 'none' }, { cause: 'deployment', deploymentId: 'D1' }),
      change(1, deployment),
    ]);
    expect(await store.changes(CART, 'I1', 1)).toHaveLength(1);
    expect(await revisionOfFacts()).toBe(2);
  });

  it('leaves an incident to the rules again, and remembers that it was not', async () => {
    await store.change(CART, 'I1', change(1, { type: 'none' }));
    await store.change(CART, 'I1', change(2, { type: 'automatic' }));
    expect(await store.ofService(CART, 10)).toEqual([]);
    expect(await store.get(CART, 'I1')).toMatchObject({ revision: 2 });
    expect(await store.changes(CART, 'I1', 10)).toHaveLength(2);
  });

  it('keeps services and incidents apart', async () => {
    await store.change(CART, 'I1', change(1, { type: 'none' }));
    expect(await store.get('component:default/pay', 'I1')).toMatchObject({
      revision: 0,
    });
    expect(await store.get(CART, 'I2')).toMatchObject({ revision: 0 });
  });

  it('writes nothing when another revision stands', async () => {
    await store.change(CART, 'I1', change(1, { type: 'none' }));
    for (const late of [1, 3]) {
      expect(
        await store.change(CART, 'I1', change(late, { type: 'automatic' })),
      ).toBe(false);
    }
    expect(await store.get(CART, 'I1')).toMatchObject({
      cause: { type: 'none' },
      revision: 1,
    });
    expect(await store.changes(CART, 'I1', 10)).toHaveLength(1);
    expect(await revisionOfFacts()).toBe(1);
  });

  it('lets one of several win who set it at the same time', async () => {
    const race = (revision: number) =>
      Promise.all(
        ['D1', 'D2', 'D3'].map(deployment =>
          store.change(
            CART,
            'I1',
            change(revision, { type: 'deployment', id: deployment }),
          ),
        ),
      );
    expect((await race(1)).filter(Boolean)).toHaveLength(1);
    expect((await race(2)).filter(Boolean)).toHaveLength(1);
    expect(await store.changes(CART, 'I1', 10)).toHaveLength(2);
  });

  it('finds the service of a deployment among given sources', async () => {
    await knex('delivery_facts').insert({
      source: 'ci',
      kind: 'deployment',
      external_id: 'D1',
      version: 1,
      content_hash: 'h',
      at: 1,
      entity_ref: CART,
      named: 'cart',
      repository: '',
      body: '{}',
    });
    expect(await store.serviceOfDeployment('D1', ['other', 'ci'])).toBe(CART);
    expect(await store.serviceOfDeployment('D1', ['other'])).toBeUndefined();
    expect(await store.serviceOfDeployment('D2', ['ci'])).toBeUndefined();
    expect(await store.serviceOfDeployment('D1', [])).toBeUndefined();
  });
});
