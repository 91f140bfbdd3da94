import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Root of the pages of the plugin, `/metrics`. */
export const rootRouteRef = createRouteRef();

/** The organization's page, `/metrics/overview`. */
export const overviewRouteRef = createRouteRef();

/** The tab on a catalog page. */
export const entityContentRouteRef = createRouteRef();

/** Any metric of any services, `/metrics/explorer`. */
export const explorerRouteRef = createRouteRef();

/** Why a metric got worse, `/metrics/explain`. */
export const explainRouteRef = createRouteRef();

/** The tab with all series of a service. */
export const entityTelemetryRouteRef = createRouteRef();
