import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type ResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createExperimentConditionalDecision,
  experimentConditions,
} from '@hone/backstage-plugin-experiments-node';
import {
  experimentResourcePermissions,
  RESOURCE_TYPE_EXPERIMENT,
} from '@hone/backstage-plugin-experiments-common';

export { experimentConditions };

/** What a test policy answers for a permission. */
export type Answer =
  | boolean
  | PermissionCriteria<PermissionCondition<typeof RESOURCE_TYPE_EXPERIMENT>>;

/**
 * A permissions service with the answers of a test, by permission name; everything else is allowed. The answers can be
 * exchanged while it runs.
 */
export class TestPolicy {
  answers: Record<string, Answer> = {};

  private decide(permission: { name: string }): PolicyDecision {
    const answer = this.answers[permission.name] ?? true;
    if (typeof answer === 'boolean') {
      return { result: answer ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
    }
    const resource = experimentResourcePermissions.find(
      p => p.name === permission.name,
    ) as ResourcePermission<typeof RESOURCE_TYPE_EXPERIMENT>;
    return createExperimentConditionalDecision(resource, answer);
  }

  get service() {
    return mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => {
          const { result } = this.decide(permission);
          return {
            result:
              result === AuthorizeResult.ALLOW
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          };
        }),
      authorizeConditional: async requests =>
        requests.map(({ permission }) => this.decide(permission)),
    });
  }

  get factory() {
    return this.service.factory;
  }
}
