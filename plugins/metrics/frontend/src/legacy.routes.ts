import { createRouteRef } from '@backstage/core-plugin-api';

/** The organization's page in a legacy app. */
export const rootRouteRef = createRouteRef({ id: 'hone-metrics' });

/** The tab in a legacy app. */
export const entityContentRouteRef = createRouteRef({
  id: 'hone-metrics-entity-content',
});

/** The tab with all series in a legacy app. */
export const entityTelemetryRouteRef = createRouteRef({
  id: 'hone-metrics-entity-telemetry',
});

/** Why a metric got worse, in a legacy app. */
export const explainRouteRef = createRouteRef({ id: 'hone-metrics-explain' });

/** Any metric of any services, in a legacy app. */
export const explorerRouteRef = createRouteRef({ id: 'hone-metrics-explorer' });
