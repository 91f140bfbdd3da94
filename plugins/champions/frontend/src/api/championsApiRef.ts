import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ChampionsApi } from '@hone/backstage-plugin-champions-common';

/**
 * Programmes, plans and schedules as the pages see them.
 * @public
 */
export const championsApiRef = createApiRef<ChampionsApi>().with({
  id: 'plugin.hone-champions.champions-client',
  pluginId: 'hone-champions',
});
