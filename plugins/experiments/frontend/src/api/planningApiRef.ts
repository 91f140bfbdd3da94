import { createApiRef } from '@backstage/frontend-plugin-api';
import type { PlanningApi } from '@hone/backstage-plugin-experiments-common';

/**
 * Templates, checks of drafts and free slots as the pages see them.
 * @public
 */
export const planningApiRef = createApiRef<PlanningApi>().with({
  id: 'plugin.hone-experiments.planning-client',
  pluginId: 'hone-experiments',
});
