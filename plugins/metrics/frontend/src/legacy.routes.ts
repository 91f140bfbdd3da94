import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab in a legacy app. */
export const entityContentRouteRef = createRouteRef({
  id: 'hone-metrics-entity-content',
});
