import type { Entity, EntityRelation } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { ProgrammeInput } from '@hone/backstage-plugin-champions-common';

export const PLATFORM = 'group:default/platform';
export const CHECKOUT = 'group:default/checkout';
export const SEARCH = 'group:default/search';
export const ENGINEERING = 'group:default/engineering';
export const CART = 'component:default/cart-api';

/** The reference of somebody by name. */
export const person = (name: string) => `user:default/${name}`;

/** Options of client calls by a user. */
export function as(name: string) {
  return { token: mockCredentials.user.token(person(name)) };
}

/** A group with what stands below it. */
export function group(
  name: string,
  below: { members?: string[]; children?: string[] } = {},
): Entity {
  const relations: EntityRelation[] = [
    ...(below.members ?? []).map(member => ({
      type: 'hasMember',
      targetRef: person(member),
    })),
    ...(below.children ?? []).map(child => ({
      type: 'parentOf',
      targetRef: `group:default/${child}`,
    })),
  ];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations,
  };
}

/** Somebody whom the catalog knows, in some groups. */
export function user(
  name: string,
  groups: string[],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default', annotations },
    spec: {},
    relations: groups.map(of => ({
      type: 'memberOf',
      targetRef: `group:default/${of}`,
    })),
  };
}

/** Two teams below engineering, three people each, and a service of checkout. */
export function smallOrg(): Entity[] {
  return [
    group('engineering', { children: ['checkout', 'search'] }),
    group('platform', { members: ['pat'] }),
    group('checkout', { members: ['ada', 'bob', 'cyd'] }),
    group('search', { members: ['dan', 'eve', 'fay'] }),
    user('pat', ['platform']),
    ...['ada', 'bob', 'cyd'].map(name => user(name, ['checkout'])),
    ...['dan', 'eve', 'fay'].map(name => user(name, ['search'])),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'cart-api', namespace: 'default' },
      spec: { type: 'service', owner: 'checkout' },
      relations: [{ type: 'ownedBy', targetRef: CHECKOUT }],
    },
  ];
}

/** A programme of two weeks per cycle over engineering that platform manages. */
export function programmeInput(
  change: Partial<ProgrammeInput> = {},
): ProgrammeInput {
  return {
    title: 'Improvement champions',
    ownerRefs: [PLATFORM],
    scopeRefs: [ENGINEERING],
    timeZone: 'Europe/Berlin',
    cadence: { unit: 'week', every: 2, startDate: '2026-11-02' },
    regions: [{ name: 'All', seats: 1 }],
    frozenCycles: 1,
    ...change,
  };
}
