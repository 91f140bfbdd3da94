import type { PermissionsServiceRequestOptions } from '@backstage/backend-plugin-api';
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
  createIdeaConditionalDecision,
  experimentConditions,
  ideaConditions,
} from '@hone/backstage-plugin-experiments-node';
import {
  experimentResourcePermissions,
  ideaResourcePermissions,
  RESOURCE_TYPE_EXPERIMENT,
  RESOURCE_TYPE_IDEA,
} from '@hone/backstage-plugin-experiments-common';

export { experimentConditions, ideaConditions };

/** What a test policy answers for a permission. */
export type Answer =
  | boolean
  | PermissionCriteria<PermissionCondition<typeof RESOURCE_TYPE_EXPERIMENT>>
  | PermissionCriteria<PermissionCondition<typeof RESOURCE_TYPE_IDEA>>;

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
    const idea = ideaResourcePermissions.find(p => p.name === permission.name);
    if (idea) {
      return createIdeaConditionalDecision(
        idea as ResourcePermission<typeof RESOURCE_TYPE_IDEA>,
        answer as PermissionCriteria<
          PermissionCondition<typeof RESOURCE_TYPE_IDEA>
        >,
      );
    }
    const resource = experimentResourcePermissions.find(
      p => p.name === permission.name,
    ) as ResourcePermission<typeof RESOURCE_TYPE_EXPERIMENT>;
    return createExperimentConditionalDecision(
      resource,
      answer as PermissionCriteria<
        PermissionCondition<typeof RESOURCE_TYPE_EXPERIMENT>
      >,
    );
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
