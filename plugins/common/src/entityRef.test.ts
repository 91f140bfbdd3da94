import { normalizeEntityRef } from './entityRef';

describe('normalizeEntityRef', () => {
  it.each([
    ['cart-api', 'component:default/cart-api'],
    ['Component:Default/Cart-API', 'component:default/cart-api'],
    ['group:shop', 'group:default/shop'],
    ['user:hone-demo/x', 'user:hone-demo/x'],
  ])('%s is %s', (given, full) => {
    expect(normalizeEntityRef(given)).toBe(full);
  });

  it('names the field and what was given', () => {
    expect(() => normalizeEntityRef('a:b:c/d/e', 'ownerRef')).toThrow(
      /ownerRef has to be an entity reference .* "a:b:c\/d\/e" was given/,
    );
  });
});
