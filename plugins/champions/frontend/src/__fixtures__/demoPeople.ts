import type { Entity } from '@backstage/catalog-model';

/** Who reads the demo. */
export const ADA = 'user:default/ada';
export const CHECKOUT = 'group:default/checkout';

const NAMES: Record<string, string> = {
  ada: 'Ada Okafor',
  ben: 'Ben Lindqvist',
  cem: 'Cem Aydin',
  dana: 'Dana Costa',
  eli: 'Eli Novak',
  fay: 'Fay Tanaka',
  gus: 'Gus Meyer',
};

/** People of the demo's pool, in the order in which they take turns. */
export const DEMO_PEOPLE = Object.keys(NAMES).map(
  name => `user:default/${name}`,
);

/** The catalog of the demo. */
export const DEMO_ENTITIES: Entity[] = [
  ...Object.entries(NAMES).map(([name, displayName]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName }, memberOf: ['checkout'] },
  })),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout', namespace: 'default', title: 'Checkout' },
    spec: { type: 'team', children: ['payments'] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'payments', namespace: 'default', title: 'Payments' },
    spec: { type: 'team', children: [] },
    relations: [{ type: 'childOf', targetRef: CHECKOUT }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart-api', namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
  },
];

/** An entity of the demo's catalog. */
export function demoEntity(name: string): Entity {
  const found = DEMO_ENTITIES.find(({ metadata }) => metadata.name === name);
  if (!found) throw new Error(`The demo has no entity ${name}`);
  return found;
}
