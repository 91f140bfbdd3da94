import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { rolesOf, type DemoRole } from '../organisation/roles';
import { conditionOf, pluginOf } from './conditions';
import { grantsOf, type Grant } from './grants';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

function isRestricted(grant: Grant): grant is Exclude<Grant, 'all'> {
  return grant !== 'all';
}

function decideOnHone(
  permission: Permission,
  roles: DemoRole[],
  claims: string[],
): PolicyDecision {
  const grants = grantsOf(permission.name, roles);
  const restricted = grants.filter(isRestricted);
  if (restricted.length < grants.length) return ALLOW;
  if (restricted.length === 0 || !isResourcePermission(permission)) return DENY;
  const { resourceType } = permission;
  const [first, ...others] = restricted.map(grant =>
    conditionOf(grant, resourceType, claims),
  );
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: pluginOf(resourceType),
    resourceType,
    conditions: others.length ? { anyOf: [first, ...others] } : first,
  };
}

/** Of the rest of the portal, somebody from outside sees what their own group owns, and changes nothing. */
function decideForOutsider(
  permission: Permission,
  claims: string[],
): PolicyDecision {
  if (
    permission.name !== 'catalog.entity.read' ||
    !isResourcePermission(permission)
  ) {
    return DENY;
  }
  const { resourceType } = permission;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType,
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType,
      params: { claims },
    },
  };
}

/**
 * The rights of the demo organisation: what belongs to Hone is refused unless the table of grants gives it to one of the
 * caller's roles; the rest of the portal is as open as before, but for guests from outside.
 */
export class DemoPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const roles = rolesOf(claims);
    if (permission.name.startsWith('hone.')) {
      return decideOnHone(permission, roles, claims);
    }
    const outsider = roles.length > 0 && roles.every(role => role === 'guest');
    return outsider ? decideForOutsider(permission, claims) : ALLOW;
  }
}
