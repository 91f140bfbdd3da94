import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { Request } from 'express';

type AnyRequest = Request<any, any, any, any, any>;

/** Says who asks and refuses what they may not do. */
export class Authorization {
  constructor(
    private readonly options: {
      httpAuth: HttpAuthService;
      permissions: PermissionsService;
    },
  ) {}

  /** For lists, bulk reads and writes of new objects: 403 without the permission. */
  async require(
    request: AnyRequest,
    permission: BasicPermission,
  ): Promise<BackstageCredentials> {
    const credentials = await this.credentials(request);
    const [allowed] = await this.decide(credentials, [permission]);
    if (!allowed) throw notAllowed(permission);
    return credentials;
  }

  /** For one object: without the right to read, it does not exist for the caller. */
  async requireOn(
    request: AnyRequest,
    what: string,
    permission: BasicPermission = metricReadPermission,
  ): Promise<BackstageCredentials> {
    const credentials = await this.credentials(request);
    await this.requireOf(credentials, what, permission);
    return credentials;
  }

  /** The same for somebody who is known already. */
  async requireOf(
    credentials: BackstageCredentials,
    what: string,
    permission: BasicPermission,
  ): Promise<void> {
    const [readable, allowed] = await this.decide(credentials, [
      metricReadPermission,
      permission,
    ]);
    if (!readable) {
      throw new NotFoundError(`There is no ${what} that you may read`);
    }
    if (!allowed) throw notAllowed(permission);
  }

  /** Whether somebody may do what is not asked for yet, so that they can be told before they try. */
  async allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [allowed] = await this.decide(credentials, [permission]);
    return allowed;
  }

  private credentials(request: AnyRequest): Promise<BackstageCredentials> {
    return this.options.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
  }

  private async decide(
    credentials: BackstageCredentials,
    permissions: BasicPermission[],
  ): Promise<boolean[]> {
    const decisions = await this.options.permissions.authorize(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }
}

function notAllowed(permission: BasicPermission): NotAllowedError {
  return new NotAllowedError(
    `You need the permission ${permission.name} for this`,
  );
}
