import type { PermissionsServiceRequestOptions } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createProgrammeConditionalDecision,
  programmeConditions,
} from '@hone/backstage-plugin-champions-node';
import {
  programmeResourcePermissions,
  RESOURCE_TYPE_PROGRAMME,
} from '@hone/backstage-plugin-champions-common';

export { programmeConditions };

/** What a test policy answers for a permission. */
export type Answer =
  | boolean
  | PermissionCriteria<PermissionCondition<typeof RESOURCE_TYPE_PROGRAMME>>;

/**
 * A permissions service with the answers of a test, by permission name; everything else is allowed. The answers can be
 * exchanged while it runs.
 */
export class TestPolicy {
  answers: Record<string, Answer> = {};
  /** Answers to single people, by their reference; they come first. */
  people: Record<string, Record<string, Answer>> = {};

  private decide(
    permission: { name: string },
    options?: PermissionsServiceRequestOptions,
  ): PolicyDecision {
    const principal = options?.credentials.principal as
      | { userEntityRef?: string }
      | undefined;
    const own = this.people[principal?.userEntityRef ?? ''];
    const answer =
      own?.[permission.name] ?? this.answers[permission.name] ?? true;
    if (typeof answer === 'boolean') {
      return { result: answer ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
    }
    const resource = programmeResourcePermissions.find(
      p => p.name === permission.name,
    ) as ResourcePermission<typeof RESOURCE_TYPE_PROGRAMME>;
    return createProgrammeConditionalDecision(resource, answer);
  }

  get service() {
    return mockServices.permissions.mock({
      authorize: async (requests, options) =>
        requests.map(({ permission }) => {
          const { result } = this.decide(permission, options);
          return {
            result:
              result === AuthorizeResult.ALLOW
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          };
        }),
      authorizeConditional: async (requests, options) =>
        requests.map(({ permission }) => this.decide(permission, options)),
    });
  }

  get factory() {
    return this.service.factory;
  }
}
