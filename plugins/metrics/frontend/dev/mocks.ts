import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../src/__fixtures__/demoEntities';
import { InMemoryDelivery } from '../src/__fixtures__/InMemoryDelivery';
import { deliveryApiRef } from '../src/api/deliveryApiRef';

export const metrics = new InMemoryDelivery();
export const catalog = catalogApiMock({ entities: DEMO_ENTITIES });

/** Replaces the client of the plugin by one in memory, so that every state can be looked at without a backend. */
export const pluginMocks = createFrontendModule({
  pluginId: 'hone-metrics',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: deliveryApiRef, deps: {}, factory: () => metrics }),
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
