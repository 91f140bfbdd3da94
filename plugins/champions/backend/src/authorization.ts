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
  programmeReadPermission,
  programmeResourcePermissions,
} from '@hone/backstage-plugin-champions-common';
import {
  programmeResourceRef,
  type ProgrammeResource,
} from '@hone/backstage-plugin-champions-node';
import type { ProgrammeScope } from './store/programmes';

/** What a caller may do with one programme, by the last word of the permission's name. */
export type ProgrammeRight = 'read' | 'manage' | 'serve';

/**
 * Rights of a caller over one programme.
 */
export type ProgrammeRights = Record<ProgrammeRight, boolean>;

function rightOf(permission: { name: string }): ProgrammeRight {
  return permission.name.split('.').at(-1) as ProgrammeRight;
}

/**
 * The one place where permissions are asked for. Lists get conditions for SQL; single programmes are judged in memory,
 * however many of them, with one request for all.
 */
export class ProgrammeAuthorizer {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly registry: PermissionsRegistryService,
  ) {}

  /** What the caller may read, for lists. */
  async readScope(credentials: BackstageCredentials): Promise<ProgrammeScope> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: programmeReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return createConditionTransformer(
        this.registry.getPermissionRuleset(programmeResourceRef),
      )(decision.conditions);
    }
    return decision.result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }

  /** Everything that the policy says of the caller, to judge any number of programmes by. */
  async judge(
    credentials: BackstageCredentials,
  ): Promise<(programme: ProgrammeResource) => ProgrammeRights> {
    const decisions = await this.permissions.authorizeConditional(
      programmeResourcePermissions.map(permission => ({ permission })),
      { credentials },
    );
    const judge = createConditionAuthorizer(
      this.registry.getPermissionRuleset(programmeResourceRef),
    );
    return programme =>
      Object.fromEntries(
        programmeResourcePermissions.map((permission, i) => [
          rightOf(permission),
          judge(decisions[i] as PolicyDecision, programme),
        ]),
      ) as ProgrammeRights;
  }

  /** Refuses a caller without a permission that does not depend on a programme. */
  async requireBasic(
    credentials: BackstageCredentials,
    permission: BasicPermission,
    what: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not ${what}: the permission ${permission.name} is missing`,
      );
    }
  }
}

/** What is looked up by an id that may not exist or may not be read. */
export type Hidden =
  | 'programme'
  | 'plan'
  | 'seat'
  | 'swap'
  | 'person'
  | 'absence'
  | 'calendar'
  | 'feed';

/**
 * The answer for something that does not exist and for something that the caller may not read: the same.
 */
export function notFound(what: Hidden, id: string): NotFoundError {
  return new NotFoundError(`There is no ${what} ${id.slice(0, 40)}`);
}

/**
 * Refuses a caller who may read the programme, but not do this.
 */
export function requireRight(
  rights: ProgrammeRights,
  right: ProgrammeRight,
  what: string,
): void {
  if (!rights[right]) {
    throw new NotAllowedError(
      `You may not ${what}: the permission hone.programme.${right} is missing`,
    );
  }
}
