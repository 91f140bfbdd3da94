import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { DeliveryClient } from '@hone/backstage-plugin-metrics-common';
import { RiPulseLine } from '@remixicon/react';
import { deliveryApiRef } from './api/deliveryApiRef';
import { entityExtensions } from './extensions/entity';
import { pageExtensions } from './extensions/page';
import { pulseWidget } from './extensions/widget';
import {
  entityContentRouteRef,
  overviewRouteRef,
  rootRouteRef,
} from './routes';

const deliveryApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: deliveryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DeliveryClient(deps),
    }),
});

/**
 * Delivery of services: the organization's page, a tab and a card on catalog pages, and a widget of the home page.
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'hone-metrics',
  title: 'Delivery',
  icon: <RiPulseLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    overview: overviewRouteRef,
    entityContent: entityContentRouteRef,
  },
  extensions: [
    deliveryApi,
    ...pageExtensions,
    ...entityExtensions,
    pulseWidget,
  ],
});
