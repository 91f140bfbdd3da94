import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  DeliveryClient,
  MetricsClient,
  TelemetryClient,
} from '@hone/backstage-plugin-metrics-common';
import { RiPulseLine } from '@remixicon/react';
import { deliveryApiRef } from './api/deliveryApiRef';
import { metricDefinitionsApiRef } from './api/metricDefinitionsApiRef';
import { telemetryApiRef } from './api/telemetryApiRef';
import { entityExtensions } from './extensions/entity';
import { explorerPage } from './extensions/explorer';
import { pageExtensions } from './extensions/page';
import { telemetryExtensions } from './extensions/telemetry';
import { pulseWidget } from './extensions/widget';
import {
  entityContentRouteRef,
  entityTelemetryRouteRef,
  explainRouteRef,
  explorerRouteRef,
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

const telemetryApi = ApiBlueprint.make({
  name: 'telemetry',
  params: defineParams =>
    defineParams({
      api: telemetryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new TelemetryClient(deps),
    }),
});

const metricDefinitionsApi = ApiBlueprint.make({
  name: 'definitions',
  params: defineParams =>
    defineParams({
      api: metricDefinitionsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MetricsClient(deps),
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
    entityTelemetry: entityTelemetryRouteRef,
    explain: explainRouteRef,
    explorer: explorerRouteRef,
  },
  extensions: [
    deliveryApi,
    telemetryApi,
    metricDefinitionsApi,
    ...pageExtensions,
    explorerPage,
    ...entityExtensions,
    ...telemetryExtensions,
    pulseWidget,
  ],
});
