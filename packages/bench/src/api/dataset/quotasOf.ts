import type { Organisation } from './organisation';
import { NOW } from './portalAge';

const OWN_QUOTAS = 20;

/**
 * The rows of the quotas of quick fixes: one for all, and one for each of a few groups.
 */
export function quotasOf({ services }: Organisation): object[] {
  const owners = [...new Set(services.map(({ ownerRef }) => ownerRef))];
  return ['', ...owners.slice(0, OWN_QUOTAS)].map(ownerRef => ({
    owner_ref: ownerRef,
    max_quick_fix_share: ownerRef ? 0.4 : 0.6,
    reason: 'Causes first',
    set_by: 'user:default/engineer-1',
    set_at: NOW,
  }));
}
