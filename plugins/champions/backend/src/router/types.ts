import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { Request } from 'express';
import type { spec } from '../generated/spec';
import { callerOf } from '../service/callerOf';
import type { Caller, ServiceContext } from '../service/context';

/**
 * The typed router of the contract.
 */
export type ChampionsRouter = ApiRouter<typeof spec>;

/**
 * What every resource's routes work with.
 */
export interface RouterOptions {
  context: ServiceContext;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/**
 * An id in a path. The typed router does not see parameters that the contract declares for a whole path.
 */
export function pathId(
  req: { params: unknown },
  name:
    | 'programmeId'
    | 'planId'
    | 'seatId'
    | 'swapId'
    | 'absenceId'
    | 'calendarId'
    | 'feedId',
): string {
  return (req.params as Record<string, string>)[name];
}

/** The part of a request that its types do not matter for. */
type AnyRequest = Pick<Request, 'headers'>;

/**
 * Who calls; users and services may.
 */
export async function readCaller(
  options: RouterOptions,
  req: AnyRequest,
): Promise<Caller> {
  const credentials = await options.httpAuth.credentials(req as Request, {
    allow: ['user', 'service'],
  });
  return callerOf(options.context.auth, credentials);
}
