import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import { RiPulseLine } from '@remixicon/react';
import { metricsApiRef } from './api/metricsApiRef';
import { entityExtensions } from './extensions/entity';
import { entityContentRouteRef } from './routes';

const metricsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: metricsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MetricsClient(deps),
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
  extensions: [metricsApi, ...entityExtensions],
});
