import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  experimentReadPermission,
  experimentRunPermission,
  ideaCreatePermission,
  ideaUpdatePermission,
} from '@hone/backstage-plugin-experiments-common';
import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import { DEMO_ACCOUNTS } from '../organisation/accounts';
import { ROLE_CLAIMS, type DemoRole } from '../organisation/roles';
import { teamRef } from '../organisation/teams';
import { DemoPolicy } from './DemoPolicy';

const policy = new DemoPolicy();
const CHECKOUT = teamRef('checkout');
const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const catalogCreate = createPermission({
  name: 'catalog.entity.create',
  attributes: { action: 'create' },
});

/** What the policy answers to somebody with roles, who belongs to a group. */
function decide(
  permission: Permission,
  roles: DemoRole[],
  groups: string[] = [],
) {
  const userEntityRef = 'user:default/somebody';
  const ownershipEntityRefs = [
    userEntityRef,
    ...groups,
    ...roles.map(role => ROLE_CLAIMS[role]),
  ];
  return policy.handle(
    { permission },
    {
      credentials: mockCredentials.user(userEntityRef),
      info: { userEntityRef, ownershipEntityRefs },
    },
  );
}

describe('the policy of the demo organisation', () => {
  it('asks for the owner where a grant reaches as far as that', async () => {
    const decision = await decide(
      ideaUpdatePermission,
      ['engineer'],
      [CHECKOUT],
    );
    expect(decision).toMatchObject({
      result: 'CONDITIONAL',
      pluginId: 'hone-experiments',
      resourceType: 'hone-idea',
      conditions: {
        rule: 'IS_OWNER',
        resourceType: 'hone-idea',
        params: { claims: expect.arrayContaining([CHECKOUT]) },
      },
    });
  });

  it('lets either grant do for whoever has two', async () => {
    const decision = await decide(experimentRunPermission, [
      'engineer',
      'release-lead',
    ]);
    expect(decision).toMatchObject({
      conditions: {
        anyOf: [
          { rule: 'IS_OWNER' },
          { rule: 'HAS_DESIGN', params: { designs: ['canary'] } },
        ],
      },
    });
  });

  it('compares references in lower case', async () => {
    const ref = ROLE_CLAIMS.director.toLocaleUpperCase('en-US');
    expect(await decide(experimentReadPermission, [], [ref])).toEqual({
      result: 'ALLOW',
    });
  });

  it.each([
    ['a stranger', ideaCreatePermission, [] as DemoRole[], 'DENY'],
    ['a stranger', experimentReadPermission, [], 'DENY'],
    ['a stranger', catalogCreate, [], 'ALLOW'],
    ['an engineer', catalogRead, ['engineer'], 'ALLOW'],
    ['the developer', experimentRunPermission, ['developer'], 'ALLOW'],
    ['a guest', metricReadPermission, ['guest'], 'DENY'],
    ['a guest', catalogCreate, ['guest'], 'DENY'],
    ['a guest', experimentReadPermission, ['guest'], 'CONDITIONAL'],
    ['a guest', catalogRead, ['guest'], 'CONDITIONAL'],
    [
      'a guest who is a director too',
      catalogRead,
      ['guest', 'director'],
      'ALLOW',
    ],
  ] as const)('%s, %o', async (_who, permission, roles, result) => {
    expect(await decide(permission, [...roles])).toMatchObject({ result });
  });

  it('refuses what belongs to Hone to whoever is not signed in', async () => {
    expect(
      await policy.handle({ permission: experimentReadPermission }),
    ).toEqual({ result: 'DENY' });
  });

  it('knows a role for every account of the organisation', () => {
    expect(DEMO_ACCOUNTS.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });
});
