import type { Config } from '@backstage/config';
import { readDemoMode } from '../config';

/**
 * Why nobody may sign in as an account of the demo organisation here; undefined where it is fine.
 *
 * @param root - the configuration of the backend
 * @param provider - what is configured below auth.providers.hone-demo
 */
export function signInObstacle(
  root: Config,
  provider: Config,
): string | undefined {
  const { enabled, reason } = readDemoMode(root);
  if (!enabled) {
    return `The accounts of the demo organisation are off: ${reason}`;
  }
  const allowed = provider.getOptionalBoolean(
    'dangerouslyAllowOutsideDevelopment',
  );
  if (process.env.NODE_ENV === 'development' || allowed) return undefined;
  return "The accounts of the demo organisation are for development environments; 'auth.providers.hone-demo.dangerouslyAllowOutsideDevelopment' lifts that";
}
