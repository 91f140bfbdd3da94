import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  governanceWorld,
  harmlessInput,
  organisation,
} from '../../__testUtils__/governanceWorld';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { insertFreeze } from '../../store/freezes';
import { suggestStartForCaller } from '../collisions/start/suggestStartForCaller';

jest.setTimeout(60_000);

const NOW = new Date('2026-06-01T00:00:00Z');
const END = '2026-06-04T00:00:00.000Z';
const SHOP = 'system:default/shop';

function partOf(entity: Entity, system: string): Entity {
  const relations = entity.relations ?? [];
  return {
    ...entity,
    relations: [...relations, { type: 'partOf', targetRef: system }],
  };
}

describe.each(databases.eachSupportedId())('a freeze of a system, %s', id => {
  /** The cart is part of a system that is frozen for three days. */
  async function setUp(system = SHOP) {
    const t = governanceWorld(await initDatabase(id));
    t.context.catalog = catalogServiceMock({
      entities: organisation().map(entity =>
        entity.metadata.name === 'cart-api' ? partOf(entity, system) : entity,
      ),
    });
    await insertFreeze(t.knex, {
      id: 'freeze',
      title: 'Stocktaking',
      from: NOW,
      to: new Date(END),
      scope: 'entity',
      ref: SHOP,
      reason: 'The shop is closed',
      createdBy: 'user:default/mia',
      createdAt: NOW,
      updatedAt: NOW,
      revision: 1,
    });
    const { key } = await t.create(harmlessInput());
    return { ...t, key };
  }

  it('reaches its components', async () => {
    const t = await setUp();
    await expect(t.step(t.key, { action: 'start' })).rejects.toMatchObject({
      message: expect.stringContaining(
        `Nothing starts in the freeze "Stocktaking" until ${END}`,
      ),
    });
    const { startAt, skipped } = await suggestStartForCaller(
      t.context,
      t.caller,
      { key: t.key },
    );
    expect({ startAt, skipped }).toEqual({
      startAt: END,
      skipped: { collision: 0, freeze: 3, slots: 0 },
    });
  });

  it('leaves those of another system alone', async () => {
    const t = await setUp('system:default/warehouse');
    const started = await t.step(t.key, { action: 'start' });
    expect(started.status).toBe('running');
  });

  it('holds everything while nobody knows what is part of it', async () => {
    const t = await setUp('system:default/warehouse');
    jest
      .spyOn(t.context.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    await expect(t.step(t.key, { action: 'start' })).rejects.toMatchObject({
      message: expect.stringContaining('Stocktaking'),
    });
  });
});
