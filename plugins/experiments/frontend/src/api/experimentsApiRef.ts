import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ExperimentsApi } from '@hone/backstage-plugin-experiments-common';

/**
 * The experiments backend as the pages see it.
 * @public
 */
export const experimentsApiRef = createApiRef<ExperimentsApi>().with({
  id: 'plugin.hone-experiments.client',
  pluginId: 'hone-experiments',
});
