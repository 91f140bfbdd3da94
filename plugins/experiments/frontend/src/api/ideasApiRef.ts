import { createApiRef } from '@backstage/frontend-plugin-api';
import type { IdeasApi } from '@hone/backstage-plugin-experiments-common';

/**
 * The backlog of ideas as the pages see it.
 * @public
 */
export const ideasApiRef = createApiRef<IdeasApi>().with({
  id: 'plugin.hone-experiments.ideas-client',
  pluginId: 'hone-experiments',
});
