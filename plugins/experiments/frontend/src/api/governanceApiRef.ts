import { createApiRef } from '@backstage/frontend-plugin-api';
import type { GovernanceApi } from '@hone/backstage-plugin-experiments-common';

/**
 * Approvals, the policy and the gate's log as the pages see them.
 * @public
 */
export const governanceApiRef = createApiRef<GovernanceApi>().with({
  id: 'plugin.hone-experiments.governance-client',
  pluginId: 'hone-experiments',
});
