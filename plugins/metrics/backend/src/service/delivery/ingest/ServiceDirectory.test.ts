import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TestClock } from '../../../__testUtils__/TestClock';
import { ServiceDirectory } from './ServiceDirectory';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:default/x' },
});

describe('ServiceDirectory', () => {
  function setUp() {
    const entities: Entity[] = [component('cart')];
    const clock = new TestClock();
    const catalog = catalogServiceMock.mock({
      queryEntities: jest.fn(async () => ({
        items: [...entities],
        totalItems: entities.length,
        pageInfo: {},
      })),
    });
    const auth = mockServices.auth();
    const directory = new ServiceDirectory({ catalog, auth, clock });
    const reads = () => catalog.queryEntities.mock.calls.length;
    const find = async (name: string) => {
      const index = await directory.indexFor(i => !i.find(name, ''));
      return index.find(name, '')?.entityRef;
    };
    return { entities, clock, directory, reads, find };
  }

  it('reads the catalog once in a while', async () => {
    const { clock, reads, find } = setUp();
    await find('cart');
    await find('cart');
    expect(reads()).toBe(1);
    clock.advance(301);
    await find('cart');
    expect(reads()).toBe(2);
  });

  it('sees a service that was just added', async () => {
    const { entities, directory, find } = setUp();
    await directory.index();
    entities.push(component('pay'));
    expect(await find('pay')).toBe('component:default/pay');
    entities.push(component('mail'));
    expect(await find('mail')).toBe('component:default/mail');
  });

  it('reads ever more seldom for a name that nobody answers to', async () => {
    const { clock, directory, reads, find } = setUp();
    await directory.index();
    // At once, then after 5, 10, 20, … seconds, at last every five minutes.
    for (let second = 0; second < 3_600; second += 1) {
      await find('ghost');
      clock.advance(1);
    }
    expect(reads()).toBeGreaterThan(12);
    expect(reads()).toBeLessThan(25);
  });

  it('asks a catalog again that did not answer', async () => {
    const { directory, find } = setUp();
    const failing = jest
      .spyOn(directory as never, 'read')
      .mockRejectedValueOnce(new Error('away') as never);
    await expect(find('cart')).rejects.toThrow('away');
    expect(await find('cart')).toBe('component:default/cart');
    failing.mockRestore();
  });
});
