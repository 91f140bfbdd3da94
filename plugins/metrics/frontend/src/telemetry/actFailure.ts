import { isForbidden } from '../components/isForbidden';
import type { T } from '../hooks/useT';

/** Permissions that acts of the pages need. */
export type ActPermission =
  | 'hone.telemetry.update'
  | 'hone.metric.create'
  | 'hone.metric.update';

/** Why an act did not work. */
export function actFailure(
  t: T,
  error: Error,
  permission: ActPermission = 'hone.telemetry.update',
): string {
  return isForbidden(error)
    ? t('telemetry.error.actForbidden', { permission })
    : t('telemetry.error.act', { message: error.message });
}
