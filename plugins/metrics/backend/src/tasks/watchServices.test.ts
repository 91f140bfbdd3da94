import type { Entity } from '@backstage/catalog-model';
import { cart, CART } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import {
  openWatches,
  signal,
} from '../service/watches/__testUtils__/openWatches';
import { watchServices } from './watchServices';

jest.setTimeout(60_000);

const databases = testDatabases();

function component(name: string, type: string): Entity {
  return {
    ...cart,
    metadata: { ...cart.metadata, name },
    spec: { ...cart.spec, type },
  };
}

describe.each(databases.eachSupportedId())('watchServices on %p', id => {
  async function setup(entities: Entity[]) {
    const t = await openWatches(await migrated(databases, id), { entities });
    const run = (perService = 8, until = signal) =>
      watchServices({ ...t.stores, ...t }, perService, until);
    const watched = async (): Promise<string[]> =>
      (
        await t
          .knex('watches')
          .join('metrics', 'metrics.id', 'watches.metric_id')
          .orderBy(['watches.entity_ref', 'metrics.name'])
          .select('watches.entity_ref as ref', 'metrics.name as name')
      ).map(({ ref, name }) => `${ref} ${name}`);
    return { ...t, run, watched };
  }

  it('watches what is defined for services, again and again the same', async () => {
    const t = await setup([cart, component('lib', 'library')]);
    await t.define({ name: 'own', entityRef: CART });
    await t.define({ name: 'everywhere' });
    await t.define({ name: 'daily', stepSeconds: 86_400 });
    expect(await t.run()).toBe(2);
    expect(await t.run()).toBe(0);
    expect(await t.watched()).toEqual([`${CART} everywhere`, `${CART} own`]);
    expect(await t.watchOf(CART)).toMatchObject({ status: 'learning' });
    expect((await t.stores.watches.ofService(CART))[0].createdBy).toBe(
      'plugin:hone-metrics',
    );

    await t.watchService.delete((await t.watchOf(CART)).id, t.credentials);
    expect(await t.run()).toBe(0);
    expect(await t.watched()).toHaveLength(1);
  });

  it('watches so many of a service', async () => {
    const t = await setup([cart]);
    for (const name of ['a', 'b', 'c']) await t.define({ name });
    expect(await t.run(2)).toBe(2);
    expect(await t.watched()).toEqual([`${CART} a`, `${CART} b`]);
    expect(await t.run(2)).toBe(0);
    expect(await t.run(3)).toBe(1);
  });

  it('goes through the catalog page by page, and on where it was stopped', async () => {
    const services = Array.from({ length: 1_200 }, (_, i) =>
      component(`s${i}`, 'service'),
    );
    const t = await setup(services);
    await t.define({ name: 'a' });
    const stop = new AbortController();
    const query = t.catalog.queryEntities.bind(t.catalog);
    const sizes: number[] = [];
    t.catalog.queryEntities = async (...args) => {
      const page = await query(...args);
      sizes.push(page.items.length);
      stop.abort();
      return page;
    };
    expect(await t.run(8, stop.signal)).toBe(500);
    expect(await t.run()).toBe(700);
    expect(sizes).toEqual([500, 500, 200]);
    // Then from its beginning.
    expect(await t.run()).toBe(0);
    expect(sizes).toHaveLength(6);
  });

  it('begins again when the catalog fails at the place where it was', async () => {
    const t = await setup([cart]);
    await t.define({ name: 'a' });
    await t.stores.taskCursors.set('watch-services', 'nonsense');
    const query = t.catalog.queryEntities.bind(t.catalog);
    t.catalog.queryEntities = async (request, options) => {
      if (request && 'cursor' in request) throw new Error('Malformed cursor');
      return query(request, options);
    };
    await expect(t.run()).rejects.toThrow('Malformed cursor');
    expect(await t.run()).toBe(1);
  });
});
