import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  experimentCreatePermission,
  ideaReadPermission,
  ideaResourcePermissions,
} from '@hone/backstage-plugin-experiments-common';
import {
  ideaResourceRef,
  type IdeaResource,
} from '@hone/backstage-plugin-experiments-node';
import type { IdeaScope } from './store/ideas';

/** What a caller may do with one idea, by the last word of the permission's name. */
export type IdeaRight = 'read' | 'update' | 'rank' | 'vote';

/**
 * Rights of a caller over one idea.
 */
export type IdeaRights = Record<IdeaRight, boolean>;

/**
 * What the permission policy says of a caller and ideas.
 */
export interface IdeaViewer {
  /** Who may create experiments may try ideas. */
  mayTry: boolean;
  rightsOver(idea: IdeaResource): IdeaRights;
}

function rightOf(permission: { name: string }): IdeaRight {
  return permission.name.split('.').at(-1) as IdeaRight;
}

/**
 * The one place where permissions on ideas are asked for. Lists get conditions for SQL; single ideas are judged in
 * memory, however many of them, with one request for all.
 */
export class IdeaAuthorizer {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly registry: PermissionsRegistryService,
  ) {}

  /** What the caller may read, for lists, counts and summaries. */
  async readScope(credentials: BackstageCredentials): Promise<IdeaScope> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: ideaReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return createConditionTransformer(
        this.registry.getPermissionRuleset(ideaResourceRef),
      )(decision.conditions);
    }
    return decision.result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }

  /** Everything that the policy says of the caller, to judge any number of ideas by. */
  async viewer(credentials: BackstageCredentials): Promise<IdeaViewer> {
    const [decisions, mayTry] = await Promise.all([
      this.permissions.authorizeConditional(
        ideaResourcePermissions.map(permission => ({ permission })),
        { credentials },
      ),
      this.allows(credentials, experimentCreatePermission),
    ]);
    const judge = createConditionAuthorizer(
      this.registry.getPermissionRuleset(ideaResourceRef),
    );
    return {
      mayTry,
      rightsOver: idea =>
        Object.fromEntries(
          ideaResourcePermissions.map((permission, i) => [
            rightOf(permission),
            judge(decisions[i] as PolicyDecision, idea),
          ]),
        ) as IdeaRights,
    };
  }

  /** Refuses a caller without a permission that does not depend on an idea. */
  async requireBasic(
    credentials: BackstageCredentials,
    permission: BasicPermission,
    what: string,
  ): Promise<void> {
    if (!(await this.allows(credentials, permission))) {
      throw new NotAllowedError(
        `You may not ${what}: the permission ${permission.name} is missing`,
      );
    }
  }

  private async allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }
}

/**
 * The answer for an idea that does not exist and for one that the caller may not read: the same.
 */
export function ideaNotFound(key: string): NotFoundError {
  return new NotFoundError(`There is no idea ${key.slice(0, 40)}`);
}

/**
 * Refuses a caller who may read the idea, but not do this.
 */
export function requireIdeaRight(
  rights: IdeaRights,
  right: IdeaRight,
  what: string,
): void {
  if (!rights[right]) {
    throw new NotAllowedError(
      `You may not ${what}: the permission hone.idea.${right} is missing`,
    );
  }
}
