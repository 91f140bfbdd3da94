import type { Entity } from '@backstage/catalog-model';

function service(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
  };
}

function group(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', profile: { displayName }, children: [] },
  };
}

export const DEMO_ENTITIES: Entity[] = [
  group('checkout', 'Checkout'),
  group('orders', 'Orders'),
  group('search-and-browse', 'Search & Browse'),
  service('payments-gateway', 'Payments gateway'),
  service('cart-api', 'Cart API'),
  service('delivery-slots', 'Delivery slots'),
  service('paused-service', 'Paused service'),
  service('quiet-service', 'Quiet service'),
  service(
    'customer-communication-preferences-and-consent-management',
    'Customer communication preferences and consent management for all markets',
  ),
];

export function demoEntity(name: string): Entity {
  const found = DEMO_ENTITIES.find(entity => entity.metadata.name === name);
  if (!found) throw new Error(`There is no demo entity ${name}`);
  return found;
}
