import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CalendarApi } from '@hone/backstage-plugin-experiments-common';

/**
 * The calendar, collisions and freezes as the pages see them.
 * @public
 */
export const calendarApiRef = createApiRef<CalendarApi>().with({
  id: 'plugin.hone-experiments.calendar-client',
  pluginId: 'hone-experiments',
});
