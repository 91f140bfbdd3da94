import { createApiRef } from '@backstage/frontend-plugin-api';
import type { SeatsApi } from '@hone/backstage-plugin-champions-common';

/**
 * Swaps, hand-overs, absences, calendars and feeds as the pages see them.
 * @public
 */
export const seatsApiRef = createApiRef<SeatsApi>().with({
  id: 'plugin.hone-champions.seats-client',
  pluginId: 'hone-champions',
});
