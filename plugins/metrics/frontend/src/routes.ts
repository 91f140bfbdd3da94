import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Root of the pages of the plugin, `/metrics`. */
export const rootRouteRef = createRouteRef();

/** The organization's page, `/metrics/overview`. */
export const overviewRouteRef = createRouteRef();

/** The tab on a catalog page. */
export const entityContentRouteRef = createRouteRef();
