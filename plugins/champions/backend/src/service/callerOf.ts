import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { Caller } from './context';

/**
 * Names the principal behind credentials: the user, or the service that calls.
 */
export function callerOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): Caller {
  if (auth.isPrincipal(credentials, 'user')) {
    return { credentials, actor: credentials.principal.userEntityRef };
  }
  if (auth.isPrincipal(credentials, 'service')) {
    return {
      credentials,
      actor: `service:${credentials.principal.subject}`.slice(0, 255),
    };
  }
  return { credentials, actor: 'service:unknown' };
}
