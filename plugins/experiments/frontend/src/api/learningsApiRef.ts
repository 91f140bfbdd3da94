import { createApiRef } from '@backstage/frontend-plugin-api';
import type { LearningsApi } from '@hone/backstage-plugin-experiments-common';

/**
 * What closed experiments taught, as the pages see it.
 * @public
 */
export const learningsApiRef = createApiRef<LearningsApi>().with({
  id: 'plugin.hone-experiments.learnings-client',
  pluginId: 'hone-experiments',
});
