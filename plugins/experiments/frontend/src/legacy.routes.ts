import { createRouteRef } from '@backstage/core-plugin-api';

/** The pages in a legacy app. */
export const rootRouteRef = createRouteRef({ id: 'hone-experiments' });

/** The tab in a legacy app. */
export const entityContentRouteRef = createRouteRef({
  id: 'hone-experiments-entity-content',
});
