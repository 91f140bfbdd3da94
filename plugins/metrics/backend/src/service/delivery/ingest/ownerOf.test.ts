import type { Entity } from '@backstage/catalog-model';
import { component, group } from '../__fixtures__/entities';
import { ownerOf } from './ownerOf';
import { ServiceIndex } from './ServiceDirectory';

const CART = 'component:default/cart';
const declared = (owner: unknown): Entity => ({
  ...component('cart'),
  spec: { owner: owner as string },
});

describe('the owner of a service', () => {
  it('is the relation that the catalog found', () => {
    expect(ownerOf(component('cart', { owner: 'group:default/Team-A' }))).toBe(
      'group:default/team-a',
    );
  });

  it('is else what it declares, in its own namespace', () => {
    expect(ownerOf(declared('team-a'))).toBe('group:default/team-a');
    const shop = declared('team-a');
    shop.metadata.namespace = 'shop';
    expect(ownerOf(shop)).toBe('group:shop/team-a');
    expect(ownerOf(declared('user:default/kim'))).toBe('user:default/kim');
  });

  it.each([undefined, '', 7, ':', {}])('is nobody for %p', owner => {
    expect(ownerOf(declared(owner))).toBe('');
  });

  it.each([
    ['group:default/team-a', 'group:default/team-a'],
    ['group:default/elsewhere', ''],
    ['user:default/kim', ''],
  ])(
    'counts as a group only when the catalog has it: %s',
    (owner, expected) => {
      const index = new ServiceIndex([
        component('cart', { owner, tags: ['simulated'] }),
        group('team-a'),
      ]);
      expect(index.get(CART)).toMatchObject({
        ownerRef: expected,
        simulated: true,
      });
      expect(index.find('team-a', '')).toBeUndefined();
    },
  );
});
