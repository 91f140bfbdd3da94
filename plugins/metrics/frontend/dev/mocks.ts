import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../src/__fixtures__/demoEntities';
import { InMemoryDelivery } from '../src/__fixtures__/InMemoryDelivery';
import { InMemoryTelemetry } from '../src/__fixtures__/InMemoryTelemetry';
import { deliveryApiRef } from '../src/api/deliveryApiRef';
import { metricDefinitionsApiRef } from '../src/api/metricDefinitionsApiRef';
import { telemetryApiRef } from '../src/api/telemetryApiRef';

export const metrics = new InMemoryDelivery();
export const telemetry = new InMemoryTelemetry();
export const catalog = catalogApiMock({ entities: DEMO_ENTITIES });

/** Replaces the client of the plugin by one in memory, so that every state can be looked at without a backend. */
export const pluginMocks = createFrontendModule({
  pluginId: 'hone-metrics',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: deliveryApiRef, deps: {}, factory: () => metrics }),
    }),
    ApiBlueprint.make({
      name: 'telemetry',
      params: defineParams =>
        defineParams({
          api: telemetryApiRef,
          deps: {},
          factory: () => telemetry,
        }),
    }),
    ApiBlueprint.make({
      name: 'definitions',
      params: defineParams =>
        defineParams({
          api: metricDefinitionsApiRef,
          deps: {},
          factory: () => telemetry.definitions,
        }),
    }),
  ],
});

/** The catalog in memory. */
export const catalogMocks = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: catalogApiRef, deps: {}, factory: () => catalog }),
    }),
  ],
});
