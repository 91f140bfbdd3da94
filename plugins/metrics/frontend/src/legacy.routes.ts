import { createRouteRef } from '@backstage/core-plugin-api';

/** The organization's page in a legacy app. */
export const rootRouteRef = createRouteRef({ id: 'hone-metrics' });

/** The tab in a legacy app. */
export const entityContentRouteRef = createRouteRef({
  id: 'hone-metrics-entity-content',
});
