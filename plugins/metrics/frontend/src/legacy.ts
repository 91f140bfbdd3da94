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
import { DeliveryClient } from '@hone/backstage-plugin-metrics-common';
import { deliveryApiRef } from './api/deliveryApiRef';
import { entityContentRouteRef, rootRouteRef } from './legacy.routes';
import { withPageLink } from './legacy.withPageLink';
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
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
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
          withTabLink(m.EntityDeliveryCard),
        ),
    },
  }),
);
