import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab on a catalog page. */
export const entityContentRouteRef = createRouteRef();
