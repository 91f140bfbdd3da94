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
  experimentApprovePermission,
  experimentDecidePermission,
  experimentReadPermission,
  experimentResourcePermissions,
  type ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';
import {
  experimentResourceRef,
  type ExperimentResource,
} from '@hone/backstage-plugin-experiments-node';
import { withoutShares, type ReadScope } from './store/experiments';

/** What a caller may do with one experiment, by the last word of the permission's name. */
export type ExperimentRight =
  | 'read'
  | 'update'
  | 'run'
  | 'approve'
  | 'decide'
  | 'share'
  | 'comment';

/**
 * Rights of a caller over one experiment. `member` is false for guests: who may read it only because it was shared.
 */
export type ExperimentRights = Record<ExperimentRight, boolean> & {
  member: boolean;
};

/**
 * The right that each action of the life cycle needs.
 */
export const RIGHT_OF_ACTION: Record<ExperimentAction, ExperimentRight> = {
  submit: 'update',
  withdraw: 'update',
  approve: 'approve',
  schedule: 'run',
  start: 'run',
  pause: 'run',
  resume: 'run',
  conclude: 'run',
  decide: 'decide',
  confirm: 'decide',
  decline: 'decide',
  'end-watch': 'decide',
};

/** The rights that a list can be narrowed to. */
const PERMISSION_OF_LIST = {
  approve: experimentApprovePermission,
  decide: experimentDecidePermission,
};

/** What fits both of two scopes. */
function inBoth(one: ReadScope, other: ReadScope): ReadScope {
  if (one === 'none' || other === 'none') return 'none';
  if (one === 'all') return other;
  return other === 'all' ? one : { allOf: [one, other] };
}

function rightOf(permission: { name: string }): ExperimentRight {
  return permission.name.split('.').at(-1) as ExperimentRight;
}

/**
 * The one place where permissions are asked for. Lists get conditions for SQL; single experiments are judged in
 * memory with all permissions in one request.
 */
export class ExperimentAuthorizer {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly registry: PermissionsRegistryService,
  ) {}

  /** What the caller may read, for lists, counts and summaries. */
  async readScope(credentials: BackstageCredentials): Promise<ReadScope> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: experimentReadPermission }],
      { credentials },
    );
    return this.toScope(decision);
  }

  /** What the caller may read without its being shared: nothing of what guests read. */
  async memberScope(credentials: BackstageCredentials): Promise<ReadScope> {
    return withoutShares(await this.readScope(credentials));
  }

  /** What the caller may read and has a right over. */
  async rightScope(
    credentials: BackstageCredentials,
    right: keyof typeof PERMISSION_OF_LIST,
  ): Promise<ReadScope> {
    const [read, held] = await this.permissions.authorizeConditional(
      [
        { permission: experimentReadPermission },
        { permission: PERMISSION_OF_LIST[right] },
      ],
      { credentials },
    );
    return inBoth(this.toScope(read), this.toScope(held));
  }

  /** Every right the caller has over one experiment. */
  async rights(
    credentials: BackstageCredentials,
    resource: ExperimentResource,
  ): Promise<ExperimentRights> {
    const decisions = await this.permissions.authorizeConditional(
      experimentResourcePermissions.map(permission => ({ permission })),
      { credentials },
    );
    const judge = createConditionAuthorizer(
      this.registry.getPermissionRuleset(experimentResourceRef),
    );
    const rights = Object.fromEntries(
      experimentResourcePermissions.map((permission, i) => [
        rightOf(permission),
        judge(decisions[i] as PolicyDecision, resource),
      ]),
    ) as Record<ExperimentRight, boolean>;
    const read =
      decisions[
        experimentResourcePermissions.indexOf(experimentReadPermission)
      ];
    return {
      ...rights,
      member: judge(read as PolicyDecision, { ...resource, sharedWith: [] }),
    };
  }

  /** Of some owners those whose experiments the caller may read without their being shared. */
  async readableOwners(
    credentials: BackstageCredentials,
    ownerRefs: string[],
  ): Promise<string[]> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: experimentReadPermission }],
      { credentials },
    );
    const judge = createConditionAuthorizer(
      this.registry.getPermissionRuleset(experimentResourceRef),
    );
    return ownerRefs.filter(ownerRef =>
      judge(decision as PolicyDecision, {
        id: '',
        ownerRef,
        status: 'running',
        design: 'process',
        entityRefs: [],
        sharedWith: [],
      }),
    );
  }

  /** Whether the caller has a permission that does not depend on an experiment. */
  async allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Refuses a caller without a permission that does not depend on an experiment. */
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

  private toScope(decision: PolicyDecision): ReadScope {
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return createConditionTransformer(
        this.registry.getPermissionRuleset(experimentResourceRef),
      )(decision.conditions);
    }
    return decision.result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }
}

/**
 * The answer for an experiment that does not exist and for one that the caller may not read: the same.
 */
export function experimentNotFound(key: string): NotFoundError {
  return new NotFoundError(`There is no experiment ${key.slice(0, 40)}`);
}

/**
 * Refuses a caller who may read the experiment, but not do this.
 */
export function requireRight(
  rights: ExperimentRights,
  right: ExperimentRight,
  what: string,
): void {
  if (!rights[right]) {
    throw new NotAllowedError(
      `You may not ${what}: the permission hone.experiment.${right} is missing`,
    );
  }
}
