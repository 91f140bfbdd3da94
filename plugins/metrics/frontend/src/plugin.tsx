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
import { entityContentRouteRef } from './routes';

const deliveryApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: deliveryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DeliveryClient(deps),
    }),
});

/**
 * Delivery of services: a tab and a card on catalog pages.
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'hone-metrics',
  title: 'Delivery',
  icon: <RiPulseLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  extensions: [deliveryApi, ...entityExtensions],
});
