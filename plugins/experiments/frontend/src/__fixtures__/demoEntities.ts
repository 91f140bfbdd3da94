import type { Entity } from '@backstage/catalog-model';

function service(
  name: string,
  title: string,
  owner: string,
  system: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'service', lifecycle: 'production', owner, system },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${owner}` },
      { type: 'partOf', targetRef: `system:default/${system}` },
    ],
  };
}

function group(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', children: [] },
    relations: [],
  };
}

const SERVICES = [
  service('payments-gateway', 'Payments gateway', 'checkout', 'shop'),
  service('checkout-web', 'Checkout web', 'checkout', 'shop'),
  service('cart-api', 'Cart API', 'checkout', 'shop'),
  service('pricing-engine', 'Pricing engine', 'checkout', 'shop'),
  service('ranking-service', 'Ranking service', 'search-browse', 'discovery'),
  service('search-api', 'Search API', 'search-browse', 'discovery'),
  service('catalog-ingest', 'Catalog ingest', 'search-browse', 'discovery'),
  service('orders-api', 'Orders API', 'orders', 'fulfillment'),
  service('delivery-slots', 'Delivery slots', 'orders', 'fulfillment'),
  service('login-service', 'Login service', 'identity-risk', 'access'),
  service('edge-gateway', 'Edge gateway', 'platform', 'access'),
  service('quiet-service', 'Quiet service', 'platform', 'access'),
];

function systemOf(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name, namespace: 'default', title },
    spec: { owner: 'platform' },
    relations: SERVICES.filter(one => one.spec?.system === name).map(one => ({
      type: 'hasPart',
      targetRef: `component:default/${one.metadata.name}`,
    })),
  };
}

export const DEMO_ENTITIES: Entity[] = [
  ...SERVICES,
  group('checkout', 'Checkout'),
  group('search-browse', 'Search & Browse'),
  group('orders', 'Orders'),
  group('identity-risk', 'Identity & Risk'),
  group('platform', 'Platform'),
  systemOf('shop', 'Shop'),
  systemOf('discovery', 'Discovery'),
];

export function demoEntity(name: string): Entity {
  const found = DEMO_ENTITIES.find(entity => entity.metadata.name === name);
  if (!found) throw new Error(`There is no demo entity ${name}`);
  return found;
}
