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
import { entityContentRouteRef } from './legacy.routes';
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
  routes: { entityContent: entityContentRouteRef },
});

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
