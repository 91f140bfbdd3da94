import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  RESOURCE_TYPE_EXPERIMENT,
  RESOURCE_TYPE_IDEA,
} from '@hone/backstage-plugin-experiments-common';
import {
  experimentConditions,
  ideaConditions,
} from '@hone/backstage-plugin-experiments-node';

const PARTNERS = 'group:default/partners';
const CHECKOUT = 'group:default/checkout';

function allow(): PolicyDecision {
  return { result: AuthorizeResult.ALLOW };
}

function deny(): PolicyDecision {
  return { result: AuthorizeResult.DENY };
}

/** Ada may do everything, Pat is a partner from outside, Cleo belongs to Checkout, everybody else may do nothing. */
class PeoplePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const person = user?.info.userEntityRef;
    if (person === 'user:default/ada') return allow();
    if (!isResourcePermission(permission)) return deny();
    const isIdea = permission.resourceType === RESOURCE_TYPE_IDEA;
    const base = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'hone-experiments',
      resourceType: permission.resourceType,
    } as const;
    if (person === 'user:default/cleo' && isIdea) {
      const conditions = ideaConditions.isIdeaOwner({ claims: [CHECKOUT] });
      return { ...base, conditions };
    }
    if (
      person === 'user:default/pat' &&
      permission.resourceType === RESOURCE_TYPE_EXPERIMENT
    ) {
      const claims = [PARTNERS];
      return {
        ...base,
        conditions: experimentConditions.isSharedWith({ claims }),
      };
    }
    return deny();
  }
}

/** The policy as a module of the real permission backend. */
export const peoplePolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'people',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new PeoplePolicy());
      },
    });
  },
});
