import { demoEntity } from '../__fixtures__/demoEntities';
import { entityScope, SCOPE_LIMIT } from './useEntityScope';

describe('entityScope', () => {
  it('is the service itself on a component', () => {
    expect(entityScope(demoEntity('cart-api'))).toEqual({
      aggregate: false,
      filter: { entityRef: ['component:default/cart-api'] },
      omitted: 0,
      empty: false,
    });
  });

  it('is what the group owns', () => {
    expect(entityScope(demoEntity('checkout')).filter).toEqual({
      owner: ['group:default/checkout'],
    });
  });

  it('is the parts of a system, as many as one filter takes', () => {
    const system = demoEntity('shop');
    expect(entityScope(system).filter.entityRef).toContain(
      'component:default/cart-api',
    );
    const big = {
      ...system,
      relations: Array.from({ length: 60 }, (_, i) => ({
        type: 'hasPart',
        targetRef: `component:default/s${i}`,
      })),
    };
    expect(entityScope(big).filter.entityRef).toHaveLength(SCOPE_LIMIT);
    expect(entityScope(big).omitted).toBe(10);
  });

  it('knows that a system without services has nothing to ask for', () => {
    expect(entityScope({ ...demoEntity('shop'), relations: [] }).empty).toBe(
      true,
    );
  });
});
