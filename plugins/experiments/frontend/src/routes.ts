import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Root of all pages of the plugin, `/experiments`. */
export const rootRouteRef = createRouteRef();

/** The tab on a catalog page. */
export const entityContentRouteRef = createRouteRef();
