/**
 * The plugin for apps of the legacy frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  DeliveryClient,
  MetricsClient,
  TelemetryClient,
} from '@hone/backstage-plugin-metrics-common';
import { deliveryApiRef } from './api/deliveryApiRef';
import { metricDefinitionsApiRef } from './api/metricDefinitionsApiRef';
import { telemetryApiRef } from './api/telemetryApiRef';
import {
  entityContentRouteRef,
  entityTelemetryRouteRef,
  explainRouteRef,
  explorerRouteRef,
  rootRouteRef,
} from './legacy.routes';
import { withPageLink } from './legacy.withPageLink';
import { withHeader } from './legacy.withHeader';
import { withPagesBase } from './legacy.withPagesBase';
import { withTabLink } from './legacy.withTabLink';

/**
 * Delivery of services, for legacy apps.
 * @public
 */
export const honeMetricsPlugin = createPlugin({
  id: 'hone-metrics',
  apis: [
    createApiFactory({
      api: deliveryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DeliveryClient(deps),
    }),
    createApiFactory({
      api: telemetryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new TelemetryClient(deps),
    }),
    createApiFactory({
      api: metricDefinitionsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MetricsClient(deps),
    }),
  ],
  routes: {
    root: rootRouteRef,
    entityContent: entityContentRouteRef,
    entityTelemetry: entityTelemetryRouteRef,
    explain: explainRouteRef,
    explorer: explorerRouteRef,
  },
});

/**
 * The organization's page; mount it at `/metrics`.
 * @public
 */
export const DeliveryPage = honeMetricsPlugin.provide(
  createRoutableExtension({
    name: 'DeliveryPage',
    component: () =>
      import('./pages/LegacyDeliveryPage/LegacyDeliveryPage').then(
        m => m.LegacyDeliveryPage,
      ),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The organization's pulse, for a card of the home page.
 * @public
 */
export const DeliveryPulse = honeMetricsPlugin.provide(
  createComponentExtension({
    name: 'DeliveryPulse',
    component: {
      lazy: () =>
        import('./widgets/DeliveryPulse').then(m =>
          withPageLink(m.DeliveryPulse),
        ),
    },
  }),
);

/**
 * The tab of a component; mount it at `/delivery` of an entity layout.
 * @public
 */
export const EntityDeliveryContent = honeMetricsPlugin.provide(
  createRoutableExtension({
    name: 'EntityDeliveryContent',
    component: () =>
      import('./pages/EntityDelivery/EntityDeliveryContent').then(
        m => m.EntityDeliveryContent,
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The card of a component.
 * @public
 */
export const EntityDeliveryCard = honeMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntityDeliveryCard',
    component: {
      lazy: () =>
        import('./cards/EntityDeliveryCard').then(m =>
          withTabLink(m.EntityDeliveryCard, 'delivery'),
        ),
    },
  }),
);

/**
 * Any metric of any services; mount it at `/metrics/explorer`.
 * @public
 */
export const MetricExplorerPage = honeMetricsPlugin.provide(
  createRoutableExtension({
    name: 'MetricExplorerPage',
    component: () =>
      import('./pages/MetricExplorer/MetricExplorerContent').then(m =>
        withHeader(m.MetricExplorerContent),
      ),
    mountPoint: explorerRouteRef,
  }),
);

/**
 * Why a metric got worse; mount it at `/metrics/explain`.
 * @public
 */
export const ExplainDegradationPage = honeMetricsPlugin.provide(
  createRoutableExtension({
    name: 'ExplainDegradationPage',
    component: () =>
      import('./pages/ExplainDegradation/ExplainDegradationContent').then(m =>
        withHeader(m.ExplainDegradationContent),
      ),
    mountPoint: explainRouteRef,
  }),
);

/**
 * The tab with all series of a component; mount it at `/telemetry` of an entity layout.
 * @public
 */
export const EntityTelemetryContent = honeMetricsPlugin.provide(
  createRoutableExtension({
    name: 'EntityTelemetryContent',
    component: () =>
      import('./pages/EntityTelemetry/EntityTelemetryContent').then(m =>
        withPagesBase(m.EntityTelemetryContent),
      ),
    mountPoint: entityTelemetryRouteRef,
  }),
);

/**
 * The card that says which series of a component changed.
 * @public
 */
export const EntitySignalsCard = honeMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntitySignalsCard',
    component: {
      lazy: () =>
        import('./cards/EntitySignalsCard').then(m =>
          withTabLink(m.EntitySignalsCard, 'telemetry'),
        ),
    },
  }),
);
