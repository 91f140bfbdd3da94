import type { Entity } from '@backstage/catalog-model';

export const CART = 'component:default/cart';
export const ISSUER = 'component:default/issuer';

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/x',
    },
  };
}

export const cart = component('cart');
export const issuer = component('issuer');
